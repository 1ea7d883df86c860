using Dashboard.Charts.Measures;
using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Cards;

namespace Dashboard.Pages.Teams;

/// <summary>One team or agent of the table.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Tally">Its scores and prompts.</param>
/// <param name="Href">Where it is shown closer; null for nowhere.</param>
/// <param name="Weeks">The measure in view, week by week.</param>
public sealed record TeamRow(string Name, Tally Tally, string? Href, IReadOnlyList<Reading?> Weeks)
{
    /// <summary>The CSAT average.</summary>
    public Reading? Average { get; } = Measure.CsatAverage.Of(Tally);

    /// <summary>The share of satisfied CSAT scores.</summary>
    public Reading? Satisfied { get; } = Measure.CsatSatisfied.Of(Tally);

    /// <summary>The NPS.</summary>
    public Reading? Nps { get; } = Measure.Nps.Of(Tally);

    /// <summary>The response rate.</summary>
    public Reading? Rate { get; } = Measure.ResponseRate.Of(Tally);

    /// <summary>The targets that hold for it; null where none can.</summary>
    internal MeasureTargets? Targets { get; init; }

    /// <summary>How the measure in view has changed; null where nothing is compared, or a side has no data.</summary>
    public Change? Change { get; init; }

    /// <summary>The same as the table sorts by it: of too few answers on a side it has no rank.</summary>
    public double? RankedChange { get; init; }

    /// <summary>Where it is said what moved the measure; null where nothing is claimed, or it cannot be split.</summary>
    public string? Why { get; init; }

    /// <summary>Makes the row of a group.</summary>
    /// <param name="by">By what the groups are made.</param>
    /// <param name="group">The group.</param>
    /// <param name="sparked">What is shown week by week.</param>
    /// <param name="measure">The measure in view.</param>
    /// <param name="href">Where it is shown closer; null for nowhere.</param>
    public static TeamRow Of(BreakdownBy by, BreakdownGroup group, Measure sparked, Measure measure, string? href)
    {
        var change = MeasureChanges.Of(measure, group.Compared, group.Current);
        return new(GroupNames.Of(by, group), group.Current, href, [.. group.Weeks.Select(week => sparked.Of(week.Tally))])
        {
            Change = change,
            RankedChange = IsSolid(measure, group.Compared) && IsSolid(measure, group.Current) ? change?.Difference : null,
        };
    }

    /// <summary>What may be said of a number and its target; null where there is nothing to say.</summary>
    public MetricTarget? TargetOf(Measure measure) =>
        Targets?.Judge(measure, Tally) is { Verdict: not TargetVerdict.NoClaim } target ? target : null;

    /// <summary>Sorts; what has no rank stays at the end, by name.</summary>
    public static IReadOnlyList<TeamRow> Sorted(IEnumerable<TeamRow> rows, TeamsColumn column, bool isDescending)
    {
        var byName = NameOrder.ForReader;
        if (column == TeamsColumn.Name)
            return [.. isDescending ? rows.OrderByDescending(row => row.Name, byName) : rows.OrderBy(row => row.Name, byName)];
        var ranked = rows.OrderBy(row => column.Value(row) is null);
        return
        [
            .. (isDescending ? ranked.ThenByDescending(column.Value) : ranked.ThenBy(column.Value)).ThenBy(row => row.Name, byName),
        ];
    }

    private static bool IsSolid(Measure measure, Tally? tally) => tally is not null && measure.Of(tally) is { IsThin: false };
}
