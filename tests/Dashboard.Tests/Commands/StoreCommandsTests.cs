using Dashboard.Commands;
using Dashboard.TestKit;
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
}
