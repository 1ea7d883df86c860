using Dashboard.Commands;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Mail;
using Dashboard.Mailing;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class MailCommandsTests : IAsyncLifetime
{
    private const string Email = "ann@acme.example";

    private MailServer _mail = null!;
    private Shell _shell = null!;

    public async ValueTask InitializeAsync()
    {
        _mail = await MailServer.StartAsync();
        _shell = Open(_mail.Settings("https://csat.example.com"));
    }

    public async ValueTask DisposeAsync()
    {
        await _shell.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task Test_OfSettingsThatWork_ShowsThemWithoutThePasswordAndSends()
    {
        var (code, output, error) = await _shell.RunAsync("mail", "test", "--to", Email);

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains($"localhost:{_mail.Port}, StartTls", output, StringComparison.Ordinal);
        Assert.Contains("The mail server has taken the mail.", output, StringComparison.Ordinal);
        Assert.DoesNotContain(MailServer.Password, output, StringComparison.Ordinal);
        Assert.Equal([Email], (await _mail.NextAsync(Shell.Token)).To);
        Assert.Equal((AuditActions.MailTestSent, Email), await LastEntryAsync());
    }

    [Fact]
    public async Task Test_ToWhomTheServerDoesNotTake_SaysWhyAndFails()
    {
        var (code, _, error) = await _shell.RunAsync("mail", "test", "--to", "gone@acme.example");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("no such mailbox", error, StringComparison.Ordinal);
        Assert.Equal(AuditActions.MailTestFailed, (await LastEntryAsync()).Action);
    }

    [Fact]
    public async Task Test_WithoutAServer_NamesTheSetting()
    {
        await using var shell = Open(new Dictionary<string, string?>(StringComparer.Ordinal));

        var (code, _, error) = await shell.RunAsync("mail", "test", "--to", Email);

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("Mail:Host", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_ByMail_SendsALinkThatSetsThePassword()
    {
        var (code, output, error) = await _shell.RunAsync("users", "invite", "--email", Email, "--role", "manager", "--mail");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.DoesNotContain("#", output, StringComparison.Ordinal);
        var mail = await _mail.NextAsync(Shell.Token);
        Assert.Equal("Your access to Dashboard", mail.Read().Subject);
        Assert.Equal(Email, await OwnerAsync(mail.Link().Fragment[1..]));
        Assert.Equal((AuditActions.LinkMailed, Email), await LastEntryAsync());
    }

    [Fact]
    public async Task Link_ThatCannotBeMailed_IsShownAndItIsSaidWhy()
    {
        const string gone = "gone@acme.example";
        await _shell.RunAsync("users", "invite", "--email", gone, "--role", "manager");

        var (code, output, error) = await _shell.RunAsync("users", "link", "--email", gone, "--mail");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("no such mailbox", error, StringComparison.Ordinal);
        Assert.Equal(gone, await OwnerAsync(output.Trim().Split('#')[1]));
        Assert.Equal(AuditActions.LinkNotMailed, (await LastEntryAsync()).Action);
    }

    [Fact]
    public async Task Invite_ByMailWhereNoneIsSent_LetsNobodyIn()
    {
        await using var shell = Open(new Dictionary<string, string?>(StringComparer.Ordinal));

        var (code, _, error) = await shell.RunAsync("users", "invite", "--email", Email, "--role", "manager", "--mail");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("Mail:Host", error, StringComparison.Ordinal);
        await using var context = await shell.OpenAsync();
        Assert.False(await context.Users.AnyAsync(Shell.Token));
    }

    private static Shell Open(IDictionary<string, string?> settings) => new(more: services => services
        .AddMail(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddMailing());

    private Task<string?> OwnerAsync(string secret) =>
        _shell.Services.GetRequiredService<Passwords>().OwnerOfLinkAsync(secret, Shell.Token);

    private async Task<(string Action, string Details)> LastEntryAsync()
    {
        await using var context = await _shell.OpenAsync();
        var entry = await context.AuditLog.OrderByDescending(one => one.Id).FirstAsync(Shell.Token);
        return (entry.Action, entry.Details);
    }
}
