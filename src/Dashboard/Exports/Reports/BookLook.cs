using ClosedXML.Excel;

namespace Dashboard.Exports.Reports;

/// <summary>
/// How cells look that look alike. It is made on the first of them and shared by the others: whatever is set of one cell's style makes
/// another style and looks for it among all that the book has, which cost more than all else in it.
/// </summary>
/// <param name="set">Makes it.</param>
internal sealed class BookLook(Action<IXLStyle> set)
{
    private IXLStyle? _made;

    /// <summary>Gives it to a cell.</summary>
    /// <returns>The cell.</returns>
    public IXLCell On(IXLCell cell)
    {
        if (_made is not null)
        {
            cell.Style = _made;
        }
        else
        {
            set(cell.Style);
            _made = cell.Style;
        }

        return cell;
    }
}
