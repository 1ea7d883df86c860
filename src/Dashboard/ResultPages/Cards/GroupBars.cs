using Dashboard.Charts.Bars;
using Dashboard.Charts.Measures;
using Dashboard.Data.Reporting;

namespace Dashboard.ResultPages.Cards;

/// <summary>Makes bars of a breakdown: in its own order, since a ranking would claim what chance made.</summary>
internal static class GroupBars
{
    /// <summary>A bar for every group that has what the measure is made of.</summary>
    /// <param name="measure">What is shown.</param>
    /// <param name="report">The groups.</param>
    /// <param name="href">Where the rows of a group are; null for nowhere.</param>
    public static IReadOnlyList<BarRow> Of(Measure measure, BreakdownReport report, Func<BreakdownGroup, string?> href)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. from @group in report.Groups
               let reading = measure.Of(@group.Current)
               where reading is not null
               select new BarRow
               {
                   Name = GroupNames.Of(report.By, @group),
                   Reading = reading,
                   Change = MeasureChanges.Of(measure, @group.Compared, @group.Current),
                   Href = href(@group),
               },
        ];
    }
}
