using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.WhatMoved;

public sealed class MoveHeadlinesTests
{
    private static readonly MoveQuestion Question = new(MovedStore.Filter, ScoreMeasure.Nps);

    [Fact]
    public async Task RunAsync_OneAgentOfATeamFell_NamesTheAgentNotTheTeam()
    {
        var headline = await HeadlineAsync(
            [.. Before(1, 1, 60, 20, 20), .. Before(1, 2, 60, 20, 20), .. Before(2, 3, 120, 40, 40)],
            [.. After(1, 1, 20, 20, 60), .. After(1, 2, 60, 20, 20), .. After(2, 3, 120, 40, 40)]);

        Assert.Equal((BreakdownBy.Agent, 1, true), (headline!.By, headline.Part.Key.Id, headline.IsWithin));
        Assert.Equal((-20, -20), (headline.Value, headline.Change), Near);
    }

    [Fact]
    public async Task RunAsync_OthersWentTheOtherWay_IsMoreThanTheChange()
    {
        var headline = await HeadlineAsync(
            [.. Before(1, 1, 150, 50, 50), .. Before(1, 2, 150, 50, 50), .. Before(2, 3, 100, 100, 300)],
            [.. After(1, 1, 50, 50, 150), .. After(1, 2, 50, 50, 150), .. After(2, 3, 200, 100, 200)]);

        Assert.Equal((BreakdownBy.Team, 1, false), (headline!.By, headline.Part.Key.Id, headline.IsWithin));
        Assert.Equal((-40, -20), (headline.Value, headline.Change), Near);
    }

    [Fact]
    public async Task RunAsync_LargeGroupThatChangedLikeAllOthers_ExplainsNothing()
    {
        var headline = await HeadlineAsync(
            [.. Before(1, 1, 270, 90, 90), .. Before(2, 2, 30, 10, 10), .. Before(3, 3, 30, 10, 10)],
            [.. After(1, 1, 90, 90, 270), .. After(2, 2, 10, 10, 30), .. After(3, 3, 10, 10, 30)]);

        Assert.Null(headline);
    }

    private static IEnumerable<StoredFeedback> Before(int team, int agent, int promoters, int passives, int detractors) =>
        MovedStore.Answers(MovedStore.Compared.From, team, agent, null, promoters, passives, detractors);

    private static IEnumerable<StoredFeedback> After(int team, int agent, int promoters, int passives, int detractors) =>
        MovedStore.Answers(MovedStore.Filter.Period.From, team, agent, null, promoters, passives, detractors);

    private static async Task<MoveHeadline?> HeadlineAsync(IEnumerable<StoredFeedback> before, IEnumerable<StoredFeedback> after)
    {
        await using var store = await RandomStore.CreateAsync(StoreKind.Sqlite, 1, ReportingZone.Utc, feedback: 0);
        await store.WriteAsync([.. before, .. after]);
        var report = await store.Host.Get<WhatMovedQuery>().RunAsync(DataHost.Manager, Question, CancellationToken.None);
        Assert.Equal(ChangeVerdict.Down, report.Number!.Change.Verdict);
        return report.Headline;
    }

    private static bool Near((double, double) one, (double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-9;
}
