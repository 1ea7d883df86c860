using Dashboard.Controls.Dialogs;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Health;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>What came and could not be applied, and what can be done about it.</summary>
public sealed partial class QuarantinePanel
{
    /// <summary>What there is.</summary>
    [Parameter, EditorRequired]
    public required QuarantineHealth Quarantine { get; set; }

    /// <summary>Whose clocks the times are on.</summary>
    [Parameter, EditorRequired]
    public required ReportingZone Zone { get; set; }

    /// <summary>Tries again.</summary>
    [Inject]
    public required QuarantineRetry Retry { get; init; }

    /// <summary>Throws away.</summary>
    [Inject]
    public required QuarantineDesk Desk { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private Task<bool> RetryAllAsync(QuarantineKind kind) => ControlAsync(actor => Retry.AllAsync(kind, actor, Left));

    private Task<bool> RetryAsync(Guid id) => ControlAsync(actor => Retry.OneAsync(id, actor, Left));

    private async Task DismissAsync(Guid id)
    {
        if (await Dialogs.AskAsync(new Confirmation(SyncWords.DismissQuestion, SyncWords.Dismiss) { Note = SyncWords.DismissNote }, Left))
            await ControlAsync(actor => Desk.DismissAsync(id, actor, Left));
    }
}
