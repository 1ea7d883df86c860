using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Formats;
using Dashboard.Formats.Files;

namespace Dashboard.Charts.Frame;

/// <summary>
/// The table under a chart as a file for programs: what people read in one cell, such as an interval, is two plain numbers; days are ISO;
/// units stand in the headers; what is not there is empty.
/// </summary>
internal static partial class ChartFileTable
{
    private const string Number = @"[+-]?(?:0|[1-9]\d*)(?:\.\d+)?";

    /// <summary>The lines of the file: what the chart is and of which days, and after an empty line the headers and the rows.</summary>
    /// <param name="head">What stands over the chart.</param>
    /// <param name="table">The table, as it is written in files (<see cref="FileCulture"/>).</param>
    public static IEnumerable<IReadOnlyList<ExportCell>> LinesOf(ChartHead head, ChartTableData table)
    {
        Column[] columns = [.. table.Columns.SelectMany((header, place) => ColumnsOf(table, PlainText(header), place))];
        return
        [
            [ExportCell.Of(head.Name)],
            [ExportCell.Of(head.InFile)],
            [],
            [.. columns.Select(column => ExportCell.Of(column.Header))],
            .. table.Rows.Select((_, row) => columns.Select(column => column.Cells[row]).ToArray()),
        ];
    }

    private static IEnumerable<Column> ColumnsOf(ChartTableData table, string header, int place)
    {
        if (place == 0 && table.Rows.Any(row => row.Days is not null))
            return [.. DaysOf("First day", "Last day", table.Rows.Select(row => row.Days)), .. RemarksOf(table.Rows)];
        if (string.Equals(header, ChartWords.ComparedDays, StringComparison.Ordinal))
            return DaysOf("Compared first day", "Compared last day", table.Rows.Select(row => row.ComparedDays));
        string[] texts = [.. table.Rows.Select(row => PlainText(row.Cells[place]))];
        if (Split(Interval(), texts) is { } ends)
            return [Of(header + ", low", ends, "low"), Of(header + ", high", ends, "high")];
        if (Split(Percentages(), texts) is { } shares)
            return [Of(header + ", low (%)", shares, "low"), Of(header + ", high (%)", shares, "high")];
        return
        [
            Split(Percentage(), texts) is { } share ? Of(header + " (%)", share, "low")
                : Split(Points(), texts) is { } points ? Of(header + " (points)", points, "low")
                : Split(Plain(), texts) is { } numbers ? Of(header, numbers, "low")
                : new Column(header, [.. texts.Select(text => ExportCell.Of(text))]),
        ];
    }

    private static IEnumerable<Column> DaysOf(string first, string last, IEnumerable<string?> days)
    {
        string[][] ends = [.. days.Select(pair => pair?.Split("..") ?? ["", ""])];
        return
        [
            new Column(first, [.. ends.Select(pair => ExportCell.Of(pair[0]))]),
            new Column(last, [.. ends.Select(pair => ExportCell.Of(pair[^1]))]),
        ];
    }

    // Only where something is to be said of some of the days.
    private static IEnumerable<Column> RemarksOf(IReadOnlyList<ChartTableRow> rows) => rows.Any(row => row.Remark is not null)
        ? [new Column("Remark", [.. rows.Select(row => ExportCell.Of(row.Remark))])]
        : [];

    /// <summary>What each text is made of; null where one is not of this form, or there is none.</summary>
    private static Match?[]? Split(Regex form, string[] texts)
    {
        Match?[] matches = [.. texts.Select(text => text.Length == 0 ? null : form.Match(text))];
        return matches.All(match => match?.Success is not false) && matches.Any(match => match is not null) ? matches : null;
    }

    private static Column Of(string header, Match?[] matches, string end) => new(
        header,
        [
            .. matches.Select(match => match is null
                ? default
                : ExportCell.Of(double.Parse(match.Groups[end].Value, CultureInfo.InvariantCulture))),
        ]);

    // True minus and no-break spaces are for readers, as is the dash where there is nothing.
    private static string PlainText(string text) => string.Equals(text, Numbers.None, StringComparison.Ordinal)
        ? ""
        : text.Replace(Numbers.Minus, "-", StringComparison.Ordinal).Replace('\u00A0', ' ').Trim();

    [GeneratedRegex($"^(?<low>{Number})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    [GeneratedRegex($"^(?<low>{Number}) %$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percentage();

    [GeneratedRegex($"^(?<low>{Number}) points?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Points();

    [GeneratedRegex($"^(?<low>{Number}) – (?<high>{Number})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Interval();

    [GeneratedRegex($"^(?<low>{Number}) – (?<high>{Number}) %$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percentages();

    private sealed record Column(string Header, IReadOnlyList<ExportCell> Cells);
}
