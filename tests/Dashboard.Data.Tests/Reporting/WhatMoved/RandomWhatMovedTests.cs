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

/// <summary>What moved a number in a random store, before and after changes, for every kind of viewer: as plain sums have it.</summary>
public sealed class RandomWhatMovedTests
{
    private static readonly Period First = new(new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 29));

    private static readonly Period Second = new(new DateOnly(2026, 3, 30), new DateOnly(2026, 4, 20));

    [Theory, Databases(ScoreMeasure.CsatAverage), Databases(ScoreMeasure.CsatSatisfied), Databases(ScoreMeasure.Nps)]
    public async Task RunAsync_RandomStore_AgreesWithPlainSums(StoreKind database, ScoreMeasure measure)
    {
        await using var store = await RandomStore.CreateAsync(database, 60 + (int)measure, Zone, feedback: 600);
        var parts = 0;
        for (var round = 0; round < 2; round++)
        {
            foreach (var viewer in Plain.Viewers)
            {
                foreach (var filter in Plain.Filters)
                    parts += await CheckAsync(store, viewer, Question(filter, measure));
            }

            await store.ChangeAsync(100);
        }

        Assert.True(parts > 500, "The filters leave enough to be split.");
    }

    [Theory, Databases]
    public async Task SplitAsync_RandomStore_AddsUpToTheGroupsPart(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 65, Zone, feedback: 600);
        var pieces = 0;
        foreach (var viewer in Plain.Viewers)
        {
            foreach (var by in new[] { BreakdownBy.Team, BreakdownBy.Tag, BreakdownBy.Topic })
            {
                BreakdownBy[] seconds = [BreakdownBy.Agent, BreakdownBy.Question, BreakdownBy.Weekday, BreakdownBy.Tag, BreakdownBy.Topic];
            foreach (var second in seconds)
                    pieces += await CheckSplitAsync(store, viewer, by, new BreakdownKey(1), second);
            }
        }

        Assert.True(pieces > 50, "There are enough pieces.");
    }

    private static ReportingZone Zone { get; } = ReportingZone.TryCreate("Europe/Berlin", out var zone, out var error)
        ? zone
        : throw new InvalidOperationException(error);

    private static MoveQuestion Question(ReportFilter filter, ScoreMeasure measure) =>
        new(filter with { Period = Second, Compare = Comparison.OwnDays, Against = First }, measure);

    private static async Task<int> CheckAsync(RandomStore store, Viewer viewer, MoveQuestion question)
    {
        var report = await store.Host.Get<WhatMovedQuery>().RunAsync(viewer, question, CancellationToken.None);
        var (before, after) = (Scored(store, viewer, question, First), Scored(store, viewer, question, Second));
        var split = ChangeSplit.Between(question.Measure, Counts(before), Counts(after));
        Assert.Equal(split?.Change, report.Number?.Change);
        if (split is null)
        {
            Assert.Empty(report.Breakdowns);
            return 0;
        }

        Assert.Equal((split.CountBefore, split.CountAfter), (report.Number!.CountBefore, report.Number.CountAfter));
        foreach (var by in Enum.GetValues<BreakdownBy>().Except([BreakdownBy.Family, BreakdownBy.Language]))
        {
            var parts = report.Breakdowns.SingleOrDefault(list => list.By == by)?.Parts ?? [];
            var (groupsBefore, groupsAfter) = (Grouped(before, by), Grouped(after, by));
            var keys = groupsBefore.Select(group => group.Key).Union(groupsAfter.Select(group => group.Key)).ToList();
            var judged = ChangePart.Judge([.. keys.Select(key => split.PartOf(Counts(groupsBefore[key]), Counts(groupsAfter[key])))]);
            Assert.Equal(
                keys.Zip(judged).OrderBy(pair => pair.First.Id).ThenBy(pair => pair.First.Kind),
                parts.Select(part => (part.Key, part.Part)).OrderBy(pair => pair.Key.Id).ThenBy(pair => pair.Key.Kind));
            Assert.Equal(parts.OrderByDescending(part => Math.Abs(part.Part.Total.Value)).Select(Size), parts.Select(Size));
            if (by is not (BreakdownBy.Tag or BreakdownBy.Topic))
                Assert.Equal(split.Change.Difference, parts.Sum(part => part.Part.Total.Value), 9);
            else
                Assert.All(parts, part => Assert.Equal(
                    split.Change.Difference, part.Part.Total.Value + (part.Without?.Total.Value ?? 0), 9));
        }

        return report.Breakdowns.Sum(list => list.Parts.Count);
    }

    private static async Task<int> CheckSplitAsync(
        RandomStore store, Viewer viewer, BreakdownBy by, BreakdownKey group, BreakdownBy second)
    {
        var question = Question(Plain.Filters[0], ScoreMeasure.CsatAverage);
        var split = (await store.Host.Get<WhatMovedQuery>().SplitAsync(viewer, question, by, group, [second], CancellationToken.None))
            .SingleOrDefault();
        var rows = Scored(store, viewer, question, First).Concat(Scored(store, viewer, question, Second))
            .Where(row => Plain.KeysOf(row, by, Zone).Contains(group)).ToList();
        if (split is null)
        {
            Assert.Empty(rows);
            return 0;
        }

        var keys = rows.SelectMany(row => Plain.KeysOf(row, second, Zone)).ToHashSet();
        Assert.True(keys.SetEquals(split.Split.Parts.Select(part => part.Key)));
        if (second is not (BreakdownBy.Tag or BreakdownBy.Topic))
            Assert.Equal(split.Group.Part.Total.Value, split.Split.Parts.Sum(part => part.Part.Total.Value), 9);
        else
            Assert.All(split.Split.Parts, part => Assert.Equal(
                split.Group.Part.Total.Value, part.Part.Total.Value + (part.Without?.Total.Value ?? 0), 9));
        return split.Split.Parts.Count;
    }

    private static double Size(MovedPart part) => Math.Abs(part.Part.Total.Value);

    private static List<StoredFeedback> Scored(RandomStore store, Viewer viewer, MoveQuestion question, Period days) =>
    [
        .. Plain.Scored(store.Rows, viewer, question.Filter with { Period = days }, Zone)
            .Where(row => row.Kind == ScoreMeasures.KindOf(question.Measure)),
    ];

    private static ILookup<BreakdownKey, StoredFeedback> Grouped(IEnumerable<StoredFeedback> rows, BreakdownBy by) => rows
        .SelectMany(row => Plain.KeysOf(row, by, Zone).Select(key => (Key: key, Row: row)))
        .ToLookup(pair => pair.Key, pair => pair.Row);

    private static ScoreCounts Counts(IEnumerable<StoredFeedback> rows) => ScoreCounts.FromScores(rows.Select(row => row.Score!.Value));
}
