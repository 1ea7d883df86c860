using Bunit;
using Dashboard.Pages.Csat;
using Dashboard.Tests.Endpoints;
using Xunit;

namespace Dashboard.Tests.Twins;

/// <summary>
/// What a point of a chart stands for depends on how many scores there are: on those that the viewer sees, or it would tell how many their
/// own are.
/// </summary>
public sealed class TwinGrainTests
{
    private const int Seed = 20_260_302;
    private const string FourWeeks = "/csat?from=2026-02-02&to=2026-03-01";

    [Fact]
    public async Task Grain_WithManyAnswersOfOnesOwn_IsThatWithoutThem()
    {
        var lead = TwinPerson.Of("lead");

        var without = await LineAsync(lead, lead.Agents, withOwn: false);

        Assert.Contains("since there are so few", without, StringComparison.Ordinal);
        Assert.Equal(without, await LineAsync(lead, lead.Agents, withOwn: true));
        var toAnother = await LineAsync(lead.Unlinked, lead.Agents, withOwn: true);
        Assert.Contains("so that a point stands for about 20 scores", toAnother, StringComparison.Ordinal);
    }

    private static async Task<string> LineAsync(TwinPerson who, string[] ownAgents, bool withOwn)
    {
        await using var desk = await TwinDesk.OpenAsync(new TwinWorld(Seed), who, OwnFeedback.Absent, ownAgents);
        await TwinWorld.PushAsync(desk.Host.Services, Weekly("a-11", 12, "7"));
        if (withOwn)
            await TwinWorld.PushAsync(desk.Host.Services, Weekly(TwinWorld.Own, 20, "8"));
        return desk.Show<CsatPage>(FourWeeks).Find("[data-testid=csat-average-trend] .panel-sub").TextContent;
    }

    private static IEnumerable<PushedEvent> Weekly(string agent, int count, string ids) =>
        from week in Enumerable.Range(0, 4)
        from number in Enumerable.Range(0, count)
        let sent = new DateTimeOffset(2026, 2, 4 + (7 * week), 12, number, 0, TimeSpan.Zero)
        select new PushedEvent($"{ids}{week}{number:000}", "csat", sent)
        {
            Account = TwinWorld.Account,
            Case = $"{agent}-0",
            Score = 4,
        };
}
