using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Identity;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.ResultPages.Scope;

/// <summary>
/// A dialog to fill in: it closes once what was typed is kept, and says so; until then it says what was wrong, and nothing typed is lost.
/// </summary>
public abstract class FormDialog : ActingComponent
{
    [Inject]
    private protected ViewerAccessor Viewers { get; init; } = null!;

    [Inject]
    private protected DialogOpener Dialogs { get; init; } = null!;

    [Inject]
    private protected Toasts Toasts { get; init; } = null!;

    [CascadingParameter]
    private protected IMudDialogInstance Dialog { get; set; } = null!;

    /// <summary>Does it for whoever looks now, who may have other rights than when the dialog was opened.</summary>
    /// <param name="act">What to do; it says what was wrong, or nothing.</param>
    /// <param name="done">What is said once it is done.</param>
    private protected async Task DoAsync(Func<Viewer, Task<Outcome?>> act, string done)
    {
        if (!await ActAsync(async () => await act(await Viewers.CurrentAsync(Left))))
            return;
        Toasts.Say(done);
        Dialog.Close();
    }
}
