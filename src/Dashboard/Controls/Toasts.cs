using MudBlazor;

namespace Dashboard.Controls;

/// <summary>
/// Says for a moment, at the foot of the page, that something was done. What is wrong is never said here: it stays where it is.
/// </summary>
internal sealed class Toasts(ISnackbar snackbar, TimeProvider time)
{
    private const int MostAtOnce = 3;

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    /// <summary>How many there are at once.</summary>
    public static void Configure(SnackbarConfiguration look) => look.MaxDisplayedSnackbars = MostAtOnce;

    /// <summary>
    /// The service takes nothing away by itself here, since its own element, which would, is not on the page (Layout/ToastStack).
    /// </summary>
    public void Say(string sentence)
    {
        if (snackbar.Add(sentence, Severity.Normal) is { } said)
            _ = TakeAwayAsync(said);
    }

    private async Task TakeAwayAsync(Snackbar said)
    {
        await Task.Delay(Moment, time);
        snackbar.Remove(said);
    }
}
