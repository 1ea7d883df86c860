using Dashboard.Controls;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Exports.Audit;
using Dashboard.Formats;
using Dashboard.Identity;
using Dashboard.Links;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Audit;

/// <summary>
/// The audit log for admins. It is read when the page opens and when another filter is asked for, and never by itself: that something was
/// written would tell an admin who is an agent too that there is something to hide.
/// </summary>
public sealed partial class AuditPage
{
    private AuditAddress _address = AuditAddress.All;
    private object _version = new();
    private Viewer? _viewer;

    /// <summary>Reads the log.</summary>
    [Inject]
    public required AuditQuery Entries { get; init; }

    /// <summary>Whether the log is what was written.</summary>
    [Inject]
    public required AuditWatch Watch { get; init; }

    /// <summary>Whose clocks the times are on.</summary>
    [Inject]
    public required ZoneInForce Zones { get; init; }

    /// <summary>The first day.</summary>
    [SupplyParameterFromQuery(Name = QueryNames.From)]
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    [SupplyParameterFromQuery(Name = QueryNames.To)]
    public string? To { get; set; }

    /// <summary>A part of a name.</summary>
    [SupplyParameterFromQuery(Name = QueryNames.Who)]
    public string? Who { get; set; }

    /// <summary>An action or a group.</summary>
    [SupplyParameterFromQuery(Name = QueryNames.Action)]
    public string? Action { get; set; }

    /// <summary>A part of the details.</summary>
    [SupplyParameterFromQuery(Name = QueryNames.Search)]
    public string? Text { get; set; }

    /// <summary>Who is looking.</summary>
    [Inject]
    internal ViewerAccessor Viewers { get; init; } = null!;

    private bool IsShown => _viewer?.Roles.HasFlag(ViewerRoles.Admin) is true;

    private IReadOnlyList<string> Broken => Watch.Newest is { Verdict.IsWhole: false } look
        ? [Phrases.Of(AuditWords.BrokenAt, Dates.Moment(look.At, Zones.Current))]
        : [];

    /// <inheritdoc />
    protected override Urgency UrgencyOf(StoreChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.MovesRightsOf(_viewer?.UserId ?? "") ? Urgency.Now : Urgency.None;
    }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => RendererInfo.IsInteractive ? GoLiveAsync() : Task.CompletedTask;

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var address = AuditAddress.Of(From, To, Who, Action, Text);
        if (address != _address)
            (_address, _version) = (address, new object());
    }

    private protected override async Task<bool> ReadAsync(LatestOnly latest, bool isAsked)
    {
        var before = _viewer;
        await latest.RunAsync(Viewers.CurrentAsync, viewer => _viewer = viewer);
        if (before is null || _viewer is null || IsAlike(before, _viewer))
            return before is null;
        _version = new object();
        return true;
    }

    private static bool IsAlike(Viewer one, Viewer other) =>
        one.Roles == other.Roles && AuditQuery.LeavesOut(one) == AuditQuery.LeavesOut(other);

    private async Task<RowPage<AuditRow>?> ReadAsync(RowsAsked asked, CancellationToken cancellationToken) => await Entries.RunAsync(
        await Viewers.CurrentAsync(cancellationToken), _address.In(Zones.Current), asked.Range, cancellationToken);
}
