using Dashboard.Commands;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Tests.Start;

public sealed class CommandRunTests : IDisposable
{
    private const string Closed =
        """
        external_id,account_user_id,agent_id,agent_name,team_id,team_name,customer_user_id,closed_at
        case-1,1212121212121,a-1,"Brandt, Maya",t-1,Billing,343434343434,2026-01-02T03:04:05Z
        case-2,1212121212121,,Maya Brandt,t-1,Billing,343434343434,2026-01-02T03:04:05Z
        case-3,1212121212121,a-1,Maya Brandt,t-1,Billing,343434343434,last Tuesday
        case-4,404,a-1,Maya Brandt,t-1,Billing,343434343434,2026-01-02T03:04:05Z
        case-5,1212121212121,a-2,Tom Okafor,t-1,Billing,,2026-01-02T03:04:05+01:00
        """;

    private readonly Product _product = new();

    // Commands do not talk to X, so they need no app's key; only the store has a place of its own.
    public CommandRunTests() => _product.Settings["ConnectionStrings__Store"] = _product.ConnectionString;

    public void Dispose() => _product.Dispose();

    [Theory]
    [InlineData("--help", "Usage:")]
    [InlineData("users add --help", "DASHBOARD_PASSWORD")]
    [InlineData("cases import --help", "FILE")]
    public async Task Help_WithAConfigurationThatIsWrong_StillExplains(string line, string expected)
    {
        _product.Settings["Reporting__TimeZone"] = "Middle/Earth";
        _product.Settings["Sync__WindowDays"] = "many";
        _product.Settings["ConnectionStrings__Store"] = "nonsense";

        var run = await _product.RunAsync(line.Split(' '));

        Assert.Equal((ExitCodes.Ok, ""), (run.Code, run.Error));
        Assert.Contains("  dotnet Dashboard.dll ", run.Output, StringComparison.Ordinal);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reporting__TimeZone", "Middle/Earth", "Reporting:TimeZone")]
    [InlineData("Store__Provider", "Oracle", "Store:Provider")]
    public async Task Command_WrongSetting_IsNamedInOneSentence(string variable, string value, string key)
    {
        await _product.WithStoreAsync();
        _product.Settings[variable] = value;

        var run = await _product.RunAsync("rollups", "rebuild");

        Assert.Equal(ExitCodes.BadConfiguration, run.Code);
        Assert.Contains(key, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        run.IsForPeople();
    }

    [Fact]
    public async Task Command_StoreCannotBeMade_IsAStoreError()
    {
        _product.Settings["ConnectionStrings__Store"] = $"Data Source={_product.File("a-file", "")}/store.db";

        var run = await _product.RunAsync("store", "create");

        Assert.Equal(ExitCodes.StoreUnavailable, run.Code);
        Assert.Contains("ConnectionStrings:Store", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        run.IsForPeople();
    }

    [Fact]
    public async Task Commands_OnAFreshMachine_BringInAccountsCasesAndPeople()
    {
        await _product.WithStoreAsync();
        var added = await _product.RunWithInputAsync(
            "the token\nthe token's secret\n",
            "accounts", "add", "--handle", "@acme", "--user-id", "1212121212121", "--token", "-", "--token-secret", "-",
            "--privacy-url", "https://acme.example/privacy", "--display-name", "Acme");
        Said(added, ExitCodes.Ok, "Added @acme.");

        var imported = await _product.RunAsync("cases", "import", _product.File("closed.csv", Closed));
        Said(imported, ExitCodes.Ok, "Imported 2, rejected 3.");
        Assert.Equal(["Line 3", "Line 4", "Line 5"], imported.ErrorLines.Select(line => line.Split(':')[0]));

        Said(await AddUserAsync(), ExitCodes.Ok, "Added ann@acme.example.");
        Assert.Equal(ExitCodes.Failed, (await AddUserAsync()).Code);
        Said(await _product.RunAsync("users", "assign-team", "--email", "ann@acme.example", "--team", "t-1"), ExitCodes.Ok, "t-1");
        Said(await _product.RunAsync("users", "link-agent", "--email", "ann@acme.example", "--agent", "a-2"), ExitCodes.Ok, "a-2");
    }

    [Fact]
    public async Task Rollups_Wrong_AreFoundAndRebuilt()
    {
        await _product.WithStoreAsync();
        Said(await _product.RunAsync("rollups", "check"), ExitCodes.Ok, "agree");
        await AddStrayCellAsync();

        var wrong = await _product.RunAsync("rollups", "check");
        Assert.Equal(ExitCodes.Failed, wrong.Code);
        Assert.NotEmpty(wrong.ErrorLines);
        wrong.IsForPeople();
        Said(await _product.RunAsync("rollups", "rebuild"), ExitCodes.Ok, "rebuilt");

        Said(await _product.RunAsync("rollups", "check"), ExitCodes.Ok, "agree");
    }

    private Task<Run> AddUserAsync() =>
        _product.RunWithInputAsync(
            "a long enough password\n",
            "users", "add", "--email", "ann@acme.example", "--role", "supervisor", "--role", "agent");

    private async Task AddStrayCellAsync()
    {
        var scores = string.Join(", ", Enumerable.Range(0, 11).Select(score => $"Score{score}"));
        var zeros = string.Join(", ", Enumerable.Repeat('0', 11));
        await using var store = new SqliteConnection(_product.ConnectionString);
        await store.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = store.CreateCommand();
        command.CommandText =
            $"""
             INSERT INTO DayCells (
                 Generation, IsTagged, Day, AccountId, TeamId, AgentId, Kind, QuestionVariant, Tags, Sent, Answered, Commented, {scores})
             VALUES ((SELECT Generation FROM RollupStates), 0, 739600, 1, 0, 0, 1, 0, '', 7, 0, 0, {zeros})
             """;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private static void Said(Run run, int code, string part)
    {
        Assert.True(run.Code == code, $"{run.Code}: {run.Output}{run.Error}");
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
        run.IsForPeople();
    }
}
