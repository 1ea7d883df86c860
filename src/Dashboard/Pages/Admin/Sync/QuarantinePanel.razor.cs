using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Controls.Forms;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Health;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>What came and could not be applied, and what can be done about it.</summary>
public sealed partial class QuarantinePanel
{
    private readonly Dictionary<Guid, string> _bodies = [];

    /// <summary>How much there is.</summary>
    [Parameter, EditorRequired]
    public required QuarantineHealth Quarantine { get; set; }

    /// <summary>Whose clocks the times are on.</summary>
    [Parameter, EditorRequired]
    public required ReportingZone Zone { get; set; }

    /// <summary>Reads what there is.</summary>
    [Inject]
    public required QuarantineQuery Lines { get; init; }

    /// <summary>Tries again.</summary>
    [Inject]
    public required QuarantineRetry Retry { get; init; }

    /// <summary>Throws away, and shows bodies.</summary>
    [Inject]
    public required QuarantineDesk Desk { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private async Task<RowPage<QuarantineLine>?> ReadAsync(RowsAsked asked, CancellationToken cancellationToken) => await Lines.RunAsync(
        await Viewers.CurrentAsync(cancellationToken),
        asked.Column is nameof(QuarantineLine.Kind) ? QuarantineOrder.Kind : QuarantineOrder.Received,
        asked.IsDescending,
        asked.Range,
        cancellationToken);

    private async Task ToggleAsync(Guid id)
    {
        if (!_bodies.Remove(id))
            await AsAdminAsync(actor => ShowAsync(id, actor));
    }

    private async Task<Outcome?> ShowAsync(Guid id, Actor actor)
    {
        if (await Desk.BodyAsync(id, actor, Left) is not { } body)
            return Outcome.Refused(SyncWords.BodyGone);
        _bodies[id] = body;
        return null;
    }

    private Task<bool> RetryAllAsync(QuarantineKind kind) => ControlAsync(actor => Retry.AllAsync(kind, actor, Left));

    private Task<bool> RetryAsync(Guid id) => ControlAsync(actor => Retry.OneAsync(id, actor, Left));

    private async Task DismissAsync(Guid id)
    {
        if (await Dialogs.AskAsync(new Confirmation(SyncWords.DismissQuestion, SyncWords.Dismiss) { Note = SyncWords.DismissNote }, Left))
            await ControlAsync(actor => Desk.DismissAsync(id, actor, Left));
    }
}
