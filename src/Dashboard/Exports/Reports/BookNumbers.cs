using ClosedXML.Excel;

namespace Dashboard.Exports.Reports;

/// <summary>Writes numbers into cells, a dash where there is none.</summary>
internal sealed class BookNumbers
{
    private readonly Dictionary<string, BookLook> _looks = new(StringComparer.Ordinal);
    private readonly BookLook _none = new(SetPlace);

    /// <summary>Writes one.</summary>
    public void Write(IXLCell cell, double? value, string format)
    {
        if (value is not { } number)
        {
            _none.On(cell).SetValue(ReportTexts.NoData);
            return;
        }

        if (!_looks.TryGetValue(format, out var look))
            _looks.Add(format, look = new BookLook(style => Set(style, format)));
        look.On(cell).SetValue(number);
    }

    private static void Set(IXLStyle style, string format)
    {
        SetPlace(style);
        style.NumberFormat.Format = format;
    }

    private static void SetPlace(IXLStyle style)
    {
        style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
    }
}
