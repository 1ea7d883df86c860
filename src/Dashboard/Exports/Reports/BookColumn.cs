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
    private const string TextFormat = "@";
    private const string MomentFormat = "yyyy-mm-dd hh:mm:ss";
    private const double DayWidth = 12;
    private const double MomentWidth = 20;

    public static BookColumn<TRow> Text<TRow>(string header, double width, Func<TRow, string?> value, bool wraps = false)
    {
        var look = new BookLook(style =>
        {
            SetText(style, wraps);
            style.Alignment.SetIndent(TextIndent);
        });
        return new(header, width, (cell, row) => Put(look.On(cell), value(row) ?? ""));
    }

    public static BookColumn<TRow> Number<TRow>(string header, double width, string format, Func<TRow, double?> value) =>
        Number<TRow>(header, width, _ => format, value);

    /// <summary>Numbers of several kinds in one column, each written in its own way.</summary>
    public static BookColumn<TRow> Number<TRow>(string header, double width, Func<TRow, string> format, Func<TRow, double?> value)
    {
        var numbers = new BookNumbers();
        return new(header, width, (cell, row) => numbers.Write(cell, value(row), format(row))) { IsNumber = true };
    }

    public static BookColumn<TRow> Day<TRow>(string header, Func<TRow, DateOnly> value)
    {
        var look = new BookLook(style => SetMoment(style, ReportTexts.DayFormat));
        return new(header, DayWidth, (cell, row) => look.On(cell).SetValue(value(row).ToDateTime(TimeOnly.MinValue)));
    }

    /// <summary>Days with their time, on the clocks that the header names.</summary>
    public static BookColumn<TRow> Moment<TRow>(string header, Func<TRow, DateTime> value)
    {
        var look = new BookLook(style => SetMoment(style, MomentFormat));
        return new(header, MomentWidth, (cell, row) => look.On(cell).SetValue(value(row)));
    }

    /// <summary>Writes what people or customers typed, as a text and nothing else.</summary>
    public static IXLCell WriteText(this IXLCell cell, string text, bool wraps = false)
    {
        SetText(cell.Style, wraps);
        return Put(cell, text);
    }

    /// <summary>Writes a day, which stays one in every language of a spreadsheet.</summary>
    public static IXLCell WriteDay(this IXLCell cell, DateOnly day)
    {
        SetMoment(cell.Style, ReportTexts.DayFormat);
        return cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
    }

    private static IXLCell Put(IXLCell cell, string text)
    {
        // Said before the value, or the library would look for numbers, days and formulas in it.
        cell.SetDataType(XLDataType.Text);
        return cell.SetValue(SafeText.ForLibrary(text));
    }

    private static void SetText(IXLStyle style, bool wraps)
    {
        style.NumberFormat.Format = TextFormat;
        style.Alignment.WrapText = wraps;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }

    private static void SetMoment(IXLStyle style, string format)
    {
        style.NumberFormat.Format = format;
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }
}
