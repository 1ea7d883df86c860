using Dashboard.Charts.Measures;
using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Overview;

/// <summary>One number of one team, before and now.</summary>
/// <param name="Measure">The number.</param>
/// <param name="Name">The team.</param>
/// <param name="Before">What it was.</param>
/// <param name="Now">What it is.</param>
/// <param name="Change">What may be said of the change.</param>
/// <param name="Href">The team's page with the same period and comparison; null where it has none.</param>
internal sealed record MoverLine(Measure Measure, string Name, string Before, string Now, Change Change, string? Href)
{
    /// <summary>Where it is said what moved the number; null where nothing is claimed, or the team has no name in the address.</summary>
    public string? Why { get; init; }

    /// <summary>The change as a card writes it.</summary>
    public MetricChange Written => new(Change.Verdict, Measure.WriteDifference(Change.Difference));
}

/// <summary>What has changed, team by team.</summary>
/// <param name="Clear">What is clear, the greatest rises and falls of each survey.</param>
/// <param name="Folded">The rest.</param>
internal sealed record MoverLines(IReadOnlyList<MoverLine> Clear, IReadOnlyList<MoverLine> Folded)
{
    /// <summary>The most that are named on each side of a survey: more would be a list, not a hint.</summary>
    private const int Most = 3;

    /// <summary>The lines of a breakdown by team.</summary>
    public static MoverLines Of(ResultScope scope, BreakdownReport teams)
    {
        var (clear, folded) = (new List<MoverLine>(), new List<MoverLine>());
        foreach (var (kind, measure) in new[] { (SurveyKind.Csat, Measure.CsatAverage), (SurveyKind.Nps, Measure.Nps) })
        {
            var movers = Movers.Find(teams, kind).ToLookup(mover => mover.IsClear, mover => Line(scope, measure, mover));
            var moved = movers[true].ToList();
            clear.AddRange(moved.Where((line, index) =>
                line.Change.Verdict == ChangeVerdict.Up ? index < Most : index >= moved.Count - Most));
            folded.AddRange(movers[false]);
        }

        return new MoverLines(clear, folded);
    }

    private static MoverLine Line(ResultScope scope, Measure measure, Mover mover) => new(
        measure,
        GroupNames.Of(BreakdownBy.Team, mover.Group),
        measure.Write(measure.Of(mover.Group.Compared!)?.Value),
        measure.Write(measure.Of(mover.Group.Current)?.Value),
        mover.Change,
        GroupLinks.PageOfTeam(scope, mover.Group))
    {
        Why = mover is { IsClear: true, Group.Choice: { } team }
            ? WhyLink.Of(scope, measure, scope.Filter with { Teams = [team.Id] })
            : null,
    };
}
