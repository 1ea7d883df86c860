using System.Globalization;
using ClosedXML.Excel;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;

namespace Dashboard.Exports.Reports.Sheets;

/// <summary>What moved each number against the period before, and how sure that is.</summary>
internal static class MovesSheet
{
    public const string Name = "What moved the number";

    private const string Note = "The parts of one breakdown add up to the change, but for tags and topics, which overlap. "
        + "Rate is what other scores added, mix what more or fewer of them did.";

    public static void Write(IXLWorkbook book, ReportContent content, string footer)
    {
        var sheet = new BookSheet(book, Name, Note, footer);
        foreach (var report in content.Moves)
            sheet.Sheet.Cell(sheet.NextRow++, 1).WriteText(SentenceOf(report));
        sheet.NextRow++;
        sheet.Table("Moves", Columns(), [.. content.Moves.SelectMany(RowsOf)], "Nothing is compared, or there is nothing to compare.");
    }

    private static string SentenceOf(WhatMovedReport report)
    {
        var number = report.Number!;
        var measure = ReportTexts.MeasureOf(number.Measure);
        var change = number.Change.Verdict switch
        {
            ChangeVerdict.Up => "rose",
            ChangeVerdict.Down => "fell",
            _ => "shows no clear change",
        };
        var values = $"{Written(measure, number.Before)} before, {Written(measure, number.After)} now";
        var from = $"{ReportTexts.NameOf(measure)} {change}: {values}";
        return report.Headline is { } headline
            ? $"{from}; most of it from {ReportTexts.NameOf(headline.By).ToLowerInvariant()} "
                + $"{GroupNames.Of(headline.By, headline.Part.Key, headline.Part.Choice)}."
            : $"{from}.";
    }

    private static string Written(ResultMeasure measure, double value) => measure switch
    {
        ResultMeasure.CsatAverage => value.ToString("0.00", CultureInfo.InvariantCulture),
        ResultMeasure.Nps => value.ToString(ReportTexts.NpsFormat, CultureInfo.InvariantCulture),
        _ => (value * 100).ToString("0", CultureInfo.InvariantCulture) + " %",
    };

    private static IEnumerable<MovesRow> RowsOf(WhatMovedReport report) =>
        from list in report.Breakdowns
        from part in list.Parts
        select new MovesRow(ReportTexts.MeasureOf(report.Number!.Measure), list.By, part);

    private static IReadOnlyList<BookColumn<MovesRow>> Columns() =>
    [
        BookColumn.Text<MovesRow>("Number", 18, row => ReportTexts.NameOf(row.Measure)),
        BookColumn.Text<MovesRow>("By", 16, row => ReportTexts.NameOf(row.By)),
        BookColumn.Text<MovesRow>("Group", 36, row => GroupNames.Of(row.By, row.Moved.Key, row.Moved.Choice), wraps: true),
        Difference("Part of the change", row => row.Moved.Part.Total.Value),
        Difference("Of it rate", row => row.Moved.Part.Rate.Value),
        Difference("Of it mix", row => row.Moved.Part.Mix.Value),
        BookColumn.Text<MovesRow>("Verdict", 16, row => ReportTexts.Of(row.Moved.Part.Total.Verdict)),
        Value("Before", row => row.Moved.Part.Before),
        Value("Now", row => row.Moved.Part.After),
        Count("Scores before", row => row.Moved.Part.CountBefore),
        Count("Scores now", row => row.Moved.Part.CountAfter),
    ];

    private static BookColumn<MovesRow> Difference(string header, Func<MovesRow, double> value) =>
        BookColumn.Number<MovesRow>(
            header,
            12,
            row => row.Measure is ResultMeasure.CsatAverage ? ReportTexts.AverageChangeFormat : ReportTexts.PointsFormat,
            row => ReportTexts.DifferenceOf(row.Measure, value(row)));

    private static BookColumn<MovesRow> Value(string header, Func<MovesRow, double?> value) =>
        BookColumn.Number<MovesRow>(header, 12, row => ReportTexts.FormatOf(row.Measure), value);

    private static BookColumn<MovesRow> Count(string header, Func<MovesRow, double?> value) =>
        BookColumn.Number(header, 12, ReportTexts.CountFormat, value);

    private sealed record MovesRow(ResultMeasure Measure, BreakdownBy By, MovedPart Moved);
}
