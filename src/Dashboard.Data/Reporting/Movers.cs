using Dashboard.Data.Feedback;

namespace Dashboard.Data.Reporting;

/// <summary>A group with its number of both periods.</summary>
public sealed record Mover(BreakdownGroup Group, Change Change)
{
    /// <summary>Whether the number has really changed.</summary>
    public bool IsClear => Change.Verdict is not ChangeVerdict.NoClearChange;
}

/// <summary>
/// How groups have moved. Clear are only significant changes, and so none that is thin in either period.
/// </summary>
public static class Movers
{
    /// <summary>The groups that have a CSAT average (Welch's t) or NPS (adjusted Wald) in both periods.</summary>
    /// <param name="report">A breakdown with a compared period; without one nothing moves.</param>
    /// <returns>The greatest rise first, the greatest fall last.</returns>
    public static IReadOnlyList<Mover> Find(BreakdownReport report, SurveyKind kind)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. from @group in report.Groups
               let change = ChangeOf(@group, kind)
               where change is not null
               orderby change.Difference descending
               select new Mover(@group, change),
        ];
    }

    private static Change? ChangeOf(BreakdownGroup group, SurveyKind kind) => group.Compared is not { } before
        ? null
        : kind is SurveyKind.Csat
            ? ChangeTest.OfAverages(before.Csat, group.Current.Csat, group.Current.ThinBelow)
            : ChangeTest.OfNps(before.Nps, group.Current.Nps, group.Current.ThinBelow);
}
