using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Controls.Dialogs;

/// <summary>
/// Opens dialogs that all act alike: Escape closes them, as leaving the page does, and the focus goes back to what opened them. A dialog is
/// on the page only while it is open.
/// </summary>
/// <param name="dialogs">Shows them.</param>
internal sealed class DialogOpener(IDialogService dialogs)
{
    private static readonly DialogOptions Small = new()
    {
        MaxWidth = MaxWidth.ExtraSmall, FullWidth = true, NoHeader = true,
    };

    // A press beside it would lose what is typed.
    private static readonly DialogOptions OfForm = Small with { BackdropClick = false };

    private static readonly DialogOptions WholeScreen = new() { FullScreen = true, NoHeader = true };

    /// <summary>Asks, and waits for the answer; whoever closes the question has said no.</summary>
    /// <param name="confirmation">What is asked.</param>
    /// <param name="cancellationToken">Takes the question away, as a no.</param>
    /// <returns>Whether it is to be done.</returns>
    public Task<bool> AskAsync(Confirmation confirmation, CancellationToken cancellationToken) =>
        ShowAsync(new DialogParameters<ConfirmDialog> { { dialog => dialog.Asked, confirmation } }, Small, cancellationToken);

    /// <summary>Opens a small one to fill in, and waits until it is closed.</summary>
    /// <typeparam name="T">What is in it: a component that begins with a <see cref="DialogFrame"/>.</typeparam>
    /// <param name="parameters">What it is given.</param>
    /// <param name="cancellationToken">Takes it away.</param>
    /// <returns>Whether it was closed with a yes.</returns>
    public Task<bool> OpenAsync<T>(DialogParameters<T> parameters, CancellationToken cancellationToken)
        where T : IComponent => ShowAsync(parameters, OfForm, cancellationToken);

    /// <summary>Opens a small one in which nothing can be lost: a press beside it closes it too.</summary>
    /// <typeparam name="T">What is in it: a component that begins with a <see cref="DialogFrame"/>.</typeparam>
    /// <param name="cancellationToken">Takes it away.</param>
    public Task OpenLightAsync<T>(CancellationToken cancellationToken)
        where T : IComponent => ShowAsync(new DialogParameters<T>(), Small, cancellationToken);

    /// <summary>Opens one that fills the screen, and waits until it is closed.</summary>
    /// <typeparam name="T">What is in it: a component that begins with a <see cref="DialogFrame"/>.</typeparam>
    /// <param name="parameters">What it is given.</param>
    /// <param name="cancellationToken">Takes it away.</param>
    public Task OpenWholeScreenAsync<T>(DialogParameters<T> parameters, CancellationToken cancellationToken)
        where T : IComponent => ShowAsync(parameters, WholeScreen, cancellationToken);

    private async Task<bool> ShowAsync<T>(DialogParameters<T> parameters, DialogOptions options, CancellationToken cancellationToken)
        where T : IComponent
    {
        var dialog = await dialogs.ShowAsync<T>(title: null, parameters, options);
        var isYes = await AnswerAsync(dialog, cancellationToken);

        // Only once it is gone from the page, and has given the focus back: what comes of it may close the dialog that it was opened from.
        await Task.Yield();
        return isYes;
    }

    private static async Task<bool> AnswerAsync(IDialogReference dialog, CancellationToken cancellationToken)
    {
        try
        {
            return await dialog.Result.WaitAsync(cancellationToken) is { Canceled: false };
        }
        catch (OperationCanceledException)
        {
            dialog.Close(DialogResult.Cancel());
            return false;
        }
    }
}
