using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Sync.Control;

/// <summary>
/// Reads a stretch of an account's past, or reads it again: one at a time per account, in the time that keeping up with X leaves. What has
/// come stays, however it ends, and what comes again changes nothing twice.
/// </summary>
public sealed class BackfillRequests
{
    private readonly ControlDesk _desk;
    private readonly ZoneInForce _zones;
    private readonly TimeProvider _clock;

    internal BackfillRequests(ControlDesk desk, ZoneInForce zones, TimeProvider clock) => (_desk, _zones, _clock) = (desk, zones, clock);

    /// <summary>Has an account's events read, or read again, from a day on.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="from">The first day to read, in the reporting time zone; see <see cref="BackfillRules.Check"/>.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task<ControlAnswer> StartAsync(int accountId, DateOnly? from, Actor actor, CancellationToken cancellationToken) =>
        BackfillRules.Check(from, _zones.Current, _clock.GetUtcNow())
            ?? await _desk.ActAsync(accountId, actor, act => StartAsync(act, from!.Value), cancellationToken);

    /// <summary>Holds it; the page that is being read is still kept.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ControlAnswer> PauseAsync(int accountId, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        accountId,
        actor,
        (act, range) =>
        {
            range.PausedAt ??= act.Now;
            return Task.FromResult(act.Done(AuditActions.BackfillPaused, ControlOutcome.BackfillPaused));
        },
        cancellationToken);

    /// <summary>Lets it go on where it was.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ControlAnswer> ResumeAsync(int accountId, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        accountId,
        actor,
        async (act, range) =>
        {
            range.PausedAt = null;
            await act.MakeDueAsync();
            return act.Done(AuditActions.BackfillResumed, ControlOutcome.BackfillResumed);
        },
        cancellationToken);

    /// <summary>Gives it up; what has come stays.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<ControlAnswer> CancelAsync(int accountId, Actor actor, CancellationToken cancellationToken) => ChangeAsync(
        accountId,
        actor,
        (act, range) =>
        {
            act.Context.PullRanges.Remove(range);
            return Task.FromResult(act.Done(AuditActions.BackfillCancelled, ControlOutcome.BackfillCancelled));
        },
        cancellationToken);

    private async Task<ControlAnswer> StartAsync(AccountAct act, DateOnly from)
    {
        var id = act.Account.Id;
        if (act.Account.PausedBecause is not null)
            return act.Refused(ControlOutcome.PullsPaused);
        if (await act.Context.PullRanges.FindAsync([id, PullPurpose.Backfill], act.Token) is not null)
            return act.Refused(ControlOutcome.BackfillUnderWay);
        if (await act.Context.SyncProgress.FindAsync([id], act.Token) is not { } progress)
            return act.Refused(ControlOutcome.NeverPulled);
        var history = await act.Context.PullRanges.FindAsync([id, PullPurpose.History], act.Token);
        if (BackfillRules.Range(from, _zones.Current, progress, history) is not var (start, until))
            return act.Refused(ControlOutcome.NothingToReadAgain) with { Day = from };
        act.Context.PullRanges.Add(new PullRange
        {
            AccountId = id,
            Purpose = PullPurpose.Backfill,
            From = start,
            ReadThrough = start,
            Until = until,
            RequestedBy = act.Actor.Name,
            RequestedAt = act.Now,
        });
        progress.SyncRequestedAt = act.Now;
        var dates = string.Create(CultureInfo.InvariantCulture, $"from {start:O} until {until:O}");
        return act.Done(AuditActions.BackfillStarted, ControlOutcome.BackfillStarted, dates) with { Day = from };
    }

    private Task<ControlAnswer> ChangeAsync(
        int accountId,
        Actor actor,
        Func<AccountAct, PullRange, Task<ControlAnswer>> work,
        CancellationToken cancellationToken) =>
        _desk.ActAsync(
            accountId,
            actor,
            async act =>
                await act.Context.PullRanges.FindAsync([accountId, PullPurpose.Backfill], act.Token) is { } range
                    ? await work(act, range)
                    : act.Refused(ControlOutcome.BackfillGone),
            cancellationToken);
}
