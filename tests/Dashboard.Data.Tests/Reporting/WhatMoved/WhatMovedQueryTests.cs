using System.Text.Json;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.WhatMoved;

public sealed class WhatMovedQueryTests
{
    private static readonly MoveQuestion Question = new(MovedStore.Filter, ScoreMeasure.Nps);

    [Theory, Databases]
    public async Task RunAsync_OneTeamFell_SaysSo(StoreKind database)
    {
        await using var store = await MovedStore.CreateAsync(database);

        var report = await RunAsync(store, DataHost.Manager, Question);

        var number = report.Number!;
        Assert.Equal((40, 40 / 3.0, 300, 300), (number.Before, number.After, number.CountBefore, number.CountAfter));
        Assert.Equal(ChangeVerdict.Down, number.Change.Verdict);
        Assert.Equal([QuestionFamily.NpsRecommend], report.Families);
        Assert.Equal(
            [
                BreakdownBy.Team, BreakdownBy.Agent, BreakdownBy.Account, BreakdownBy.Question, BreakdownBy.Tag, BreakdownBy.Language,
                BreakdownBy.Weekday, BreakdownBy.Hour, BreakdownBy.TimeToClose, BreakdownBy.AgentMessages, BreakdownBy.HandOvers,
            ],
            report.Breakdowns.Select(list => list.By));
        var headline = report.Headline!;
        Assert.Equal((BreakdownBy.Team, MovedStore.NightDesk, "Team 1"), (headline.By, headline.Part.Key.Id, headline.Part.Choice!.Name));
        Assert.Equal(-80 / 3.0, headline.Value, 9);
        Assert.Equal(-80 / 3.0, headline.Change, 9);
        Assert.Equal((3, 0.0), (report.Breakdowns[1].Parts.Count, report.Breakdowns[1].Parts[^1].Part.Total.Value));
        Assert.Equal([-40 / 3.0, -40 / 3.0], report.Breakdowns[1].Parts.SkipLast(1).Select(part => part.Part.Total.Value), Near);
    }

    [Theory, Databases]
    public async Task RunAsync_Tags_AreEachHeldAgainstAllWithoutThem(StoreKind database)
    {
        await using var store = await MovedStore.CreateAsync(database);

        var report = await RunAsync(store, DataHost.Manager, Question);

        var tags = report.Breakdowns.Single(list => list.By is BreakdownBy.Tag);
        Assert.True(tags.Overlap);
        Assert.All(report.Breakdowns.Where(list => list.By is not BreakdownBy.Tag), list => Assert.False(list.Overlap));
        var delivery = Assert.Single(tags.Parts);
        Assert.Equal("tag 1", delivery.Choice!.Name);
        Assert.Equal((50, 50, 250, 250), (
            delivery.Part.CountBefore, delivery.Part.CountAfter, delivery.Without!.CountBefore, delivery.Without.CountAfter));
        Assert.Equal(-58 / 3.0, delivery.Part.Total.Value, 9);
        Assert.Equal(-22 / 3.0, delivery.Without.Total.Value, 9);
        Assert.True(delivery.Part.Total.IsSignificant);
    }

    [Theory, Databases]
    public async Task SplitAsync_PartOfATeam_AddsUpByEachSecondBreakdown(StoreKind database)
    {
        await using var store = await MovedStore.CreateAsync(database);
        var team = new BreakdownKey(MovedStore.NightDesk);

        var byTag = await SplitAsync(store, DataHost.Manager, Question, BreakdownBy.Team, team, BreakdownBy.Tag);
        var byAgent = await SplitAsync(store, DataHost.Manager, Question, BreakdownBy.Team, team, BreakdownBy.Agent);

        Assert.Equal(-80 / 3.0, byTag!.Group.Part.Total.Value, 9);
        var delivery = Assert.Single(byTag.Split.Parts);
        Assert.Equal((-58 / 3.0, -22 / 3.0), (delivery.Part.Total.Value, delivery.Without!.Total.Value), Near);
        Assert.Equal((50, 50), (delivery.Without.CountBefore, delivery.Without.CountAfter));
        Assert.Equal((MovedStore.Delivery, true), (byTag.Headline!.Part.Key.Id, byTag.Headline.IsWithin));
        Assert.Equal(-80 / 3.0, byTag.Headline.Change, 9);
        Assert.Equal([-40 / 3.0, -40 / 3.0], byAgent!.Split.Parts.Select(part => part.Part.Total.Value), Near);
    }

