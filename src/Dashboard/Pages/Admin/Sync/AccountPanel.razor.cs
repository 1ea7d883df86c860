using System.Globalization;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Foundation;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Health;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>One account: how it goes, and what can be done about it.</summary>
public sealed partial class AccountPanel
{
    private Form _open;
    private ElementReference _pause;
    private ElementReference _backfill;

    private enum Form
    {
        None,
        Pause,
        Backfill,
    }

    // A dialog goes with its circuit when the page is paused. Whoever comes back expects it as they left it, and a page that stayed awake
    // for it would hold its memory for as long as its tab is covered: so the next circuit opens it again, and the browser types again what
    // was typed (memory.js).
    /// <summary>Which dialog is open, for as long as the page is paused.</summary>
    [PersistentState]
    public int OpenForm
    {
        get => (int)_open;
        set => _open = Enum.IsDefined((Form)value) ? (Form)value : Form.None;
    }

    /// <summary>How it goes.</summary>
    [Parameter, EditorRequired]
    public required AccountHealth Account { get; set; }

    /// <summary>When that was.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Now { get; set; }

    /// <summary>Whose clocks the times are on.</summary>
    [Parameter, EditorRequired]
    public required ReportingZone Zone { get; set; }

    /// <summary>Asks for pulls.</summary>
    [Inject]
    public required PullRequests Pulls { get; init; }

    /// <summary>Pauses and resumes.</summary>
    [Inject]
    public required AccountPauses Pauses { get; init; }

    /// <summary>Reads the past.</summary>
    [Inject]
    public required BackfillRequests Backfills { get; init; }

    [Inject]
    internal DialogOpener Dialogs { get; init; } = null!;

    private string Id(string part) => string.Create(CultureInfo.InvariantCulture, $"{part}-{Account.AccountId}");

    private bool CanPause => Account.Pause is null;

    private bool CanBackfill => CanPause && Account.Backfill is null;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !(_open is Form.Pause ? CanPause : _open is Form.Backfill && CanBackfill))
            return;

        // Where the focus goes back to.
        await (_open is Form.Pause ? _pause : _backfill).FocusAsync(preventScroll: true);
        await OpenAsync(_open);
    }

    private async Task OpenAsync(Form form)
    {
        _open = form;
        Say(null);
        await (form is Form.Pause ? OpenPauseAsync() : OpenBackfillAsync());
        _open = Form.None;
    }

    private Task<bool> OpenPauseAsync() =>
        Dialogs.OpenAsync(new DialogParameters<PauseDialog> { { dialog => dialog.Account, Account } }, Left);

    private Task<bool> OpenBackfillAsync()
    {
        var parameters = new DialogParameters<BackfillDialog>
        {
            { dialog => dialog.Account, Account }, { dialog => dialog.Now, Now }, { dialog => dialog.Zone, Zone },
        };
        return Dialogs.OpenAsync(parameters, Left);
    }

    private Task<bool> SyncNowAsync() => ControlAsync(actor => Pulls.RequestAsync(Account.AccountId, actor, Left));

    private Task PauseOrResumeAsync() => CanPause
        ? OpenAsync(Form.Pause)
        : ControlAsync(actor => Pauses.ResumeAsync(Account.AccountId, actor, Left));

    private Task<bool> PauseBackfillAsync() => ControlAsync(actor => Backfills.PauseAsync(Account.AccountId, actor, Left));

    private Task<bool> ResumeBackfillAsync() => ControlAsync(actor => Backfills.ResumeAsync(Account.AccountId, actor, Left));

    private async Task CancelBackfillAsync()
    {
        var question = new Confirmation(SyncWords.CancelBackfillQuestion, SyncWords.CancelBackfill) { Note = SyncWords.CancelBackfillNote };
        if (await Dialogs.AskAsync(question, Left))
            await ControlAsync(actor => Backfills.CancelAsync(Account.AccountId, actor, Left));
    }
}
