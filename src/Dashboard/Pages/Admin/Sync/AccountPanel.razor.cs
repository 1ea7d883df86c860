using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Health;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>One account: how it goes, and what can be done about it.</summary>
public sealed partial class AccountPanel : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private Form _form;
    private string? _outcome;
    private bool _isProblem;
    private bool _isBusy;

    private enum Form
    {
        None,
        Pause,
        Backfill,
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

    /// <summary>Acts in the admin's name.</summary>
    [Inject]
    internal SyncActs Acts { get; init; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private string Id(string part) => string.Create(CultureInfo.InvariantCulture, $"{part}-{Account.AccountId}");

    private string Expanded(Form form) => _form == form ? "true" : "false";

    private void Toggle(Form form) => _form = _form == form ? Form.None : form;

    private void Close() => _form = Form.None;

    private Task SyncNowAsync() => ActAsync(actor => Pulls.RequestAsync(Account.AccountId, actor, _gone.Token));

    private Task PauseAsync(string reason) => ActAsync(actor => Pauses.PauseAsync(Account.AccountId, reason, actor, _gone.Token));

    private Task ResumeAsync() => ActAsync(actor => Pauses.ResumeAsync(Account.AccountId, actor, _gone.Token));

    private Task StartBackfillAsync(DateOnly from) => ActAsync(actor => Backfills.StartAsync(Account.AccountId, from, actor, _gone.Token));

    private Task PauseBackfillAsync() => ActAsync(actor => Backfills.PauseAsync(Account.AccountId, actor, _gone.Token));

    private Task ResumeBackfillAsync() => ActAsync(actor => Backfills.ResumeAsync(Account.AccountId, actor, _gone.Token));

    private Task CancelBackfillAsync() => ActAsync(actor => Backfills.CancelAsync(Account.AccountId, actor, _gone.Token));

    private async Task ActAsync(Func<Actor, Task<ControlAnswer>> act)
    {
        _isBusy = true;
        try
        {
            var answer = await Acts.RunAsync(act, _gone.Token);
            (_outcome, _isProblem) = (answer.Sentence, !answer.IsDone);
            if (answer.IsDone)
                Close();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
