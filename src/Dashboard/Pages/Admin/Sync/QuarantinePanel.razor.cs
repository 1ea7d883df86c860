using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Health;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>What came and could not be applied, and what can be done about it.</summary>
public sealed partial class QuarantinePanel : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private string? _outcome;
    private bool _isProblem;
    private bool _isBusy;

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

    /// <summary>Acts in the admin's name.</summary>
    [Inject]
    internal SyncActs Acts { get; init; } = null!;

    /// <inheritdoc />
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private Task RetryAllAsync(QuarantineKind kind) => ActAsync(actor => Retry.AllAsync(kind, actor, _gone.Token));

    private Task RetryAsync(Guid id) => ActAsync(actor => Retry.OneAsync(id, actor, _gone.Token));

    private Task DismissAsync(Guid id) => ActAsync(actor => Desk.DismissAsync(id, actor, _gone.Token));

    private async Task ActAsync(Func<Actor, Task<ControlAnswer>> act)
    {
        _isBusy = true;
        try
        {
            var answer = await Acts.RunAsync(act, _gone.Token);
            (_outcome, _isProblem) = (answer.Sentence, !answer.IsDone);
        }
        finally
        {
            _isBusy = false;
        }
    }
}
