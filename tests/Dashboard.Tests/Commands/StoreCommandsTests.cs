using Dashboard.Commands;
using Dashboard.Data.Access;
using Dashboard.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class StoreCommandsTests
{
    public static TheoryData<string> Commands { get; } =
    [
        "users add --email ann@acme.example --role admin",
        "users assign-team --email ann@acme.example --team t-1",
        "users link-agent --email ann@acme.example --agent a-1",
        "accounts add --handle acme --user-id 1 --token - --token-secret - --privacy-url https://acme.example/privacy",
        "rollups check",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_WhereThereIsNoStore_MakesNoneAndSaysTheWayOn(string command)
    {
        using var folder = new TemporaryFolder();
        var place = folder.File("data/dashboard.db");
        await using var shell = new Shell($"Data Source={place}") { IsStoreMissing = true, Input = "a long enough password\nanother\n" };

        var (code, output, error) = await shell.RunAsync(command.Split(' '));

        Assert.Equal((ExitCodes.StoreUnavailable, ""), (code, output));
        Assert.StartsWith($"There is no store at {place} (ConnectionStrings:Store). ", error, StringComparison.Ordinal);
        Assert.Contains(
            "store create",
            Assert.Single(error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Create_Twice_MakesOneAndLeavesItAlone()
    {
        using var folder = new TemporaryFolder();
        var place = folder.File("data/dashboard.db");
        await using var shell = new Shell($"Data Source={place}") { IsStoreMissing = true };
        shell.Environment["DASHBOARD_PASSWORD"] = "a long enough password";

        Assert.Equal((ExitCodes.Ok, $"Made a new, empty store: {place}{Environment.NewLine}", ""), await shell.RunAsync("store", "create"));
        Assert.Equal(ExitCodes.Ok, (await shell.RunAsync("users", "add", "--email", "ann@acme.example", "--role", "admin")).Code);
        Assert.Equal(place, shell.Store);

        Assert.Equal(
            (ExitCodes.Failed, "", $"There is a store at {place} already.{Environment.NewLine}"),
            await shell.RunAsync("store", "create"));
        Assert.Equal(ExitCodes.Failed, (await shell.RunAsync("users", "add", "--email", "ann@acme.example", "--role", "admin")).Code);
    }

    [Fact]
    public async Task Backup_RestoredElsewhere_HasWhoWasLetIn()
    {
        using var folder = new TemporaryFolder();
        var (file, place) = (folder.File("backup.db"), folder.File("elsewhere/dashboard.db"));
        var keys = new EphemeralDataProtectionProvider();
        await using var shell = new Shell(more: WithKeys) { Environment = { ["DASHBOARD_PASSWORD"] = "a long enough password" } };
        Assert.Equal(ExitCodes.Ok, (await shell.RunAsync("users", "add", "--email", "ann@acme.example", "--role", "admin")).Code);

        Assert.Equal(
            (ExitCodes.Ok, $"Wrote {file}, and looked through it.{Environment.NewLine}", ""),
            await shell.RunAsync("store", "backup", file));
        Assert.Equal(ExitCodes.Failed, (await shell.RunAsync("store", "backup", file)).Code);
        await using var other = new Shell($"Data Source={place}", WithKeys) { IsStoreMissing = true };
        Assert.Equal(ExitCodes.Ok, (await other.RunAsync("store", "restore", file)).Code);

        await using var store = await other.OpenAsync();
        Assert.Equal("ann@acme.example", Assert.Single(store.Users).Email);
        Assert.Equal(AuditActions.StoreRestored, store.AuditLog.OrderBy(entry => entry.Id).Last().Action);
        Assert.Equal(
            (ExitCodes.Failed, "", $"There is a store at {place} already: move it away first.{Environment.NewLine}"),
            await other.RunAsync("store", "restore", file));

        // Without the keys the store is there, and what is missing is said.
        await using var keyless = new Shell($"Data Source={folder.File("keyless.db")}") { IsStoreMissing = true };
        var (code, _, error) = await keyless.RunAsync("store", "restore", file);
        Assert.Equal(ExitCodes.Failed, code);
        Assert.StartsWith("The keys in Security:KeysFolder are not those of this store", error, StringComparison.Ordinal);
        await using var there = await keyless.OpenAsync();
        Assert.Single(there.Users);

        void WithKeys(IServiceCollection services) => services.AddSingleton<IDataProtectionProvider>(keys);
    }

    [Fact]
    public async Task Restore_OfAFileThatIsNotThere_MakesNoStore()
    {
        using var folder = new TemporaryFolder();
        await using var shell = new Shell($"Data Source={folder.File("store.db")}") { IsStoreMissing = true };

        var (code, _, error) = await shell.RunAsync("store", "restore", folder.File("nothing"));

        Assert.Equal((ExitCodes.Failed, $"There is no file at {folder.File("nothing")}.{Environment.NewLine}"), (code, error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
