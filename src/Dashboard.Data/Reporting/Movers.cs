using Dashboard.Data.Feedback;

namespace Dashboard.Data.Reporting;

/// <summary>A group whose number has really changed.</summary>
public sealed record Mover(BreakdownGroup Group, Change Change);

/// <summary>
/// Which groups have moved: only those whose change is significant, and so none with fewer than 5 scores in either period.
/// </summary>
public static class Movers
{
    /// <summary>The groups whose CSAT average (Welch's t) or NPS (adjusted Wald) went up or down.</summary>
    /// <param name="report">A breakdown with a compared period; without one nothing moves.</param>
    /// <returns>The greatest rise first, the greatest fall last.</returns>
    public static IReadOnlyList<Mover> Find(BreakdownReport report, SurveyKind kind)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. from @group in report.Groups
               let change = ChangeOf(@group, kind)
               where change is { Verdict: not ChangeVerdict.NoClearChange }
               orderby change.Difference descending
               select new Mover(@group, change),
        ];
    }

    private static Change? ChangeOf(BreakdownGroup group, SurveyKind kind) => group.Compared is not { } before
        ? null
        : kind is SurveyKind.Csat
            ? ChangeTest.OfAverages(before.Csat, group.Current.Csat)
            : ChangeTest.OfNps(before.Nps, group.Current.Nps);
}
