using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Control;

/// <summary>What an admin does to one account, inside its transaction.</summary>
internal sealed record AccountAct(DashboardContext Context, Account Account, Actor Actor, TimeProvider Clock, CancellationToken Token)
{
    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>Writes the act down, and answers that it is done.</summary>
    public ControlAnswer Done(string action, ControlOutcome outcome, string? details = null)
    {
        var name = $"@{Account.Handle}";
        Context.AuditLog.Add(AuditEntries.New(Clock, Actor, action, details is null ? name : $"{name} {details}"));
        return ControlAnswer.Done(outcome) with { Handle = Account.Handle };
    }

    /// <summary>Answers why it is not done.</summary>
    public ControlAnswer Refused(ControlOutcome outcome) => ControlAnswer.Refused(outcome) with { Handle = Account.Handle };

    /// <summary>Lets the account be pulled at once. One that has never been pulled is due anyway, and has no row to note it in.</summary>
    public Task<int> MakeDueAsync()
    {
        var now = Now;
        return Context.SyncProgress
            .Where(progress => progress.AccountId == Account.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(progress => progress.SyncRequestedAt, now), Token);
    }
}
