using Dashboard.Commands;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

/// <summary>The commands <c>teams</c>, and those of <c>agents</c> that are about names and teams.</summary>
public sealed class RosterCommandsTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Shell _shell = new(more: services => services.AddSingleton(ReportingZone.Utc).AddRollups().AddPrompting());

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return _shell.DisposeAsync();
    }

    [Fact]
    public async Task Lists_NothingYet_SaySo()
    {
        Assert.Equal((ExitCodes.Ok, "There is no team yet."), await SaidAsync("teams", "list"));
        Assert.Equal((ExitCodes.Ok, "There is no agent yet."), await SaidAsync("agents", "list"));
    }

    [Fact]
    public async Task Team_MadeNamedClosedAndReopened_IsWhatWasSaid()
    {
        Assert.Equal((ExitCodes.Ok, "There is a team T-3."), await SaidAsync("teams", "add", "--team", "T-3", "--name", "Billing"));
        Assert.Equal((ExitCodes.Ok, "Team T-3 has the name."), await SaidAsync("teams", "rename", "--team", "T-3", "--name", "Returns"));
        Assert.Equal((ExitCodes.Ok, "Team T-3 is closed."), await SaidAsync("teams", "close", "--team", "T-3"));
        Assert.Equal(
            (ExitCodes.Ok, "T-3: Returns; 0 agents; nobody supervises it; closed"), await SaidAsync("teams", "list"));
        Assert.Equal((ExitCodes.Ok, "Team T-3 is open."), await SaidAsync("teams", "reopen", "--team", "T-3"));
        Assert.Equal((ExitCodes.Ok, "T-3: Returns; 0 agents; nobody supervises it"), await SaidAsync("teams", "list"));
    }

    [Theory]
    [InlineData("teams", "add", "--team", "T-1")]
    [InlineData("teams", "rename", "--team", "T-9", "--name", "X")]
    [InlineData("teams", "close", "--team", "T-9")]
    [InlineData("agents", "rename", "--agent", "A-9", "--name", "X")]
    [InlineData("agents", "move", "--agent", "A-1", "--team", "T-9")]
    public async Task Command_Refused_SaysWhyAndFails(params string[] args)
    {
        await AddAsync();

        var (code, output, error) = await _shell.RunAsync(args);

        Assert.Equal((ExitCodes.Failed, ""), (code, output));
        Assert.NotEqual("", error.Trim());
    }

    [Fact]
    public async Task Agent_RenamedAndMoved_IsWhatWasSaid()
    {
        await AddAsync();

        Assert.Equal(
            (ExitCodes.Ok, "Agent A-1 has the name."), await SaidAsync("agents", "rename", "--agent", "A-1", "--name", "Ann Lee"));
        Assert.Equal(
            (ExitCodes.Ok, "Agent A-1 is in team T-1 from now on."), await SaidAsync("agents", "move", "--agent", "A-1", "--team", "T-1"));

        Assert.Equal((ExitCodes.Ok, "A-1: Ann Lee; team T-1"), await SaidAsync("agents", "list"));
    }

    [Fact]
    public async Task Import_WithoutApply_OnlySaysWhatItWouldDo()
    {
        await AddAsync();
        var file = Write("agents.csv", "agent_id,agent_name,team_id\nA-1,Ann Lee,T-1");

        var (code, output, _) = await _shell.RunAsync("agents", "import", file);

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains("Line 2: agent A-1 is called Ann Lee instead of Ann", output, StringComparison.Ordinal);
        Assert.Contains("say --apply", output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Ok, "A-1: Ann; in no team yet"), await SaidAsync("agents", "list"));

        Assert.EndsWith("Done.", (await SaidAsync("agents", "import", file, "--apply")).Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Ok, "A-1: Ann Lee; team T-1"), await SaidAsync("agents", "list"));
        Assert.Equal((ExitCodes.Ok, "Everything is so already."), await SaidAsync("agents", "import", file, "--apply"));
    }

    [Fact]
    public async Task Import_OneLineWrong_ChangesNothingAndSaysWhichOne()
    {
        await AddAsync();
        var file = Write("agents.csv", "agent_id,agent_name,team_id\nA-1,Ann Lee,T-1\n,Eve,T-1");

        var (code, _, error) = await _shell.RunAsync("agents", "import", file, "--apply");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("Line 3: agent_name needs an agent_id", error, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Ok, "A-1: Ann; in no team yet"), await SaidAsync("agents", "list"));
    }

    private string Write(string name, string text)
    {
        var file = _folder.File(name);
        File.WriteAllText(file, text);
        return file;
    }

    private async Task<(int Code, string Output)> SaidAsync(params string[] args)
    {
        var (code, output, _) = await _shell.RunAsync(args);
        return (code, output.Trim());
    }

    private async Task AddAsync()
    {
        await _shell.OpenStoreAsync();
        await _shell.Services.GetRequiredService<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Agents.Add(new Agent { ExternalId = "A-1", Name = "Ann" });
                context.Teams.Add(new Team { ExternalId = "T-1", Name = "Billing" });
                return Task.CompletedTask;
            },
            Shell.Token);
    }
}
