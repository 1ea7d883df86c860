using Dashboard.Commands;
using Dashboard.Data.Access;
using Dashboard.Data.Access.SecondFactors;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Dashboard.Tests.Commands;

/// <summary>What is encrypted anew is readable with the newest key alone.</summary>
public sealed class SecretsCommandsTests : IDisposable
{
    private const string Ann = "ann@acme.example";
    private const string Password = "a long enough password";

    private readonly TemporaryFolder _keys = new();
    private readonly SqliteFile _file = new();

    public void Dispose()
    {
        _file.Dispose();
        _keys.Dispose();
    }

    [Fact]
    public async Task Reencrypt_WithANewKey_NeedsNoOlderOne()
    {
        await FillAsync();
        var old = Directory.GetFiles(_keys.Path);
        await using (var shell = Open())
        {
            var renewed = await shell.RunAsync("secrets", "reencrypt", "--new-key");
            Assert.Equal(
                (ExitCodes.Ok, "Encrypted anew: 3 secrets, 1 keys of seals, 0 that cannot be read."),
                (renewed.Code, renewed.Output.Trim()));

            // A second time, as after the next change of keys.
            Assert.Equal(ExitCodes.Ok, (await shell.RunAsync("secrets", "reencrypt")).Code);
        }

        Assert.Equal(old.Length + 1, Directory.GetFiles(_keys.Path).Length);
        foreach (var key in old)
            File.Delete(key);

        await using var after = Open();
        var secrets = after.Services.GetRequiredService<SecretProtector>();
        await using (var store = await after.OpenAsync())
        {
            var account = await store.Accounts.SingleAsync(Shell.Token);
            Assert.Equal(("token", "secret"), (secrets.Reveal(account.ProtectedToken), secrets.Reveal(account.ProtectedTokenSecret)));
            var ann = (await store.Users.SingleAsync(Shell.Token)).Id;
            Assert.NotNull(await after.Services.GetRequiredService<SecondFactor>().WaitingKeyAsync(ann, Shell.Token));
        }

        var verified = await after.RunAsync("audit", "verify");
        Assert.Equal((ExitCodes.Ok, ""), (verified.Code, verified.Error));
        Assert.Equal(ExitCodes.Ok, (await after.RunAsync("users", "disable", "--email", Ann)).Code);
    }

    [Fact]
    public async Task Reencrypt_WithKeysOfAnotherInstallation_ChangesNothing()
    {
        await FillAsync();
        foreach (var key in Directory.GetFiles(_keys.Path))
            File.Delete(key);
        await using var shell = Open();

        var refused = await shell.RunAsync("secrets", "reencrypt");

        Assert.Equal(ExitCodes.Failed, refused.Code);
        Assert.Contains("Security:KeysFolder", refused.Error, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await using var shell = Open();
        shell.Input = "token\nsecret\n";
        var added = await shell.RunAsync(
            "accounts", "add", "--handle", "acme", "--user-id", "1001", "--privacy-url", "https://acme.example/privacy",
            "--token", "-", "--token-secret", "-");
        Assert.Equal(ExitCodes.Ok, added.Code);
        shell.Environment["DASHBOARD_PASSWORD"] = Password;
        Assert.Equal(ExitCodes.Ok, (await shell.RunAsync("users", "add", "--email", Ann, "--role", RoleNames.Manager)).Code);
        var begun = await shell.Services.GetRequiredService<SecondFactor>().BeginAsync(Ann, Password, Shell.Token);
        Assert.NotNull(begun.Key);
    }

    private Shell Open() => new(_file.ConnectionString, services =>
    {
        services.RemoveAll<IDataProtectionProvider>();
        services.AddDataProtection().SetApplicationName("Dashboard").PersistKeysToFileSystem(new DirectoryInfo(_keys.Path));
    });
}
