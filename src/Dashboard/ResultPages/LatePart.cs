using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages;

/// <summary>
/// A part of a page that the store knows only row by row: it comes after the rest of the page. With new answers it is read again a minute
/// later, not at once, since what they change could hardly be seen; with anything else that is asked for, at once.
/// </summary>
/// <typeparam name="T">What it shows.</typeparam>
public abstract class LatePart<T> : ComponentBase, IDisposable
    where T : class
{
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(1);

    private readonly LatestOnly _latest = new();
    private ReloadThrottle? _throttle;
    private ResultQuestion? _asked;

    /// <summary>Who looks, and at what.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    /// <summary>What time it is.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>Reads once for all who ask the same at the same time.</summary>
    [Inject]
    public required SharedReadings Shared { get; init; }

    /// <summary>What was read; null before.</summary>
    protected T? Report { get; private set; }

    /// <summary>Whether there is nothing to show because the store could not be read.</summary>
    protected bool CannotRead { get; private set; }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends reading.</summary>
    /// <param name="disposing">Whether it is ended on purpose.</param>
    protected virtual void Dispose(bool disposing)
    {
        _throttle?.Dispose();
        _latest.Dispose();
    }

    /// <summary>Asks the store.</summary>
    /// <param name="cancellationToken">Cancelled once nobody waits for it any more.</param>
    protected abstract Task<T> ReadAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    protected override void OnInitialized() => _throttle = new ReloadThrottle(Clock, () => InvokeAsync(ReadAgainAsync), Lag, Lag);

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        var question = Scope.Question;
        if (_asked == question)
        {
            // The page was drawn anew for this filter: there are new answers.
            _throttle!.Signal();
            return Task.CompletedTask;
        }

        (_asked, Report) = (question, null);
        return LoadAsync(question);
    }

    private async Task ReadAgainAsync()
    {
        try
        {
            await LoadAsync(_asked!);
            StateHasChanged();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await DispatchExceptionAsync(problem);
        }
    }

    private async Task LoadAsync(ResultQuestion question)
    {
        try
        {
            await _latest.RunAsync(
                token => Shared.ReadAsync(Scope.Viewer, (GetType(), question), ReadAsync, static (_, _) => false, token),
                report => (Report, CannotRead) = (report, false));
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            CannotRead = Report is null;
            _throttle!.Signal();
        }
    }
}