    [Theory, Databases]
    public async Task SplitAsync_PartOfATag_IsSplitByWhatItsFeedbackIs(StoreKind database)
    {
        await using var store = await MovedStore.CreateAsync(database);

        var split = await SplitAsync(
            store, DataHost.Manager, Question, BreakdownBy.Tag, new BreakdownKey(MovedStore.Delivery), BreakdownBy.Agent);

        Assert.Equal(-58 / 3.0, split!.Group.Part.Total.Value, 9);
        Assert.Equal([1, 2], split.Split.Parts.Select(part => part.Key.Id).Order());
        Assert.Equal([-29 / 3.0, -29 / 3.0], split.Split.Parts.Select(part => part.Part.Total.Value), Near);
    }

    [Theory, Databases]
    public async Task RunAsync_AllChangedAlike_NamesNobody(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 1, ReportingZone.Utc, feedback: 0);
        var (before, after) = (MovedStore.Compared.From, MovedStore.Filter.Period.From);
        await store.WriteAsync(
        [
            .. MovedStore.Answers(before, 1, 1, null, 60, 20, 20), .. MovedStore.Answers(after, 1, 1, null, 20, 20, 60),
            .. MovedStore.Answers(before, 2, 2, null, 120, 40, 40), .. MovedStore.Answers(after, 2, 2, null, 40, 40, 120),
        ]);

        var report = await RunAsync(store, DataHost.Manager, Question);

