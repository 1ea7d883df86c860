using Dashboard.TestKit;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Data.Tests.Mail;

public sealed class MailOptionsTests
{
    [Fact]
    public async Task Options_WithoutAHost_AreSilentAndSendNothing()
    {
        await using var post = new PostUnderTest(Nothing);

        Assert.False(post.Options.IsOn);
    }

    [Fact]
    public async Task Options_AllThatIsWrong_IsSaidAtOnceWithItsKeys()
    {
        await using var post = new PostUnderTest(
            Nothing,
            ("Mail:Host", "mail server"),
            ("Mail:Port", "70000"),
            ("Mail:Security", "None"),
            ("Mail:Timeout", "00:10:00"),
            ("Mail:UserName", "dashboard"),
            ("Mail:From", "Dashboard <a@b.example>"),
            ("Mail:FromName", "Dash\nboard"),
            ("Mail:Language", "fr"),
            ("Mail:CaFile", "/nowhere/ca.pem"),
            ("Mail:ProductAddress", "http://csat.example.com"));

        Assert.Equal(
            [
                "Mail:CaFile", "Mail:From", "Mail:FromName", "Mail:Host", "Mail:Language", "Mail:Password", "Mail:Port",
                "Mail:ProductAddress", "Mail:Security", "Mail:Timeout",
            ],
            Faults(post).Select(fault => fault.Split(' ')[0].TrimEnd(':')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Mail:Security", "ssl", "StartTls, Tls or None")]
    [InlineData("Mail:Security", "None", "on this machine")]
    [InlineData("Mail:Password", "secret", "Mail:UserName is missing")]
    [InlineData("Mail:PasswordFile", "/nowhere/password", "Mail:PasswordFile cannot be read")]
    [InlineData("Mail:From", "", "Mail:From is missing")]
    [InlineData("Mail:ProductAddress", "", "Mail:ProductAddress is missing")]
    [InlineData("Mail:ProductAddress", "https://csat.example.com/path", "without a path")]
    public async Task Options_OneThatIsWrong_IsSaidInASentence(string key, string value, string sentence)
    {
        await using var post = new PostUnderTest(Good, (key, value));

        Assert.Contains(sentence, Assert.Single(Faults(post)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaFile_OfAnythingElse_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("ca.pem"), "no certificate", TestContext.Current.CancellationToken);
        await using var post = new PostUnderTest(Good, ("Mail:CaFile", folder.File("ca.pem")));

        Assert.Contains("BEGIN CERTIFICATE", Assert.Single(Faults(post)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StartTls", 587)]
    [InlineData("tls", 465)]
    public async Task Port_NotSet_IsTheUsualOne(string security, int port)
    {
        await using var post = new PostUnderTest(Good, ("Mail:Security", security));

        Assert.Equal(port, post.Options.EffectivePort);
    }

    [Theory]
    [InlineData("https://csat.example.com")]
    [InlineData("https://csat.example.com/")]
    public async Task LinkTo_APathWithASecret_IsTheProductsAddressOfIt(string product)
    {
        await using var post = new PostUnderTest(Good, ("Mail:ProductAddress", product));

        Assert.Equal("https://csat.example.com/account/password#s", post.Options.LinkTo("/account/password#s").AbsoluteUri);
    }

    private static Dictionary<string, string?> Good => new(StringComparer.Ordinal)
    {
        ["Mail:Host"] = "smtp.acme.example",
        ["Mail:From"] = "feedback@acme.example",
        ["Mail:ProductAddress"] = "https://csat.example.com",
    };

    private static IReadOnlyList<string> Faults(PostUnderTest post) =>
        [.. Assert.Throws<OptionsValidationException>(() => post.Options).Failures];

    private static Dictionary<string, string?> Nothing => new(StringComparer.Ordinal);
}
