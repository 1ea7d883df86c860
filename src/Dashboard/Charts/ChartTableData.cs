namespace Dashboard.Charts;

/// <summary>The table under a chart: the same numbers, for those who read rather than look.</summary>
/// <param name="Caption">What the table says.</param>
/// <param name="Columns">The headers; the first one heads the rows.</param>
/// <param name="Rows">The rows, each as long as <paramref name="Columns"/>.</param>
public sealed record ChartTableData(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
