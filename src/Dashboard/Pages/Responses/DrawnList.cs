using Dashboard.Data.Reporting;
using Dashboard.ResultPages.Scope;

namespace Dashboard.Pages.Responses;

/// <summary>
/// The list as it was drawn last. Answers that have come since wait until they are asked for: rows do not move under a reader's eyes.
/// </summary>
internal sealed class DrawnList
{
    private ResultQuestion? _question;
    private ResponseTotal? _drawn;
    private ResponseTotal? _now;
    private ResponsesView? _view;
    private int _turn;

    /// <summary>How long it was when it was drawn.</summary>
    public ResponseTotal Total => _drawn!;

    /// <summary>Whether it was drawn anew because some of its rows may be seen no longer.</summary>
    public bool HaveGone { get; private set; }

    /// <summary>What makes it another list, to be drawn from its beginning.</summary>
    public (ResultQuestion? Question, ResponseOrder? Order, int? Part, int Turn) Key => (_question, _view?.Order, _view?.Part, _turn);

    /// <summary>How many answers have come since it was drawn.</summary>
    public long Newer => Total.IsMore || _now!.IsMore ? 0 : Math.Max(0, _now.Count - Total.Count);

    /// <summary>The rows of the part in view, where they are now.</summary>
    public ResponseWindow Rows => new(Before, (int)Math.Clamp(Total.Count - _view!.FirstRow, 0, ResponsesView.RowsPerPart), _view.Order);

    // Newer answers have come on top since, but only where the newest come first.
    private int Before => _view!.FirstRow + (_view.Order is ResponseOrder.NewestFirst ? (int)Newer : 0);

    /// <summary>Takes in what is asked for now, and how long the list has become.</summary>
    /// <param name="question">Which answers, and by whom.</param>
    /// <param name="view">How they are shown.</param>
    /// <param name="total">How many there are.</param>
    public void Follow(ResultQuestion question, ResponsesView view, ResponseTotal total)
    {
        (_view, _now) = (view, total);

        // Whoever may see others than before is shown no row, and no count, of before.
        if (_question != question)
        {
            HaveGone = _question is { } before && before with { Scope = question.Scope } == question;
            (_question, _drawn) = (question, total);
        }
        else if (total.Count < Total.Count)
        {
            // What was followed up has left the list of what is to be, and may be seen as before.
            DrawAnew(haveGone: question.Filter.Review is null);
        }
    }

    /// <summary>Draws it anew with the answers that have come.</summary>
    public void ShowNewer() => DrawAnew(haveGone: false);

    /// <summary>Draws it anew because some of its rows may be seen no longer.</summary>
    public void LetGo() => DrawAnew(haveGone: true);

    private void DrawAnew(bool haveGone)
    {
        HaveGone = haveGone;
        _drawn = _now;
        _turn++;
    }
}
