using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Overview;

namespace Dashboard.Tests.Pages.Why;

/// <summary>Changes of an NPS, made of real sums.</summary>
internal static class Moves
{
    private static readonly Period March = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

    /// <summary>Scores of promoters and detractors.</summary>
    public static ScoreCounts Scores(int promoters, int detractors) =>
        ScoreCounts.FromScores(Enumerable.Repeat(10, promoters).Concat(Enumerable.Repeat(0, detractors)));

    /// <summary>A list of teams, each by its promoters and detractors before and after.</summary>
    public static (MovedNumber Number, MovedBy List) Of(params (string Name, ScoreCounts Before, ScoreCounts After)[] teams)
    {
        var (before, after) = (Sum(teams.Select(team => team.Before)), Sum(teams.Select(team => team.After)));
        var split = ChangeSplit.Between(ScoreMeasure.Nps, before, after)!;
        var judged = ChangePart.Judge([.. teams.Select(team => split.PartOf(team.Before, team.After))]);
        var parts = teams.Select((team, place) => new MovedPart(
            new BreakdownKey(place + 1), new Choice(place + 1, "t-" + team.Name, team.Name), judged[place]));
        var number = new MovedNumber(ScoreMeasure.Nps, split.Before, split.After, split.CountBefore, split.CountAfter, split.Change);
        return (number, new MovedBy(BreakdownBy.Team, [.. parts]));
    }

    /// <summary>A report of such a list, whose sentence is about one of the teams, or about none.</summary>
    public static WhatMovedReport Report((MovedNumber Number, MovedBy List) moved, int? headline = null) =>
        new(March, March.Previous(), moved.Number, [moved.List])
        {
            Headline = headline is { } place ? Headline(moved, place) : null,
        };

    /// <summary>That so much comes from one of the teams.</summary>
    public static MoveHeadline Headline((MovedNumber Number, MovedBy List) moved, int place) =>
        new(BreakdownBy.Team, moved.List.Parts[place], moved.Number.Change.Difference);

    /// <summary>Asks the customers of a desk's two cases again, ten days later; they give other scores.</summary>
    public static async Task AskAgainAsync(OverviewDesk desk, int hoursLater = 0)
    {
        var account = await desk.AccountAsync();
        var at = new DateTimeOffset(2026, 2, 20, 9, 0, 0, TimeSpan.Zero).AddHours(hoursLater);
        foreach (var (id, externalId, score) in new[] { ("11", "case-1", 3), ("12", "case-2", 1) })
        {
            await desk.Fixture.MergeAsync(
                account, FeedbackFixture.Scored(FeedbackFixture.Prompt(id, at, externalId: externalId), score, at.AddHours(1)));
        }
    }

    private static ScoreCounts Sum(IEnumerable<ScoreCounts> counts) => ScoreCounts.FromScores(
        counts.SelectMany(one => Enumerable.Range(0, 11).SelectMany(score => Enumerable.Repeat(score, (int)one[score]))));
}
