using Dashboard.Commands;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Commands;

/// <summary>An account is connected through X as it is emulated, over real HTTP, by an owner who answers on X's page.</summary>
public sealed class AccountConnectionTests
{
    private const string UserId = "2244994945";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connect_OwnerConsents_KeepsTheTokensThatXGives()
    {
        await using var x = await EmulatedX.StartAsync();

        var (code, output, error) = await ConnectAsync(x, "authorize");

        Assert.True(code is ExitCodes.Ok, error);
        await using var store = x.Data.OpenStore();
        var account = await store.Accounts.SingleAsync(Token);
        Assert.Equal($"Connected @{account.Handle}.{Environment.NewLine}", output);
        Assert.Equal((UserId, "Acme", "https://acme.example/privacy"), (account.XUserId, account.DisplayName, account.PrivacyUrl));
        var secret = x.Data.Get<SecretProtector>().Reveal(account.ProtectedTokenSecret);
        Assert.NotEmpty(secret);
        Assert.DoesNotContain(secret, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_OwnerDeclines_ConnectsNothing()
    {
        await using var x = await EmulatedX.StartAsync();

        var (code, _, error) = await ConnectAsync(x, "deny");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("did not consent", error, StringComparison.Ordinal);
        await using var store = x.Data.OpenStore();
        Assert.Equal(0, await store.Accounts.CountAsync(Token));
    }

    private static async Task<(int Code, string Output, string Error)> ConnectAsync(EmulatedX x, string answer)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        using var owner = new Owner(error, answer);
        var console = new CommandConsole(owner, output, error, _ => null);
        string[] args =
        [
            "accounts", "connect", "--callback", "https://acme.example/connected?by=us", "--privacy-url", "https://acme.example/privacy",
            "--display-name", "Acme",
        ];
        var code = await CommandLine.RunAsync(args, () => x.Data.Get<IServiceProvider>(), console, Token);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Opens the address that is shown, answers there, and copies where the browser was led to.</summary>
    private sealed class Owner(StringWriter shown, string answer) : TextReader
    {
        public override async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        {
            var address = new Uri(shown.ToString().Split(' ').Single(word => word.StartsWith("http", StringComparison.Ordinal)).Trim());
            return (await OwnerAtX.AnswerAsync(address, UserId, answer, cancellationToken)).AbsoluteUri;
        }
    }
}
