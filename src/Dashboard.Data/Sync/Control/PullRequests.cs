using Dashboard.Data.Access;

namespace Dashboard.Data.Sync.Control;

/// <summary>Asks for a pull now instead of at the next interval.</summary>
public sealed class PullRequests
{
    private readonly ControlDesk _desk;

    internal PullRequests(ControlDesk desk) => _desk = desk;

    /// <summary>Asks for one; whichever instance leads sees it within two seconds.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done; refused for a paused account.</returns>
    public Task<ControlAnswer> RequestAsync(int accountId, Actor actor, CancellationToken cancellationToken) =>
        _desk.ActAsync(accountId, actor, RequestAsync, cancellationToken);

    private static async Task<ControlAnswer> RequestAsync(AccountAct act)
    {
        if (act.Account.PausedBecause is not null)
            return act.Refused(ControlOutcome.PullsPaused);
        await act.MakeDueAsync();
        return act.Done(AuditActions.PullRequested, ControlOutcome.PullRequested);
    }
}
