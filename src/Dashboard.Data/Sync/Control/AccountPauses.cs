using Dashboard.Data.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Control;

/// <summary>Pauses accounts and lets them run again. What X pushes for a paused account is still taken.</summary>
public sealed class AccountPauses
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 200;

    private const string ByAdmin = "Paused by ";

    private readonly ControlDesk _desk;

    internal AccountPauses(ControlDesk desk) => _desk = desk;

    /// <summary>Whether a person paused the account, rather than an answer of X.</summary>
    public static bool IsByAdmin(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.StartsWith(ByAdmin, StringComparison.Ordinal);
    }

    /// <summary>Pauses; a pull that runs is stopped within two seconds, and goes on behind its last page later.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="reason">Why, for other admins, at most <see cref="LongestReason"/> characters; null or blank gives none.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done; refused when it is paused already or the reason is too long.</returns>
    public async Task<ControlAnswer> PauseAsync(int accountId, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var tidy = reason?.Trim() ?? string.Empty;
        if (tidy.Length > LongestReason)
            return ControlAnswer.Refused(ControlOutcome.ReasonTooLong) with { Count = tidy.Length };
        var because = $"{ByAdmin}{actor.Name}{(tidy.Length == 0 ? string.Empty : $": {tidy}")}";
        return await _desk.ActAsync(accountId, actor, act => PauseAsync(act, because), cancellationToken);
    }

    /// <summary>Lets a paused account run again, whoever paused it, and pulls it at once.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Done; refused when it is not paused.</returns>
    public Task<ControlAnswer> ResumeAsync(int accountId, Actor actor, CancellationToken cancellationToken) =>
        _desk.ActAsync(accountId, actor, ResumeAsync, cancellationToken);

    private static async Task<ControlAnswer> PauseAsync(AccountAct act, string because)
    {
        DateTimeOffset? now = act.Now;
        var paused = await act.Context.Accounts
            .Where(account => account.Id == act.Account.Id && account.PausedBecause == null)
            .ExecuteUpdateAsync(
                row => row.SetProperty(account => account.PausedBecause, because).SetProperty(account => account.PausedAt, now), act.Token);
        return paused == 0
            ? act.Refused(ControlOutcome.PausedAlready)
            : act.Done(AuditActions.AccountPaused, ControlOutcome.AccountPaused);
    }

    private static async Task<ControlAnswer> ResumeAsync(AccountAct act)
    {
        var resumed = await act
            .Context.Accounts.Where(account => account.Id == act.Account.Id && account.PausedBecause != null)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(account => account.PausedBecause, (string?)null)
                        .SetProperty(account => account.PausedAt, (DateTimeOffset?)null),
                act.Token);
        if (resumed == 0)
            return act.Refused(ControlOutcome.NotPaused);
        await act.MakeDueAsync();
        return act.Done(AuditActions.AccountResumed, ControlOutcome.AccountResumed);
    }
}
