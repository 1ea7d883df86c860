using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Live;
using Dashboard.ResultPages.Scope;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages.Cards;

/// <summary>
/// A part of a page that the store knows only row by row: it comes after the rest of the page. With new answers it is read again a minute
/// later, not at once, since what they change could hardly be seen; with anything else that is asked for, at once.
/// </summary>
/// <typeparam name="T">What it shows.</typeparam>
public abstract class DeferredPart<T> : LiveComponent
    where T : class
{
    private ResultQuestion? _asked;

    /// <summary>Who looks, and at what.</summary>
    [Parameter, EditorRequired]
    public required ResultScope Scope { get; set; }

    /// <summary>Reads once for all who ask the same at the same time.</summary>
    [Inject]
    public required QueryCoalescer Shared { get; init; }

    [Inject]
    private ViewerAccessor Viewers { get; init; } = null!;

    /// <summary>What was read; null before.</summary>
    protected T? Report { get; private set; }

    /// <inheritdoc />
    protected override TimeSpan? Pace => TimeSpan.FromMinutes(1);

    /// <summary>What it is asked beside the page's own question; null is nothing.</summary>
    protected virtual object? Asks => null;

    // The page hears of changes, and is drawn anew for those that it shows.
    /// <inheritdoc />
    protected override TimeSpan? Beat => null;

    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change) => Urgency.None;

    /// <summary>Asks the store.</summary>
    /// <param name="cancellationToken">Cancelled once nobody waits for it any more.</param>
    protected abstract Task<T> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Whether two answers draw the same.</summary>
    /// <param name="before">What is shown.</param>
    /// <param name="now">What was read.</param>
    protected virtual bool IsSame(T before, T now) => Equals(before, now);

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        var question = Scope.Question;
        if (_asked == question)
        {
            // The page was drawn anew for this filter: there are new answers.
            ReadSoon();
            return Task.CompletedTask;
        }

        var isFirst = _asked is null;
        (_asked, Report) = (question, null);
        return isFirst ? GoLiveAsync() : LoadAsync(isAsked: true);
    }

    private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        var (question, hasChanged) = (_asked!, false);
        await latest.RunAsync(
            async token =>
                await IsStillSeenAsync(token)
                    ? await Shared.ReadAsync(Scope.Viewer, (GetType(), question, Asks), ReadAsync, IsSame, token)
                    : null,
            report =>
                (Report, hasChanged) = report is null || (Report is not null && IsSame(Report, report)) ? (Report, false) : (report, true));
        return hasChanged;
    }

    // What is shown stays, but for a part that has nothing yet.
    private protected override void OnTrouble() => CannotRead = Report is null;

    // The page is about to be read for what its reader sees now, and this part with it.
    private async Task<bool> IsStillSeenAsync(CancellationToken cancellationToken) =>
        (await Viewers.CurrentAsync(cancellationToken)).Scope.Equals(Scope.Viewer.Scope);
}
