using Dashboard.Configuration;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.ResultPages.History;
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

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>Where cases are.</summary>
    [Inject]
    internal CaseLinks Cases { get; init; } = null!;

    /// <summary>Opens the feedback.</summary>
    [Inject]
    internal HistoryReader Histories { get; init; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        // Before there is a circuit only the frame is drawn: reading twice would be journaled twice.
        if (!RendererInfo.IsInteractive)
            return;

        await Zones.RefreshAsync(Left);
        _history = await Histories.ReadAsync(FeedbackId, Left);
        _isMissing = _history is null;
    }
}
