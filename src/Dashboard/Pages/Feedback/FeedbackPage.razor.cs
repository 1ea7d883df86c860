using Dashboard.Configuration;
using Dashboard.Data.Store;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Feedback;

/// <summary>One feedback and its history: what came, when, and by which way.</summary>
public sealed partial class FeedbackPage
{
    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>Where cases are.</summary>
    [Inject]
    internal CaseLinks Cases { get; init; } = null!;

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellationToken) => Zones.RefreshAsync(cancellationToken);
}
