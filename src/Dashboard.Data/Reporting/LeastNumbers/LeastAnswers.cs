using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Reporting.LeastNumbers;

/// <summary>
/// The least number of answers that a number about agents or teams is of. It is asked where results leave the cells and the comments, so
/// that no question has them without; with the rule off nothing is counted for it.
/// </summary>
internal static class LeastAnswers
{
    /// <summary>
    /// Whether a question is about agents or teams: its filter names some, or whoever asks sees no more than some teams.
    /// </summary>
    public static bool IsPersonal(ViewerScope scope, ReportFilter filter) =>
        !filter.Teams.IsEmpty || !filter.Agents.IsEmpty || scope.IsOfSomeTeams;

    /// <summary>Whether the parts of an answer, such as its days, are looked at too.</summary>
    public static bool Guards(ViewerScope scope, ReportFilter filter) => scope.Rules.LeastAnswers > 0 && IsPersonal(scope, filter);

    /// <summary>Whether no answer is given of some days.</summary>
    public static bool Withholds(CellsInScope cells, ReportFilter filter, Period days) =>
        Guards(cells.Scope, filter) && !PoolsOf(cells, filter, days).Allows(filter);

    /// <summary>As <see cref="Withholds(CellsInScope, ReportFilter, Period)"/>, of cells that know the hours and nothing else.</summary>
    public static bool WithholdsHours(CellsInScope cells, ReportFilter filter, Period days)
    {
        if (!Guards(cells.Scope, filter))
            return false;
        var hours = new HourCut(filter.Hours.Values);
        var all = cells.In(days, new FilterScope(OfAnybody(filter)).OfCells());
        return !PoolsOf(ScoreCut.Of(all, score => filter.Hours.IsEmpty || hours.Has(score)), cells.Scope.Rules.LeastAnswers)
            .Allows(filter);
    }

    /// <summary>Whether no answer is given of what is written on some days.</summary>
    /// <param name="written">The comments of everybody whom the viewer sees, under the filter but for its agents and teams.</param>
    public static bool Withholds(ViewerScope scope, ReportFilter filter, Func<ReportFilter, IEnumerable<Comment>> written)
    {
        var least = Math.Max(scope.Rules.LeastAnswers, scope.Rules.LeastComments);
        if (least == 0 || !IsPersonal(scope, filter))
            return false;
        var pairs = written(OfAnybody(filter))
            .CountBy(comment => (comment.TeamId, comment.AgentId))
            .ToDictionary(pair => pair.Key, pair => new CellCounts(pair.Value, 0, 0));
        return !AnswerPools.Of(pairs, least).Allows(filter);
    }

    /// <summary>Who cannot be looked at alone in some days.</summary>
    public static AnswerPools PoolsOf(CellsInScope cells, ReportFilter filter, Period days) =>
        PoolsOf(cells.Unguarded(OfAnybody(filter), days), cells.Scope.Rules.LeastAnswers);

    private static AnswerPools PoolsOf(IEnumerable<Cell> cells, int least)
    {
        var sums = new Dictionary<(int Team, int Agent), CellSum>();
        foreach (var cell in cells)
        {
            var key = (cell.TeamId, cell.AgentId);
            if (!sums.TryGetValue(key, out var sum))
                sums.Add(key, sum = new CellSum());
            sum.Add(cell);
        }

        return AnswerPools.Of(sums.ToDictionary(sum => sum.Key, sum => CellCounts.Of(sum.Value.Tally)), least);
    }

    private static ReportFilter OfAnybody(ReportFilter filter) => filter with { Teams = [], Agents = [] };
}
