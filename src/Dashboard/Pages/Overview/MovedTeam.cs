using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Cards;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Overview;

/// <summary>A team whose number has really changed.</summary>
/// <param name="Measure">Which number.</param>
/// <param name="Name">The team.</param>
/// <param name="Change">By how much.</param>
/// <param name="Value">What it is now, written out.</param>
/// <param name="Href">Where the team is shown; null for nowhere.</param>
internal sealed record MovedTeam(Measure Measure, string Name, Change Change, string Value, string? Href)
{
    /// <summary>The most that are named on each side of a survey: more would be a list, not a hint.</summary>
    private const int Most = 3;

    /// <summary>Whether the number has risen.</summary>
    public bool IsUp => Change.Verdict == ChangeVerdict.Up;

    /// <summary>The teams of both surveys that have moved most.</summary>
    /// <param name="scope">Who looks, and at what.</param>
    /// <param name="teams">The teams.</param>
    public static IReadOnlyList<MovedTeam> Of(ResultScope scope, BreakdownReport teams) =>
        [.. Of(scope, teams, SurveyKind.Csat, Measure.CsatAverage), .. Of(scope, teams, SurveyKind.Nps, Measure.Nps)];

    private static IEnumerable<MovedTeam> Of(ResultScope scope, BreakdownReport teams, SurveyKind kind, Measure measure)
    {
        var movers = Movers.Find(teams, kind);
        var links = new GroupLinks(scope, kind);
        return movers
            .Where((mover, index) => mover.Change.Verdict == ChangeVerdict.Up ? index < Most : index >= movers.Count - Most)
            .Select(mover => new MovedTeam(
                measure,
                GroupNames.Of(BreakdownBy.Team, mover.Group),
                mover.Change,
                measure.Write(measure.Of(mover.Group.Current)?.Value),
                links.OfTeam(mover.Group)));
    }
}
