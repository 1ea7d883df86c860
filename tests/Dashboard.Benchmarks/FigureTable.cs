using System.Text;

namespace Dashboard.Benchmarks;

/// <summary>The figures as a table that is at home on a console and in Markdown.</summary>
internal static class FigureTable
{
    private static readonly string[] Heads = ["Figure", "Measured", "Target", "Verdict", "Ratio within the run"];

    public static string Of(IReadOnlyList<Figure> figures)
    {
        string[][] rows =
        [
            Heads,
            .. figures.Select(figure => new[] { figure.Name, figure.Shown, figure.TargetShown, figure.Verdict, figure.RatioShown }),
        ];
        var widths = Heads.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var table = new StringBuilder();
        foreach (var row in rows)
        {
            Append(table, row.Select((cell, column) => cell.PadRight(widths[column])));
            if (ReferenceEquals(row, Heads))
                Append(table, widths.Select(width => new string('-', width)));
        }

        return table.ToString();
    }

    private static void Append(StringBuilder table, IEnumerable<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells).Append(" |").AppendLine();
}
