using Dashboard.Commands;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting;
using Dashboard.Data.Settings;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class DataCommandsTests : IAsyncLifetime
{
    private const string Header = "external_id,account,agent_id,team_id,closed_at";
    private const string Good = "c-1,acme,a-1,t-1,2026-01-02T03:04:05Z";
    private const string Bad = "c-2,acme,,t-1,2026-01-02T03:04:05Z";

    private readonly TemporaryFolder _folder = new();
    private readonly Shell _shell = new(more: services => services.AddPrompting().AddSingleton(ReportingZone.Utc))
    {
        MakesServices = () => throw new InvalidOperationException("Nothing may be tried."),
    };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return _shell.DisposeAsync();
    }

    [Theory]
    [InlineData("cases", "cases import")]
    [InlineData("cases import", "cases import closed.csv")]
    [InlineData("results", "results import nps-2024.csv --source Chat --kind nps")]
    [InlineData("results import", "results import nps-2024.csv --source Chat --kind nps --map scored_at=Date")]
    [InlineData("results list", "results list")]
    [InlineData("results remove", "results remove --import 3")]
    [InlineData("sync", "sync now")]
    [InlineData("sync now", "sync now")]
    [InlineData("rollups", "rollups check")]
    [InlineData("rollups check", "rollups check")]
    [InlineData("rollups rebuild", "rollups rebuild")]
    [InlineData("settings zone", "settings zone Europe/Berlin")]
    [InlineData("settings scores", "settings scores 10")]
    [InlineData("settings week", "settings week Sunday")]
    [InlineData("settings name", "settings name \"Acme Ltd\"")]
    public async Task Help_OfEachLevel_ExplainsWithAnExample(string command, string example)
    {
        var (code, output, _) = await _shell.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains($"dotnet run --project src/Dashboard -- {example}", output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cases import")]
    [InlineData("results import")]
    [InlineData("results remove")]
    [InlineData("sync")]
    [InlineData("sync later")]
    [InlineData("rollups")]
    [InlineData("rollups check now")]
    public async Task Arguments_Wrong_TryNothing(string command) =>
        Assert.Equal(ExitCodes.BadArguments, (await _shell.RunAsync(command.Split(' '))).Code);

    [Fact]
    public async Task Import_MissingFile_IsABadArgument()
    {
        _shell.MakesServices = () => _shell.Services;

        var (code, _, error) = await _shell.RunAsync("cases", "import", "/no/such/file.csv");

        Assert.Equal(ExitCodes.BadArguments, code);
        Assert.Contains("/no/such/file.csv", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ExitCodes.Ok, "Imported 1, rejected 1.", "Line 3: agent_id is missing", Header, Good, Bad)]
    [InlineData("--strict", ExitCodes.Failed, "Imported 1, rejected 1.", "Line 3: agent_id is missing", Header, Good, Bad)]
    [InlineData("--strict", ExitCodes.Ok, "Imported 1, rejected 0.", "", Header, Good)]
    [InlineData(
        "", ExitCodes.Failed, "Imported 0, rejected 2.", "Line 2: agent_id is missing\nLine 4: agent_id is missing",
        Header, Bad, "", Bad)]
    [InlineData("", ExitCodes.Failed, "Imported 0, rejected 0.", "The file holds no conversation.", Header)]
    [InlineData(
        "--dry-run", ExitCodes.Ok,
        "Would import 1, of which 1 nobody has reported; would reject 1.\nLine 2: c-1, closed at 2026-01-02T03:04:05Z.",
        "Line 3: agent_id is missing", Header, Good, Bad)]
    [InlineData("", ExitCodes.Failed, "", "The header lacks agent_id.", "external_id,account,team_id,closed_at", Good)]
    [InlineData("", ExitCodes.Failed, "", "The file is empty: a header line is expected.")]
    [InlineData("", ExitCodes.Ok, "Imported 1, rejected 0.\nColumns left out: Priority.", "", Header + ",Priority", Good + ",high")]
    public async Task Import_File_AnswersByWhatWasTaken(string option, int code, string said, string complaint, params string[] lines)
    {
        _shell.MakesServices = () => _shell.Services;
        await ConnectAsync();
        var file = _folder.File("closed.csv");
        await File.WriteAllLinesAsync(file, lines, Shell.Token);

        var run = await _shell.RunAsync([.. ((string[])["cases", "import", file, option]).Where(word => word.Length > 0)]);

        Assert.Equal((code, said, complaint), (run.Code, Lines(run.Output), Lines(run.Error)));
    }

    [Fact]
    public async Task Results_TriedImportedListedAndRemoved_SayWhatCameOfIt()
    {
        _shell.MakesServices = () => _shell.Services;
        await ConnectAsync();
        var file = _folder.File("nps-2024.csv");
        await File.WriteAllTextAsync(file, "id,Score,Date\na,9,2025-02-03\nb,eleven,2025-02-03\nc,0,2025-02-04\n", Shell.Token);
        string[] import = ["results", "import", file, "--source", "Chat", "--kind", "nps"];

        var tried = await _shell.RunAsync([.. import, "--dry-run"]);
        var imported = await _shell.RunAsync(import);
        var again = await _shell.RunAsync(import);
        var listed = await _shell.RunAsync("results", "list");
        var removed = await _shell.RunAsync("results", "remove", "--import", "1");
        var missing = await _shell.RunAsync("results", "remove", "--import", "1");

        const string Rates = "\nNo prompt without an answer is in the file, so its rows count in no response rate.";
        Assert.Equal(
            (ExitCodes.Ok, "Chat (import): would be 2 new, 0 changed, 0 there already, 1 refused." + Rates),
            (tried.Code, Lines(tried.Output)));
        Assert.Equal("Line 3: score \"eleven\" is no whole number", Lines(tried.Error));
        Assert.Equal("Chat (import): 2 new, 0 changed, 0 there already, 1 refused." + Rates, Lines(imported.Output));
        Assert.Equal("Chat (import): 0 new, 0 changed, 2 there already, 1 refused." + Rates, Lines(again.Output));
        Assert.Equal(2, Lines(listed.Output).Split('\n').Length);
        Assert.Contains("nps-2024.csv", listed.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Ok, "2 rows removed."), (removed.Code, Lines(removed.Output)));
        Assert.Equal(ExitCodes.Failed, missing.Code);
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    private async Task ConnectAsync()
    {
        await _shell.OpenStoreAsync();
        Assert.Empty(await _shell.Services.GetRequiredService<AccountRegistry>().AddAsync(
            new AccountRegistration(
                "acme",
                "1212121212121",
                new Secret("token"),
                new Secret("token-secret"),
                "https://acme.example/privacy",
                "Acme"),
            Acting.As("test"),
            Shell.Token));
    }
}
