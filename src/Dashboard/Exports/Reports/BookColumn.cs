using ClosedXML.Excel;
using Dashboard.Formats.Files;

namespace Dashboard.Exports.Reports;

/// <summary>One column of a table in the workbook.</summary>
/// <param name="Header">What stands on top; no other column of the table is called so.</param>
/// <param name="Width">How wide it is, in characters.</param>
/// <param name="Write">Writes a row's value.</param>
internal sealed record BookColumn<TRow>(string Header, double Width, Action<IXLCell, TRow> Write)
{
    /// <summary>Whether it holds numbers, whose header stands to the right as they do.</summary>
    public bool IsNumber { get; init; }
}

/// <summary>Makes columns, and writes cells: texts stay texts whatever they begin with, and no data is a dash.</summary>
internal static class BookColumn
{
    // So that a text does not touch the number to the left of it.
    private const int TextIndent = 1;

    public static BookColumn<TRow> Text<TRow>(string header, double width, Func<TRow, string?> value, bool wraps = false) =>
        new(header, width, (cell, row) => cell.WriteText(value(row) ?? "", wraps).Style.Alignment.SetIndent(TextIndent));

    public static BookColumn<TRow> Number<TRow>(string header, double width, string format, Func<TRow, double?> value) =>
        Number<TRow>(header, width, _ => format, value);

    /// <summary>Numbers of several kinds in one column, each written in its own way.</summary>
    public static BookColumn<TRow> Number<TRow>(string header, double width, Func<TRow, string> format, Func<TRow, double?> value) =>
        new(header, width, (cell, row) => cell.WriteNumber(value(row), format(row))) { IsNumber = true };

    public static BookColumn<TRow> Day<TRow>(string header, Func<TRow, DateOnly> value) =>
        new(header, 12, (cell, row) => cell.WriteDay(value(row)));

    /// <summary>Writes what people or customers typed, as a text and nothing else.</summary>
    public static IXLCell WriteText(this IXLCell cell, string text, bool wraps = false)
    {
        // Set before the value, or the library would look for numbers, days and formulas in it.
        cell.SetDataType(XLDataType.Text);
        cell.Style.NumberFormat.Format = "@";
        cell.SetValue(SafeText.ForLibrary(text));
        cell.Style.Alignment.WrapText = wraps;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        return cell;
    }

    /// <summary>Writes a number; a dash where there is none.</summary>
    public static IXLCell WriteNumber(this IXLCell cell, double? value, string format)
    {
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        if (value is not { } number)
            return cell.SetValue(ReportTexts.NoData);
        cell.Style.NumberFormat.Format = format;
        return cell.SetValue(number);
    }

    /// <summary>Writes a day, which stays one in every language of a spreadsheet.</summary>
    public static IXLCell WriteDay(this IXLCell cell, DateOnly day)
    {
        cell.Style.NumberFormat.Format = ReportTexts.DayFormat;
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        return cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
    }
}
