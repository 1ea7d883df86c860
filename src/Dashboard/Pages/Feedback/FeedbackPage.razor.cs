using Dashboard.Configuration;
using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Links;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Feedback;

/// <summary>One feedback and its history: what came, when, and by which way.</summary>
public sealed partial class FeedbackPage
{
    private FeedbackHistory? _history;
    private bool _isMissing;

    /// <summary>X's id, from the address.</summary>
    [Parameter]
    public required string FeedbackId { get; set; }

    /// <summary>Asks for the history.</summary>
    [Inject]
    public required FeedbackHistoryQuery Histories { get; init; }

    /// <summary>Writes down who looked.</summary>
    [Inject]
    public required AuditJournal Journal { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>Where cases are.</summary>
    [Inject]
    internal CaseLinks Cases { get; init; } = null!;

    /// <summary>Who looks.</summary>
    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        // Before there is a circuit only the frame is drawn: reading twice would be journaled twice.
        if (!RendererInfo.IsInteractive)
            return;
        var viewer = await Viewers.CurrentAsync(Left);

        // Written before anything is read, as every look at results of named people.
        await Journal.RecordAsync(viewer, AuditActions.ResultsViewed, $"{Paths.Feedback}/{FeedbackId}", null, Left);
        await Zones.RefreshAsync(Left);
        _history = await Histories.RunAsync(viewer, FeedbackId, Left);
        _isMissing = _history is null;
    }
}
