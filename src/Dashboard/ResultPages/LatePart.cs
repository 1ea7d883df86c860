using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages;

/// <summary>
/// A part of a page that the store knows only row by row: it comes after the rest of the page, and not again with every new answer, which
/// would change nothing that anybody could see.
/// </summary>
/// <typeparam name="T">What it shows.</typeparam>
public abstract class LatePart<T> : ComponentBase, IDisposable
    where T : class
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private readonly LatestOnly _latest = new();
    private ReportFilter? _filter;
    private DateTimeOffset _readAt;

    /// <summary>Who looks, and at what.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    /// <summary>What time it is.</summary>
    [Inject]
    public required TimeProvider Clock { get; init; }

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
    protected virtual void Dispose(bool disposing) => _latest.Dispose();

    /// <summary>Asks the store.</summary>
    /// <param name="cancellationToken">Cancelled once something else is asked for.</param>
    protected abstract Task<T> ReadAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var now = Clock.GetUtcNow();
        if (_filter == Scope.Filter && now - _readAt < Lasts)
            return;
        if (_filter != Scope.Filter)
            Report = null;
        (_filter, _readAt, CannotRead) = (Scope.Filter, now, false);
        try
        {
            await _latest.RunAsync(ReadAsync, report => Report = report);
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            // The page's next look at the store asks again.
            (CannotRead, _filter) = (Report is null, null);
        }
    }
}
