using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

/// <summary>
/// The filter over day cells. Scores, comment and words do not belong to it: a sum of chosen scores means nothing, so sums leave them out and
/// pages say so.
/// </summary>
internal static class CellFilter
{
    /// <summary>The cells of some days under the filter.</summary>
    public static IEnumerable<Cell> In(this SeenCells seen, ReportFilter filter, Period days) =>
        seen.In(days, cell => Matches(filter, cell));

    private static bool Matches(ReportFilter filter, Cell cell) =>
        Is(filter.AccountId, cell.AccountId) && Is(filter.TeamId, cell.TeamId) && Is(filter.AgentId, cell.AgentId)
        && (filter.Kind is not { } kind || kind == cell.Kind)
        && Is(filter.QuestionVariant, cell.QuestionVariant)
        && (filter.Family is not { } family || family == QuestionVariants.FamilyOf(cell.Kind, cell.QuestionVariant));

    private static bool Is(int? wanted, int actual) => wanted is null || wanted == actual;
}
