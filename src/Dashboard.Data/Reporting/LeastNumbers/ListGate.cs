using Dashboard.Data.Access;

namespace Dashboard.Data.Reporting.LeastNumbers;

/// <summary>What of a list about agents or teams is given.</summary>
internal enum ListGate
{
    /// <summary>All of it.</summary>
    Open = 0,

    /// <summary>The rows without their comments, since these are too few.</summary>
    WithoutComments = 1,

    /// <summary>Nothing, not even how long it is.</summary>
    Closed = 2,
}

/// <summary>Decides it.</summary>
internal static class ListGates
{
    /// <summary>Decides for one list.</summary>
    /// <param name="count">Counts its rows; only asked where the rule may close it.</param>
    public static async Task<ListGate> OfAsync(
        VisibleCells cells, Viewer viewer, ReportFilter filter, Func<Task<long>> count, CancellationToken cancellationToken)
    {
        var rules = viewer.Scope.Rules;
        if ((rules.LeastAnswers == 0 && rules.LeastComments == 0) || !LeastAnswers.IsPersonal(viewer.Scope, filter))
            return ListGate.Open;
        var asked = filter.ForSums;
        var seen = await cells.ReadAsync(viewer, asked, [filter.Period], cancellationToken);
        if (LeastAnswers.Withholds(seen, asked, filter.Period))
            return ListGate.Closed;
        var rows = await count();
        if (rows > 0 && rows < rules.LeastAnswers)
            return ListGate.Closed;
        var comments = CellSum.FromCells(seen.In(asked, filter.Period)).Tally.Commented;
        if (comments >= rules.LeastComments)
            return ListGate.Open;
        return filter.HasComment is true || filter.AsksIndex || filter.NamesContent ? ListGate.Closed : ListGate.WithoutComments;
    }
}
