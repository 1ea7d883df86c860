using Dashboard.Controls;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Health;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>
/// A dialog with one field that acts on an account. What is wrong with the field stands beside it, and the field has the focus; what else
/// keeps it from being done stands under it. It is closed by what was done, which is then said.
/// </summary>
public abstract class ActingDialog : ActingPanel
{
    /// <summary>The account.</summary>
    [Parameter, EditorRequired]
    public required AccountHealth Account { get; set; }

    /// <summary>The field.</summary>
    private protected TextBox? Field { get; set; }

    /// <summary>What is wrong with what is typed; null is nothing.</summary>
    private protected string? FieldError { get; private set; }

    /// <summary>Closes it.</summary>
    [CascadingParameter]
    private protected IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private protected Toasts Toasts { get; init; } = null!;

    private protected void Touched() => FieldError = null;

    private protected async Task ControlAndCloseAsync(Func<Actor, Task<ControlAnswer>> act)
    {
        FieldError = null;
        ControlAnswer? answer = null;
        await AsAdminAsync(async actor => Show(answer = await act(actor)));
        if (answer is { IsDone: true })
        {
            Toasts.Say(AnswerTexts.Of(answer));
            Dialog.Close();
        }
        else if (FieldError is not null && Field is { } field)
        {
            await field.FocusAsync();
        }
    }

    private Outcome? Show(ControlAnswer answer)
    {
        if (answer.IsDone)
            return null;
        if (!IsOfField(answer.Outcome))
            return Outcome.Refused(AnswerTexts.Of(answer));
        FieldError = AnswerTexts.Of(answer);
        return null;
    }

    private static bool IsOfField(ControlOutcome outcome) => outcome
        is ControlOutcome.ReasonTooLong or ControlOutcome.DayMissing or ControlOutcome.DayTooEarly or ControlOutcome.DayTooLate
        or ControlOutcome.NothingToReadAgain;
}
