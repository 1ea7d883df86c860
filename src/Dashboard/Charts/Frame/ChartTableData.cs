namespace Dashboard.Charts.Frame;

/// <summary>The table under a chart: the same numbers, for those who read rather than look. Tips show its rows.</summary>
/// <param name="Caption">What the table says.</param>
/// <param name="Columns">The headers; the first one heads the rows.</param>
/// <param name="Rows">The rows.</param>
public sealed record ChartTableData(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<ChartTableRow> Rows);

/// <summary>One row of a chart's table.</summary>
/// <param name="Cells">As many texts as there are columns; the first one heads the row.</param>
/// <param name="Href">Where the answers behind it are; null for nowhere.</param>
/// <param name="Days">Its days as addresses write them, which can be chosen in the chart; null where it stands for none.</param>
public sealed record ChartTableRow(IReadOnlyList<string> Cells, string? Href = null, string? Days = null)
{
    /// <summary>The days that it is held against, in the same way; null where nothing is compared.</summary>
    public string? ComparedDays { get; init; }

    /// <summary>What its head says of its days beside naming them; null where they hold all that they should.</summary>
    public string? Remark { get; init; }
}
