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
            foreach (var (by, key) in Groups)
            {
                foreach (var second in ByAll.Where(second => MovedSplit.IsKnown(by, key, second)))
                    pieces += await CheckSplitAsync(store, viewer, by, key, second);
            }
        }

        Assert.True(pieces > 500, "There are enough pieces.");
    }

    private static (BreakdownBy, BreakdownKey)[] Groups { get; } =
    [
        (BreakdownBy.Team, new(1)), (BreakdownBy.Tag, new(1)), (BreakdownBy.Topic, new(1)), (BreakdownBy.Weekday, new(2)),
        (BreakdownBy.Language, new(-1)), (BreakdownBy.Language, new(0)), (BreakdownBy.Hour, new(9)), (BreakdownBy.Hour, new(0)),
        (BreakdownBy.TimeToClose, new(0)), (BreakdownBy.AgentMessages, new(3)), (BreakdownBy.HandOvers, new(1)),
    ];

    private static BreakdownBy[] ByAll { get; } = [.. Enum.GetValues<BreakdownBy>().Except([BreakdownBy.Family])];

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
        foreach (var by in ByAll)
        {
            var parts = report.Breakdowns.SingleOrDefault(list => list.By == by)?.Parts ?? [];
            if (IsToldByClosings(by) && !question.Filter.Topics.IsEmpty)
            {
                // Comments know what they are about, but not how their conversations went.
                Assert.Empty(parts);
                continue;
            }

            var (groupsBefore, groupsAfter) = (Grouped(viewer, before, by), Grouped(viewer, after, by));
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
            .Where(row => Plain.KeysOf(viewer, row, by, Zone).Contains(group)).ToList();
        if (split is null)
        {
            Assert.Empty(rows);
            return 0;
        }

        var keys = rows.SelectMany(row => Plain.KeysOf(viewer, row, second, Zone)).ToHashSet();
        Assert.True(keys.SetEquals(split.Split.Parts.Select(part => part.Key)));
        if (second is not (BreakdownBy.Tag or BreakdownBy.Topic))
            Assert.Equal(split.Group.Part.Total.Value, split.Split.Parts.Sum(part => part.Part.Total.Value), 9);
        else
            Assert.All(split.Split.Parts, part => Assert.Equal(
                split.Group.Part.Total.Value, part.Part.Total.Value + (part.Without?.Total.Value ?? 0), 9));
        return split.Split.Parts.Count;
    }

    private static bool IsToldByClosings(BreakdownBy by) =>
        by is BreakdownBy.TimeToClose or BreakdownBy.AgentMessages or BreakdownBy.HandOvers;

    private static double Size(MovedPart part) => Math.Abs(part.Part.Total.Value);

    private static List<StoredFeedback> Scored(RandomStore store, Viewer viewer, MoveQuestion question, Period days) =>
    [
        .. Plain.Scored(store.Rows, viewer, question.Filter with { Period = days }, Zone)
            .Where(row => row.Kind == ScoreMeasures.KindOf(question.Measure)),
    ];

    private static ILookup<BreakdownKey, StoredFeedback> Grouped(
        Viewer viewer, IEnumerable<StoredFeedback> rows, BreakdownBy by) => rows
        .SelectMany(row => Plain.KeysOf(viewer, row, by, Zone).Select(key => (Key: key, Row: row)))
        .ToLookup(pair => pair.Key, pair => pair.Row);

    private static ScoreCounts Counts(IEnumerable<StoredFeedback> rows) => ScoreCounts.FromScores(rows.Select(row => row.Score!.Value));
}
