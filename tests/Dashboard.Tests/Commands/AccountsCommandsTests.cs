using Dashboard.Commands;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class AccountsCommandsTests : IAsyncLifetime
{
    private static readonly string[] Add =
    [
        "accounts", "add", "--handle", "@acme", "--user-id", "1001",
        "--privacy-url", "https://acme.example/privacy", "--display-name", "Acme",
    ];

    private readonly Shell _shell = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Fact]
    public async Task Add_SecretsOnStandardInput_AreReadInOrder()
    {
        _shell.Input = "the-token\nthe-secret\n";

        var (code, output, error) = await _shell.RunAsync([.. Add, "--token-secret", "-", "--token", "-"]);

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains("Added @acme.", output, StringComparison.Ordinal);
        await KeptAsync("the-token", "the-secret");
    }

    [Fact]
    public async Task Add_SecretsInTheEnvironment_AreTaken()
    {
        _shell.Environment["DASHBOARD_TOKEN"] = "env-token";
        _shell.Environment["DASHBOARD_TOKEN_SECRET"] = "env-secret";

        Assert.Equal(ExitCodes.Ok, (await _shell.RunAsync(Add)).Code);

        await KeptAsync("env-token", "env-secret");
    }

    [Fact]
    public async Task Add_SecretAsArgument_IsTakenWithAWarning()
    {
        _shell.Environment["DASHBOARD_TOKEN_SECRET"] = "env-secret";

        var (code, output, error) = await _shell.RunAsync([.. Add, "--token", "on-the-line"]);

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains("--token is visible in process lists", error, StringComparison.Ordinal);
        Assert.DoesNotContain("on-the-line", output + error, StringComparison.Ordinal);
        await KeptAsync("on-the-line", "env-secret");
    }

    [Theory]
    [InlineData("one line only\n", "--token-secret - expects a line")]
    [InlineData("", "--token - expects a line")]
    public async Task Add_InputTooShort_ConnectsNothing(string input, string expected)
    {
        _shell.Input = input;

        var (code, _, error) = await _shell.RunAsync([.. Add, "--token", "-", "--token-secret", "-"]);

        Assert.Equal(ExitCodes.BadArguments, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        await using var context = await _shell.OpenAsync();
        Assert.Equal(0, await context.Accounts.CountAsync(Shell.Token));
    }

    [Fact]
    public async Task Add_NoSecrets_NamesTheVariable()
    {
        var (code, _, error) = await _shell.RunAsync(Add);

        Assert.Equal(ExitCodes.BadArguments, code);
        Assert.Contains("DASHBOARD_TOKEN", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_BadSettings_SaysEach()
    {
        _shell.Input = "t\ns\n";

        var (code, _, error) = await _shell.RunAsync(
            "accounts", "add", "--handle", "acme", "--user-id", "acme",
            "--privacy-url", "http://acme.example", "--token", "-", "--token-secret", "-");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Equal(2, error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task KeptAsync(string token, string secret)
    {
        Account account;
        await using (var context = await _shell.OpenAsync())
            account = await context.Accounts.SingleAsync(Shell.Token);
        var protector = _shell.Services.GetRequiredService<SecretProtector>();
        Assert.Equal(("acme", "1001", "Acme"), (account.Handle, account.XUserId, account.DisplayName));
        Assert.Equal((token, secret), (protector.Reveal(account.ProtectedToken), protector.Reveal(account.ProtectedTokenSecret)));
    }
}
