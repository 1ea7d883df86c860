using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Changes;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;

namespace Dashboard.ResultPages.History;

/// <summary>One feedback, wherever it is open, for as long as its reader may see it.</summary>
public abstract class LiveFeedback : LiveComponent
{
    private Viewer? _viewer;
    private string? _opened;

    /// <summary>X's id.</summary>
    [Parameter, EditorRequired]
    public required string FeedbackId { get; set; }

    [Inject]
    private HistoryReader Histories { get; init; } = null!;

    /// <summary>The feedback; null while it is read, and where there is none to be seen.</summary>
    protected FeedbackHistory? History { get; private set; }

    /// <summary>Whether there is none that the reader may see.</summary>
    protected bool IsMissing { get; private set; }

    /// <summary>Whether it was shown before.</summary>
    protected bool WasShown { get; private set; }

    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return _viewer is not { } viewer ? Urgency.Soon
            : change.MovesRightsOf(viewer.UserId) ? Urgency.Now
            : viewer.Scope.IsConcernedBy(change) ? Urgency.Soon
            : Urgency.None;
    }

    /// <summary>Reads what belongs to it before it is shown.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync()
    {
        // Before there is a circuit only the frame is drawn: reading twice would be journaled twice.
        if (!RendererInfo.IsInteractive || string.Equals(_opened, FeedbackId, StringComparison.Ordinal))
            return Task.CompletedTask;

        var isFirst = _opened is null;
        (_opened, History, IsMissing, WasShown) = (FeedbackId, null, false, false);
        return isFirst ? GoLiveAsync() : LoadAsync(isAsked: true);
    }

    private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        var hasChanged = false;
        await latest.RunAsync(ReadAsync, opened => hasChanged = Accept(opened));
        return hasChanged;

        async Task<OpenedFeedback> ReadAsync(CancellationToken cancellationToken)
        {
            await PrepareAsync(cancellationToken);
            return isAsked
                ? await Histories.OpenAsync(FeedbackId, cancellationToken)
                : await Histories.AgainAsync(FeedbackId, cancellationToken);
        }
    }

    private bool Accept(OpenedFeedback opened)
    {
        var isSame = opened.History is { } now ? History is { } before && SameHistory.Are(before, now) : IsMissing;
        WasShown |= History is not null;
        (_viewer, History, IsMissing) = (opened.Viewer, isSame ? History : opened.History, opened.History is null);
        return !isSame;
    }
}
