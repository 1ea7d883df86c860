using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.WhatMoved;

/// <summary>
/// The vectors of docs/metrics.md once more, by what closings tell and by hour: A is 80 × 4.5, then 50 × 4.5, B 20 × 3.0, then 50 × 3.4,
/// of one team and agent. The totals are 4.20 and 3.95; computed by hand.
/// </summary>
public sealed class HandledMovesTests
{
    private static readonly DateOnly Before = new(2026, 3, 3);

    private static readonly DateOnly After = new(2026, 3, 17);

    private static readonly MoveQuestion Question = new(
        new ReportFilter { Period = new Period(After, After), Compare = Comparison.OwnDays, Against = new Period(Before, Before) },
        ScoreMeasure.CsatAverage);

    private static readonly Handled A = new(7, TimeSpan.FromMinutes(20), 1, 0);

    private static readonly Handled B = new(16, TimeSpan.FromHours(30), 5, 2);

    [Theory]
    [Databases(BreakdownBy.Hour, 6, 15)]
    [Databases(BreakdownBy.TimeToClose, (int)TimeToClose.WithinAnHour, (int)TimeToClose.WithinThreeDays)]
    [Databases(BreakdownBy.AgentMessages, (int)AgentMessages.AtMostOne, (int)AgentMessages.FourToSix)]
    [Databases(BreakdownBy.HandOvers, (int)HandOvers.None, (int)HandOvers.More)]
    public async Task RunAsync_VectorOfKitagawa_IsSplitIntoRateAndMix(StoreKind database, BreakdownBy by, int first, int second)
    {
        await using var store = await StoreAsync(
            database,
            [.. Rows(Before, A, 40, 4), .. Rows(Before, A, 40, 5), .. Rows(Before, B, 20, 3)],
            [.. Rows(After, A, 25, 4), .. Rows(After, A, 25, 5), .. Rows(After, B, 30, 3), .. Rows(After, B, 20, 4)]);

        var report = await store.Host.Get<WhatMovedQuery>().RunAsync(DataHost.Manager, Question, CancellationToken.None);

        Assert.Equal((4.2, 3.95), (report.Number!.Before, report.Number.After), (one, other) => Near(one.Item1, other.Item1));
        var parts = report.Breakdowns.Single(list => list.By == by).Parts.OrderBy(part => part.Key.Id).ToList();
        Assert.Equal([first, second], parts.Select(part => part.Key.Id));
        Assert.Equal([0, 0.14], parts.Select(part => part.Part.Rate.Value), Near);
        Assert.Equal([-0.1275, -0.2625], parts.Select(part => part.Part.Mix.Value), Near);
        Assert.Equal([(80, 50), (20, 50)], parts.Select(part => (part.Part.CountBefore, part.Part.CountAfter)));
        Assert.All(parts, part => Assert.NotNull(part.Part.Total.Interval));
    }

    /// <summary>Every group rises and the whole falls: A 80 × 4.5 → 50 × 4.6, B 20 × 3.0 → 50 × 3.2.</summary>
    [Theory]
    [Databases(BreakdownBy.Hour)]
    [Databases(BreakdownBy.TimeToClose)]
    public async Task RunAsync_SimpsonsCase_IsAllMix(StoreKind database, BreakdownBy by)
    {
        await using var store = await StoreAsync(
            database,
            [.. Rows(Before, A, 40, 4), .. Rows(Before, A, 40, 5), .. Rows(Before, B, 20, 3)],
            [.. Rows(After, A, 20, 4), .. Rows(After, A, 30, 5), .. Rows(After, B, 40, 3), .. Rows(After, B, 10, 4)]);

        var report = await store.Host.Get<WhatMovedQuery>().RunAsync(DataHost.Manager, Question, CancellationToken.None);

        var parts = report.Breakdowns.Single(list => list.By == by).Parts.OrderBy(part => part.Key.Id).ToList();
        Assert.Equal([0.065, 0.07], parts.Select(part => part.Part.Rate.Value), Near);
        Assert.Equal([-0.15, -0.285], parts.Select(part => part.Part.Mix.Value), Near);
        Assert.Equal(-0.3, parts.Sum(part => part.Part.Total.Value), 9);
    }

