using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Controls.Dialogs;

/// <summary>
/// Opens dialogs that all act alike: Escape and a press beside them close them, as leaving the page does, and the focus goes back to what
/// opened them. A dialog is on the page only while it is open.
/// </summary>
/// <param name="dialogs">Shows them.</param>
internal sealed class DialogOpener(IDialogService dialogs)
{
    private static readonly DialogOptions Small = new()
    {
        CloseOnEscapeKey = true, MaxWidth = MaxWidth.ExtraSmall, FullWidth = true, NoHeader = true,
    };

    private static readonly DialogOptions WholeScreen = new() { CloseOnEscapeKey = true, FullScreen = true, NoHeader = true };

    /// <summary>Asks, and waits for the answer; whoever closes the question has said no.</summary>
    /// <param name="confirmation">What is asked.</param>
    /// <returns>Whether it is to be done.</returns>
    public Task<bool> AskAsync(Confirmation confirmation) =>
        ShowAsync(new DialogParameters<ConfirmDialog> { { dialog => dialog.Asked, confirmation } }, Small);

    /// <summary>Opens a small one, and waits until it is closed.</summary>
    /// <typeparam name="T">What is in it: a component that begins with a <see cref="DialogFrame"/>.</typeparam>
    /// <param name="parameters">What it is given.</param>
    /// <returns>Whether it was closed with a yes.</returns>
    public Task<bool> OpenAsync<T>(DialogParameters<T> parameters)
        where T : IComponent => ShowAsync(parameters, Small);

    /// <summary>Opens one that fills the screen, and waits until it is closed.</summary>
    /// <typeparam name="T">What is in it: a component that begins with a <see cref="DialogFrame"/>.</typeparam>
    /// <param name="parameters">What it is given.</param>
    public Task OpenWholeScreenAsync<T>(DialogParameters<T> parameters)
        where T : IComponent => ShowAsync(parameters, WholeScreen);

    private async Task<bool> ShowAsync<T>(DialogParameters<T> parameters, DialogOptions options)
        where T : IComponent
    {
        var dialog = await dialogs.ShowAsync<T>(title: null, parameters, options);
        return await dialog.Result is { Canceled: false };
    }
}
