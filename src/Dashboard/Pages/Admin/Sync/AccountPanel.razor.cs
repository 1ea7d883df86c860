using System.Globalization;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Health;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>One account: how it goes, and what can be done about it.</summary>
public sealed partial class AccountPanel
{
    private Form _form;

    private enum Form
    {
        None,
        Pause,
        Backfill,
    }

    /// <summary>Which form is open, for as long as the page is paused.</summary>
    [PersistentState]
    public int OpenForm
    {
        get => (int)_form;
        set => _form = Enum.IsDefined((Form)value) ? (Form)value : Form.None;
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

    private string Expanded(Form form) => _form == form ? "true" : "false";

    private void Toggle(Form form) => _form = _form == form ? Form.None : form;

    private void Close() => _form = Form.None;

    private Task SyncNowAsync() => DoAsync(actor => Pulls.RequestAsync(Account.AccountId, actor, Left));

    private Task PauseAsync(string reason) => DoAsync(actor => Pauses.PauseAsync(Account.AccountId, reason, actor, Left));

    private Task ResumeAsync() => DoAsync(actor => Pauses.ResumeAsync(Account.AccountId, actor, Left));

    private Task StartBackfillAsync(DateOnly from) => DoAsync(actor => Backfills.StartAsync(Account.AccountId, from, actor, Left));

    private Task PauseBackfillAsync() => DoAsync(actor => Backfills.PauseAsync(Account.AccountId, actor, Left));

    private Task ResumeBackfillAsync() => DoAsync(actor => Backfills.ResumeAsync(Account.AccountId, actor, Left));

    private async Task CancelBackfillAsync()
    {
        var question = new Confirmation(SyncWords.CancelBackfillQuestion, SyncWords.CancelBackfill) { Note = SyncWords.CancelBackfillNote };
        if (await Dialogs.AskAsync(question, Left))
            await DoAsync(actor => Backfills.CancelAsync(Account.AccountId, actor, Left));
    }

    private async Task DoAsync(Func<Actor, Task<ControlAnswer>> act)
    {
        if (await ControlAsync(act))
            Close();
    }
}
