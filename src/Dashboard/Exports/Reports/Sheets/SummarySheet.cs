using System.Globalization;
using ClosedXML.Excel;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;

namespace Dashboard.Exports.Reports.Sheets;

/// <summary>What the report is about, and its numbers: each with how sure it is, how it has changed, and its target.</summary>
internal static class SummarySheet
{
    public const string Name = "Summary";

    private static readonly (string Term, string Meaning)[] Definitions =
    [
        ("CSAT average", "The mean of the CSAT scores, 1 to 5."),
        ("CSAT satisfied", "The share of CSAT scores 4 and 5."),
        ("NPS", "100 × (promoters − detractors) ÷ scores, −100 to +100. Promoter 9 and 10, passive 7 and 8, detractor 0 to 6."),
        ("Response rate", "Prompts sent in the period that have a score by now ÷ prompts sent in the period."),
        ("Comment rate", "Scores with a comment ÷ scores."),
        ("95 % from … to", "Where the number would lie in 95 of 100 such samples: how far chance alone may have moved it."),
        ("Verdict", "Up or down where chance is an unlikely reason (p < 0.05); otherwise no clear change. Too few scores claim nothing."),
        ("—", "No data. It is never 0."),
        ("Who is counted", "No test prompts. Where the maker answers customers too, their own results are in no number of this file."),
    ];

    public static void Write(IXLWorkbook book, ReportContent content, string footer)
    {
        var sheet = new BookSheet(book, Name, "Customer feedback on X: CSAT and NPS surveys in Direct Messages", footer);
        Lines(sheet, AboutLines(content));
        sheet.Heading("Numbers");
        WriteNumbers(sheet, content);
        sheet.Heading("What the words mean");
        Lines(sheet, Definitions);
        sheet.Sheet.Column(1).Width = 24;
    }

    private static IReadOnlyList<(string Name, string Value)> AboutLines(ReportContent content)
    {
        var period = content.Filter.Period;
        return
        [
            .. content.Filter.Conventions.Name is { Length: > 0 } name ? [("Report of", name)] : Array.Empty<(string, string)>(),
            ("Period", $"{ReportTexts.Days(period)} ({content.Zone.Id})"),
            ("Compared with", ComparedWith(content)),
            .. content.FilterLines,
            .. LeastLines(content.Rules),
            .. content.NotCounted == 0
                ? Array.Empty<(string, string)>()
                : [("Ratings taken out of the count", content.NotCounted.ToString(CultureInfo.InvariantCulture))],
            ("Complete through", content.CompleteThrough is { } through
                ? ReportTexts.Moment(through, content.Zone)
                : "nothing is confirmed yet"),
            ("Made", ReportTexts.Moment(content.MadeAt, content.Zone)),
            ("Made by", content.Maker),
        ];
    }

    private static IEnumerable<(string Name, string Value)> LeastLines(EmployeeDataRules rules)
    {
        if (rules.LeastAnswers > 0)
            yield return ("Teams and agents", ReportTexts.LeastAnswers(rules.LeastAnswers));
        if (rules.LeastComments > 0)
            yield return ("Their comments", ReportTexts.LeastComments(rules.LeastComments));
    }

    private static string ComparedWith(ReportContent content) => content switch
    {
        { Filter.ComparedPeriod: null } => "nothing",
        { Filter.ComparedPeriod: { } before, Overview.Compared: null } =>
            $"{ReportTexts.Days(before)}: not all of it is stored, so no change is shown",
        _ => ReportTexts.Days(content.Filter.ComparedPeriod!),
    };

    private static void Lines(BookSheet sheet, IReadOnlyList<(string Name, string Value)> lines)
    {
        foreach (var (name, value) in lines)
        {
            sheet.Sheet.Cell(sheet.NextRow, 1).WriteText(name).Style.Font.SetFontColor(BookSheet.Quiet);
            sheet.Sheet.Cell(sheet.NextRow, 2).WriteText(value);
            sheet.NextRow++;
        }

        sheet.NextRow++;
    }

    private static void WriteNumbers(BookSheet sheet, ReportContent content)
    {
        var (now, before) = (content.Overview.Current, content.Overview.Compared);
        BookColumn<ResultMeasure>[] columns =
        [
            BookColumn.Text<ResultMeasure>("Number", 24, ReportTexts.NameOf),
            Value("Value", measure => measure.ValueIn(now)?.Value),
            BookColumn.Number<ResultMeasure>("95 % from", 12, ReportTexts.EndFormatOf, measure => measure.ValueIn(now)?.Interval?.Low),
            BookColumn.Number<ResultMeasure>("95 % to", 12, ReportTexts.EndFormatOf, measure => measure.ValueIn(now)?.Interval?.High),
            BookColumn.Number<ResultMeasure>("Rests on", 12, ReportTexts.CountFormat, measure => measure.ValueIn(now)?.Count ?? 0),
            Value("Before", measure => before is null ? null : measure.ValueIn(before)?.Value),
            BookColumn.Number<ResultMeasure>("Change", 12, ReportTexts.DifferenceFormatOf, measure =>
                ChangeOf(measure) is { } change ? ReportTexts.DifferenceOf(measure, change.Difference) : null),
            BookColumn.Text<ResultMeasure>("Change in", 18, measure => ChangeOf(measure) is null ? "" : ReportTexts.UnitOf(measure)),
            BookColumn.Text<ResultMeasure>("Verdict", 18, measure => ReportTexts.Of(ChangeOf(measure)?.Verdict)),
            Value("Target", measure => TargetOf(measure)),
            BookColumn.Text<ResultMeasure>("Against target", 16, measure => TargetOf(measure) is { } target
                ? ReportTexts.Of(TargetTest.Judge(
                    measure.ValueIn(now)?.Interval, measure.ValueIn(now)?.Count ?? 0, target, now.ThinBelow))
                : ""),
        ];
        sheet.Table("Numbers", columns, [.. content.Measures], "", isMain: false);

        Change? ChangeOf(ResultMeasure measure) => before is null ? null : measure.ChangeBetween(before, now);
        double? TargetOf(ResultMeasure measure) =>
            measure.Target() is { } target ? content.Targets.On(target, content.Filter.Period.To)?.Value : null;
    }

    private static BookColumn<ResultMeasure> Value(string header, Func<ResultMeasure, double?> value) =>
        BookColumn.Number<ResultMeasure>(header, 12, ReportTexts.FormatOf, value);
}