        Assert.Equal(ChangeVerdict.Down, report.Number!.Change.Verdict);
        Assert.All(report.Breakdowns[0].Parts, part => Assert.True(part.Part.Total.IsSignificant));
        Assert.Null(report.Headline);
    }

    [Theory, Databases]
    public async Task RunAsync_NoClearChange_HasPartsAndNoHeadline(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 1, ReportingZone.Utc, feedback: 0);
        var (before, after) = (MovedStore.Compared.From, MovedStore.Filter.Period.From);
        await store.WriteAsync(
        [
            .. MovedStore.Answers(before, 1, 1, null, 60, 20, 20), .. MovedStore.Answers(after, 1, 1, null, 20, 20, 60),
            .. MovedStore.Answers(before, 2, 2, null, 20, 20, 60), .. MovedStore.Answers(after, 2, 2, null, 60, 20, 20),
        ]);

        var report = await RunAsync(store, DataHost.Manager, Question);

        Assert.Equal((0.0, ChangeVerdict.NoClearChange), (report.Number!.Change.Difference, report.Number.Change.Verdict));
        Assert.Equal(
            [ChangeVerdict.Down, ChangeVerdict.Up],
            report.Breakdowns[0].Parts.OrderBy(part => part.Key.Id).Select(part => part.Part.Total.Verdict));
        Assert.Null(report.Headline);
    }

    [Theory, Databases]
    public async Task RunAsync_FiltersOwnComparison_IsTheOneOfAllPages(StoreKind database)
    {
        await using var store = await MovedStore.CreateAsync(database);
        var filter = MovedStore.Filter with
        {
            Period = new Period(new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 20)),
            Compare = Comparison.PreviousPeriod,
        };

        var report = await RunAsync(store, DataHost.Manager, new MoveQuestion(filter, ScoreMeasure.Nps));
        var none = await RunAsync(store, DataHost.Manager, Question with { Filter = MovedStore.Filter with { Compare = Comparison.None } });

        Assert.Equal((filter.ComparedPeriod, 300), (report.Before, report.Number!.CountBefore));
        Assert.Equal((null, null), (none.Before, none.Number));
        Assert.Empty(none.Breakdowns);
    }

    [Theory, Databases]
    public async Task RunAsync_OtherSurvey_HasNoNumber(StoreKind database)
    {
        await using var store = await MovedStore.CreateAsync(database);

        var report = await RunAsync(store, DataHost.Manager, Question with { Measure = ScoreMeasure.CsatSatisfied });
        var filtered = await RunAsync(
            store, DataHost.Manager, Question with { Filter = MovedStore.Filter with { Kind = SurveyKind.Csat } });

        Assert.Equal((MovedStore.Compared, null), (report.Before, report.Number));
        Assert.Null(filtered.Number);
        Assert.Null(await SplitAsync(
            store, DataHost.Manager, Question with { Measure = ScoreMeasure.CsatAverage }, BreakdownBy.Team, new(1), BreakdownBy.Tag));
        Assert.Null(await SplitAsync(store, DataHost.Manager, Question, BreakdownBy.Team, new BreakdownKey(99), BreakdownBy.Tag));
    }

    [Fact]
    public async Task RunAsync_ChosenDaysThatOverlap_ComparesNothing()
    {
        await using var store = await MovedStore.CreateAsync(StoreKind.Sqlite);
        var march = new Period(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));
        var filter = MovedStore.Filter with { Period = march, Compare = Comparison.OwnDays, Against = new Period(march.To, march.To) };
        var overlapping = new MoveQuestion(filter, ScoreMeasure.Nps);

        var report = await RunAsync(store, DataHost.Manager, overlapping);

        Assert.Equal((null, null), (report.Before, report.Number));
        Assert.Null(await SplitAsync(store, DataHost.Manager, overlapping, BreakdownBy.Team, new(1), BreakdownBy.Tag));
    }

    [Fact]
    public async Task RunAsync_ComparedBeforeTheHistory_ComparesNothing()
    {
        await using var store = await MovedStore.CreateAsync(StoreKind.Sqlite);
        await using (var context = store.Host.OpenStore())
        {
            var start = new DateTimeOffset(2026, 3, 3, 7, 0, 0, TimeSpan.Zero);
            context.SyncProgress.Add(new SyncProgress { AccountId = 1, HistoryFrom = start, CompleteThrough = start });
            await context.SaveChangesAsync();
        }

        var report = await RunAsync(store, DataHost.Manager, Question);

        Assert.Equal((null, null, new DateOnly(2026, 3, 4)), (report.Before, report.Number, report.Holdings.WholeFrom));
    }

    /// <summary>Two stores alike but for one's own feedback are the same, in every digit of every part.</summary>
    [Theory, Databases]
    public async Task RunAsync_OnesOwnFeedback_ChangesNothing(StoreKind database)
    {
        await using var store = await MovedStore.CreateAsync(database);
        foreach (var viewer in new[]
        {
            new Viewer("m", "m", ViewerRoles.Manager | ViewerRoles.Agent, [], [4, 5]),
            new Viewer("s", "s", ViewerRoles.Supervisor | ViewerRoles.Agent, [1, 2], [4, 5]),
        })
        {
            var before = await EverythingAsync(store, viewer);
            var others = await EverythingAsync(store, DataHost.Manager);
            await store.WriteAsync(
            [
                .. MovedStore.Answers(MovedStore.Compared.From, 1, 4, MovedStore.Delivery, viewer.SeesAllTeams ? 30 : 50, 0, 0),
                .. MovedStore.Answers(MovedStore.Filter.Period.From, 2, 5, 2, 0, 0, viewer.SeesAllTeams ? 30 : 50),
            ]);

            Assert.Equal(before, await EverythingAsync(store, viewer));
            Assert.NotEqual(others, await EverythingAsync(store, DataHost.Manager));
        }
    }

    private static async Task<string> EverythingAsync(RandomStore store, Viewer viewer)
    {
        var report = await RunAsync(store, viewer, Question);
        var text = JsonSerializer.Serialize(report);
        foreach (var second in new[] { BreakdownBy.Agent, BreakdownBy.Tag, BreakdownBy.Hour, BreakdownBy.HandOvers })
        {
            foreach (var team in new[] { 1, 2 })
                text += JsonSerializer.Serialize(await SplitAsync(store, viewer, Question, BreakdownBy.Team, new(team), second));
        }

        return text;
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;

    private static bool Near((double, double) one, (double, double) other) => Near(one.Item1, other.Item1) && Near(one.Item2, other.Item2);

    private static Task<WhatMovedReport> RunAsync(RandomStore store, Viewer viewer, MoveQuestion question) =>
        store.Host.Get<WhatMovedQuery>().RunAsync(viewer, question, CancellationToken.None);

    private static async Task<MovedSplit?> SplitAsync(
        RandomStore store, Viewer viewer, MoveQuestion question, BreakdownBy by, BreakdownKey group, BreakdownBy second) =>
        (await store.Host.Get<WhatMovedQuery>().SplitAsync(viewer, question, by, group, [second], CancellationToken.None))
        .SingleOrDefault();
}
