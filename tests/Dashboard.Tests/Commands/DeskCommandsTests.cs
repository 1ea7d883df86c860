using Dashboard.Commands;
using Dashboard.Data.Access.Doors;
using Dashboard.Data.Settings;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

/// <summary>What the pages of accounts and webhooks do, by command.</summary>
public sealed class DeskCommandsTests : IAsyncLifetime
{
    private readonly Shell _shell = new();

    public async ValueTask InitializeAsync()
    {
        _shell.Environment["DASHBOARD_TOKEN"] = "token";
        _shell.Environment["DASHBOARD_TOKEN_SECRET"] = "secret";
        await _shell.RunAsync(
            ["accounts", "add", "--handle", "acme", "--user-id", "1001", "--privacy-url", "https://acme.example/privacy"]);
    }

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Fact]
    public async Task AccountsSet_SomeSettings_ChangesThoseAlone()
    {
        var (code, output, error) = await _shell.RunAsync(
            ["accounts", "set", "--handle", "@ACME", "--display-name", "Acme Air", "--default-kind", "nps", "--csat-variant", "3"]);

        Assert.Equal((ExitCodes.Ok, "Saved @acme."), (code, output.Trim()));
        Assert.DoesNotContain("problem", error, StringComparison.OrdinalIgnoreCase);
        var account = await _shell.Services.GetRequiredService<AccountSettingsEditor>().FindAsync("acme", Shell.Token);
        Assert.Equal(
            ("Acme Air", 3, Data.Feedback.SurveyKind.Nps, "https://acme.example/privacy"),
            (account!.Settings.DisplayName, account.Settings.CsatVariant, account.Settings.DefaultKind, account.Settings.PrivacyUrl));
        Assert.Contains("DisplayName, none → \"Acme Air\"", (await _shell.RunAsync(["accounts", "history", "--handle", "acme"])).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AccountsSet_ByAgent_IsKeptUntilItIsSaidAgain()
    {
        var editor = _shell.Services.GetRequiredService<AccountSettingsEditor>();
        await _shell.RunAsync(["accounts", "set", "--handle", "acme", "--by-agent", "false"]);
        await _shell.RunAsync(["accounts", "set", "--handle", "acme", "--display-name", "Acme Air"]);
        Assert.True((await editor.FindAsync("acme", Shell.Token))!.Settings.HidesAgents);

        await _shell.RunAsync(["accounts", "set", "--handle", "acme", "--by-agent", "true"]);
        Assert.False((await editor.FindAsync("acme", Shell.Token))!.Settings.HidesAgents);
    }

    [Fact]
    public async Task AccountsSet_WrongAddress_SaysWhatIsRight()
    {
        var (code, _, error) = await _shell.RunAsync(["accounts", "set", "--handle", "acme", "--privacy-url", "http://acme.example"]);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("https://", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AccountsList_Asked_ShowsSettingsAndNoToken()
    {
        var output = (await _shell.RunAsync(["accounts", "list"])).Output;
        Assert.Contains("@acme (1001): runs", output, StringComparison.Ordinal);
        Assert.Contains("PrivacyUrl: \"https://acme.example/privacy\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WebhooksMake_ThenEnd_IsPrintedOnceAndOpensNothingAfter()
    {
        var (code, output, _) = await _shell.RunAsync(["webhooks", "make", "--door", "Webhooks"]);
        Assert.Equal(ExitCodes.Ok, code);
        var (name, password) = (output.Trim().Split(':')[0], output.Trim().Split(':')[1]);
        var listed = (await _shell.RunAsync(["webhooks", "list", "--door", "Webhooks"])).Output;
        Assert.Contains(name, listed, StringComparison.Ordinal);
        Assert.DoesNotContain(password, listed, StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Ok, (await _shell.RunAsync(["webhooks", "end", "--door", "Webhooks", "--user-name", name])).Code);

        Assert.Equal(ExitCodes.Failed, (await _shell.RunAsync(["webhooks", "end", "--door", "Webhooks", "--user-name", name])).Code);
        var ended = Assert.Single(await _shell.Services.GetRequiredService<DoorCredentials>().ListAsync("Webhooks", Shell.Token));
        Assert.NotNull(ended.EndsAt);
    }
}