    /// <summary>What fell is what took days to close; of that, all comes from the afternoon.</summary>
    [Theory, Databases]
    public async Task ExplainAsync_OneBandFell_IsTheHeadlineAndItsHourThePiece(StoreKind database)
    {
        var late = B with { Hour = 10 };
        await using var store = await StoreAsync(
            database,
            [.. Rows(Before, A, 100, 5), .. Rows(Before, B, 60, 5), .. Rows(Before, late, 60, 5)],
            [.. Rows(After, A, 100, 5), .. Rows(After, B, 30, 5), .. Rows(After, B, 30, 1), .. Rows(After, late, 60, 5)]);

        var explained = await store.Host.Get<WhatMovedQuery>().ExplainAsync(DataHost.Manager, Question, CancellationToken.None);

        var headline = explained.Report.Headline!;
        Assert.Equal((BreakdownBy.Hour, 15), (headline.By, headline.Part.Key.Id));
        var byTime = explained.Splits.Single(split => split.Split.By is BreakdownBy.TimeToClose);
        Assert.Equal((int)TimeToClose.WithinThreeDays, Assert.Single(byTime.Split.Parts).Key.Id);
        Assert.Equal(headline.Value, byTime.Headline!.Value, 9);
        Assert.DoesNotContain(explained.Splits, split => split.Split.By is BreakdownBy.Tag or BreakdownBy.Hour);
        Assert.Equal(-120 / 220.0, headline.Change, 9);
    }

    [Theory, Databases]
    public async Task RunAsync_AnswersWithoutAClosing_AreAGroupOfTheirOwn(StoreKind database)
    {
        var nothing = new Handled(9, null, null, null);
        await using var store = await StoreAsync(
            database,
            [.. Rows(Before, A, 10, 4), .. Rows(Before, nothing, 10, 3)],
            [.. Rows(After, A, 12, 4), .. Rows(After, nothing, 8, 3)]);

        var report = await store.Host.Get<WhatMovedQuery>().RunAsync(DataHost.Manager, Question, CancellationToken.None);

        foreach (var by in new[] { BreakdownBy.TimeToClose, BreakdownBy.AgentMessages, BreakdownBy.HandOvers })
            Assert.Equal([0, 1], report.Breakdowns.Single(list => list.By == by).Parts.Select(part => part.Key.Id).Order());
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) < 1e-9;

    private static IEnumerable<StoredFeedback> Rows(DateOnly day, Handled handled, int count, int score)
    {
        var at = new DateTimeOffset(day, new TimeOnly(handled.Hour, 30), TimeSpan.Zero);
        return Enumerable.Repeat(0, count).Select(_ => new StoredFeedback
        {
            Id = "",
            AccountId = 1,
            Kind = SurveyKind.Csat,
            SentAt = at,
            UpdatedAt = at,
            ReceivedAt = at,
            TeamId = 1,
            AgentId = 1,
            Score = score,
            ScoredAt = at,
            ScoreSeenIn = at,
            Handling = Handling.Of(handled.Time, handled.Messages, handled.HandOvers).Code,
        });
    }

    private static async Task<RandomStore> StoreAsync(
        StoreKind database, IEnumerable<StoredFeedback> before, IEnumerable<StoredFeedback> after)
    {
        var store = await RandomStore.CreateAsync(database, 1, ReportingZone.Utc, feedback: 0);
        await store.WriteAsync(
            [.. before.Concat(after).Select((row, number) => row with { Id = FormattableString.Invariant($"7{number:0000}") })]);
        return store;
    }

    private sealed record Handled(int Hour, TimeSpan? Time, int? Messages, int? HandOvers);
}
