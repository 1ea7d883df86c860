using Dashboard.Mailing;
using Xunit;

namespace Dashboard.Tests.Mailing;

public sealed class MailBodyTests
{
    private const string Ann = "ann@acme.example";

    private static readonly Uri Product = new("https://csat.example.com/");

    [Fact]
    public void To_WithALink_ReadsWellAsPlainText()
    {
        var mail = new MailBody("Hello", ["First."], new Uri("https://csat.example.com/a#b"), ["Last."]).To(Ann, "en", Product);

        Assert.Equal(
            "First.\n\nhttps://csat.example.com/a#b\n\nLast.\n\n-- \nDashboard · https://csat.example.com\n", mail.Text);
    }

    [Fact]
    public void To_TextWithMarkup_IsTextInTheHtmlToo()
    {
        var mail = new MailBody("A & B", ["<img src=x>"], new Uri("https://csat.example.com/?a=1&b=\"2"), []).To(Ann, "de", Product);

        Assert.Contains("<html lang=\"de\">", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x&gt;", mail.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://csat.example.com/?a=1&amp;b=%222\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "A test mail from Dashboard")]
    [InlineData("de", "Eine Testmail von Dashboard")]
    public void Language_OfAMail_IsNotThatOfWhoMakesIt(string language, string subject)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;

        Assert.Equal(subject, MailLanguage.Of(language, () => MailWords.TestSubject));

        Assert.Equal(before, System.Globalization.CultureInfo.CurrentUICulture);
    }
}
