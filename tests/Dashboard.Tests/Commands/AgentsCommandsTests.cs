using Dashboard.Commands;
using Dashboard.Data.Foundation;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class AgentsCommandsTests : IAsyncDisposable
{
    private readonly Shell _shell = new(more: services => services.AddSingleton(ReportingZone.Utc).AddRollups());

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Fact]
    public async Task Twins_None_SaysSo()
    {
        var (code, output, error) = await _shell.RunAsync("agents", "twins");

        Assert.Equal((ExitCodes.Ok, "No two agents have ids that are alike.", ""), (code, output.Trim(), error));
    }

    [Fact]
    public async Task Twins_Some_AreSpeltSoThatTheyCanBeToldApart()
    {
        await AddAsync("A-1", "A\u20111", "A-2");

        var (code, output, error) = await _shell.RunAsync("agents", "twins");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains("\"A-1\": Ann, linked to nobody", output, StringComparison.Ordinal);
        Assert.Contains("\"A\u20111\" (with U+2011): Ann, linked to nobody", output, StringComparison.Ordinal);
        Assert.Contains("agents merge if they are one person, agents distinct if they are two", output, StringComparison.Ordinal);
        Assert.DoesNotContain("A-2", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Distinct_ThenUndone_SaysWhatHolds()
    {
        await AddAsync("A-1", "a-1");

        Assert.Equal(
            "Agents \"A-1\" and \"a-1\" are two people.",
            (await _shell.RunAsync("agents", "distinct", "A-1", "a-1")).Output.Trim());
        Assert.Contains(
            "You have said that they are different people.",
            (await _shell.RunAsync("agents", "twins")).Output,
            StringComparison.Ordinal);
        Assert.Equal(
            "Agents \"A-1\" and \"a-1\" count as one person again.",
            (await _shell.RunAsync("agents", "distinct", "A-1", "a-1", "--undo")).Output.Trim());
        Assert.Contains("agents merge", (await _shell.RunAsync("agents", "twins")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_Twins_SaysWhatHasMoved()
    {
        await AddAsync("A-1", "a-1");

        var (code, output, error) = await _shell.RunAsync("agents", "merge", "--from", "a-1", "--into", "A-1");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Equal("Agent \"a-1\" is \"A-1\": moved 0 feedback, 0 closed conversations, 0 links of users.", output.Trim());
        await using var context = await _shell.OpenAsync();
        Assert.Equal(1, await context.Agents.CountAsync(agent => agent.MergedIntoId == null, Shell.Token));
    }

    [Theory]
    [InlineData("merge", "--from", "A-1", "--into", "A-2")]
    [InlineData("distinct", "A-1", "A-2")]
    [InlineData("distinct", "A-1", "A-9")]
    public async Task Command_Refused_SaysWhyAndFails(params string[] args)
    {
        await AddAsync("A-1", "A-2");

        var (code, output, error) = await _shell.RunAsync(["agents", .. args]);

        Assert.Equal((ExitCodes.Failed, ""), (code, output));
        Assert.Contains("\"A-", error, StringComparison.Ordinal);
    }

    private async Task AddAsync(params string[] ids)
    {
        await _shell.OpenStoreAsync();
        await _shell.Services.GetRequiredService<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Agents.AddRange(ids.Select(id => new Agent { ExternalId = id, Name = "Ann" }));
                return Task.CompletedTask;
            },
            Shell.Token);
    }
}
