using System.Text;
using Dashboard.Data.Mail;
using Dashboard.TestKit;
using MimeKit;
using Xunit;

namespace Dashboard.Data.Tests.Mail;

public sealed class MailSenderTests
{
    private const string Ann = "ann@acme.example";

    private static readonly MailMessage Plain = new(Ann, "Grüße", "Guten Tag\n\nhttps://csat.example.com/#secret");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("starttls", "StartTls")]
    [InlineData("tls", "tls")]
    public async Task Send_ToAServerWithEncryptionAndSignIn_ArrivesWhole(string offered, string security)
    {
        await using var server = await MailServer.StartAsync(offered);
        await using var post = new PostUnderTest(server.Settings(), ("Mail:Security", security));
        var report = new MailAttachment("März.csv", "text/csv", Encoding.UTF8.GetBytes("a,b"));

        Assert.Equal(MailAnswer.Sent, await post.Sender.SendAsync(Plain with { Html = "<p>Grüße</p>", Attachments = [report] }, Token));

        var received = await server.NextAsync(Token);
        var message = received.Read();
        Assert.Equal((MailServer.User, true, "feedback@acme.example"), (received.User, received.IsSecure, received.From));
        Assert.Equal([Ann], received.To);
        Assert.Equal(("Grüße", "<p>Grüße</p>"), (message.Subject, message.HtmlBody!.Trim()));
        Assert.Equal(Plain.Text, message.TextBody!.ReplaceLineEndings("\n").Trim());
        Assert.Equal("\"Dashboard\" <feedback@acme.example>", message.From.ToString());
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        var file = Assert.Single(message.Attachments.OfType<MimePart>());
        Assert.Equal(("März.csv", "text/csv"), (file.FileName, file.ContentType.MimeType));
    }

    [Fact]
    public async Task Send_ToAServerOnThisMachineThatAsksForNothing_Arrives()
    {
        await using var server = await MailServer.StartAsync("none", user: "");
        await using var post = new PostUnderTest(
            server.Settings(), ("Mail:Security", "None"), ("Mail:UserName", null), ("Mail:Password", null));

        Assert.True((await post.Sender.SendAsync(Plain, Token)).IsSent);

        Assert.False((await server.NextAsync(Token)).IsSecure);
    }

    [Fact]
    public async Task Send_WithAWrongPassword_SaysSoAndRepeatsNone()
    {
        await using var server = await MailServer.StartAsync();
        await using var post = new PostUnderTest(server.Settings(), ("Mail:Password", "not the right one"));

        var answer = await post.Sender.SendAsync(Plain, Token);

        Assert.Equal(MailFault.NotSignedIn, answer.Fault);
        Assert.Contains("Mail:Password", Assert.Single(post.Log.Lines), StringComparison.Ordinal);
        var told = $"{answer}{answer.Sentence}{string.Join('\n', post.Log.Lines)}";
        Assert.DoesNotContain("not the right one", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToAServerThatSaysNothing_EndsInTime()
    {
        await using var server = await MailServer.StartAsync("hang");
        await using var post = new PostUnderTest(server.Settings(), ("Mail:Timeout", "00:00:01"));

        Assert.Equal(MailFault.TooSlow, (await post.Sender.SendAsync(Plain, Token)).Fault);
    }

    [Fact]
    public async Task Send_Stopped_Stops()
    {
        await using var server = await MailServer.StartAsync("hang");
        await using var post = new PostUnderTest(server.Settings());
        using var stop = new CancellationTokenSource();

        var sending = post.Sender.SendAsync(Plain, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData("starttls", "localhost", "nobody whom this machine trusts")]
    [InlineData("tls", "localhost", "nobody whom this machine trusts")]
    [InlineData("starttls", "mail.acme.example", "another name")]
    public async Task Send_ToAServerWhoseCertificateIsNotTrusted_SaysNothingToIt(string offered, string name, string why)
    {
        await using var server = await MailServer.StartAsync(offered, name);
        var isOfOurs = !string.Equals(name, "localhost", StringComparison.Ordinal);
        await using var post = new PostUnderTest(
            server.Settings(), ("Mail:Security", offered), ("Mail:CaFile", isOfOurs ? server.CertificateFile : null));

        var answer = await post.Sender.SendAsync(Plain, Token);

        Assert.Equal(MailFault.NotTrusted, answer.Fault);
        Assert.Contains(why, answer.Sentence, StringComparison.Ordinal);
        Assert.False(server.HasMore);
    }

    [Fact]
    public async Task Send_ToAServerThatOffersNoEncryption_SaysNothingToIt()
    {
        await using var server = await MailServer.StartAsync("deaf");
        await using var post = new PostUnderTest(server.Settings());

        Assert.Equal(MailFault.NotEncrypted, (await post.Sender.SendAsync(Plain, Token)).Fault);
        Assert.False(server.HasMore);
    }

    [Fact]
    public async Task Send_WhereNoServerIs_SaysSo()
    {
        await using var post = new PostUnderTest(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = FormattableString.Invariant($"{FreePort.Next()}"),
                ["Mail:From"] = "feedback@acme.example",
                ["Mail:ProductAddress"] = "https://csat.example.com",
            });

        Assert.Equal(MailFault.NoConnection, (await post.Sender.SendAsync(Plain, Token)).Fault);
    }

    [Theory]
    [InlineData("gone@acme.example", true, "550 5.1.1 There is no such mailbox")]
    [InlineData("later@acme.example", false, "451 4.3.0 Come back later")]
    public async Task Send_ToWhomTheServerDoesNotTake_SaysWhyAndWhetherItLasts(string to, bool lasts, string why)
    {
        await using var server = await MailServer.StartAsync();
        await using var post = new PostUnderTest(server.Settings());

        var answer = await post.Sender.SendAsync(Plain with { To = to }, Token);

        Assert.Equal(new MailAnswer(MailFault.RecipientRefused, why, lasts), answer);
    }

    [Theory]
    [InlineData("ann@acme.example, bob@acme.example")]
    [InlineData("Ann <ann@acme.example>")]
    [InlineData("ann@acme.example\r\nBcc: bob@acme.example")]
    [InlineData("ann")]
    [InlineData("ann@")]
    [InlineData("")]
    public async Task Send_ToWhatIsNoAddress_IsRefused(string to)
    {
        await using var post = new PostUnderTest(OneServer);

        Assert.Equal(MailFault.BadAddress, (await post.Sender.SendAsync(Plain with { To = to }, Token)).Fault);
    }

    [Fact]
    public async Task Send_WithASubjectOfTwoLines_IsNoMail()
    {
        await using var post = new PostUnderTest(OneServer);

        await Assert.ThrowsAsync<ArgumentException>(
            () => post.Sender.SendAsync(Plain with { Subject = "Hello\r\nBcc: bob@acme.example" }, Token));
    }

    [Fact]
    public async Task Send_WithoutAServer_SaysThatMailIsOff()
    {
        await using var post = new PostUnderTest(Nothing);

        Assert.Equal(MailFault.Off, (await post.Sender.SendAsync(Plain, Token)).Fault);
    }

    [Fact]
    public void Message_InALog_HoldsNothingOfWhatItSays() => Assert.DoesNotContain("secret", $"{Plain}", StringComparison.Ordinal);

    private static Dictionary<string, string?> OneServer => new(StringComparer.Ordinal)
    {
        ["Mail:Host"] = "smtp.acme.example",
        ["Mail:From"] = "feedback@acme.example",
        ["Mail:ProductAddress"] = "https://csat.example.com",
    };

    private static Dictionary<string, string?> Nothing => new(StringComparer.Ordinal);
}
