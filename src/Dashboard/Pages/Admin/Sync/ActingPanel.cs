using Dashboard.Data.Access;
using Dashboard.Data.Sync.Control;
using Dashboard.Live;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Pages.Admin.Sync;

/// <summary>A panel whose buttons act on syncing: one act at a time, and what came of it in a sentence.</summary>
public abstract class ActingPanel : LeavableComponent
{
    /// <summary>What came of the last act; null before the first.</summary>
    protected string? Outcome { get; private set; }

    /// <summary>Whether it was not done.</summary>
    protected bool IsProblem { get; private set; }

    /// <summary>Whether something is being done.</summary>
    protected bool IsBusy { get; private set; }

    [Inject]
    private protected SyncActs Acts { get; init; } = null!;

    /// <summary>Does it.</summary>
    /// <param name="act">What, given who.</param>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> ActAsync(Func<Actor, Task<ControlAnswer>> act)
    {
        IsBusy = true;
        try
        {
            var (isDone, sentence) = await Acts.RunAsync(act, Left);
            (Outcome, IsProblem) = (sentence, !isDone);
            return isDone;
        }
        finally
        {
            IsBusy = false;
        }
    }
}
