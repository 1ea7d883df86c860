using Dashboard.Controls;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Exports.Audit;
using Dashboard.Formats;
using Dashboard.Links;
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

    private IReadOnlyList<string> Broken => Watch.Newest is { Verdict.IsWhole: false } look
        ? [Phrases.Of(AuditWords.BrokenAt, Dates.Moment(look.At, Zones.Current))]
        : [];

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var address = AuditAddress.Of(From, To, Who, Action, Text);
        if (address != _address)
            (_address, _version) = (address, new object());
    }

    /// <inheritdoc />
    protected override Task<Reader?> ReadAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return Task.FromResult(viewer.Roles.HasFlag(ViewerRoles.Admin) ? new Reader(AuditQuery.LeavesOut(viewer)) : null);
    }

    // Somebody who may read more or less than before reads other rows.
    /// <inheritdoc />
    protected override void OnSeen() => _version = new object();

    private async Task<RowPage<AuditRow>?> ReadAsync(RowsAsked asked, CancellationToken cancellationToken) => await Entries.RunAsync(
        await Viewers.CurrentAsync(cancellationToken), _address.In(Zones.Current), asked.Range, cancellationToken);

    /// <summary>What of the log its reader reads.</summary>
    /// <param name="LeavesOut">Whether looks at results are left out, as for whoever answers customers too.</param>
    public sealed record Reader(bool LeavesOut);
}
