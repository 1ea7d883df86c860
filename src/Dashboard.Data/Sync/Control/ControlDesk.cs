using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Control;

/// <summary>
/// Where admins act: what an act changes and its entry in the audit log are one transaction, and open pages hear of it after.
/// </summary>
internal sealed class ControlDesk(StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    public async Task<ControlAnswer> ActAsync(
        int accountId, Actor actor, Func<AccountAct, Task<ControlAnswer>> work, CancellationToken cancellationToken)
    {
        return await ActAsync(actor, OnAccountAsync, cancellationToken);

        async Task<ControlAnswer> OnAccountAsync(DashboardContext context, CancellationToken token) =>
            await context.Accounts.AtX().AsNoTracking().SingleOrDefaultAsync(row => row.Id == accountId, token) is { } account
                ? await work(new AccountAct(context, account, actor, clock, token))
                : ControlAnswer.Refused(ControlOutcome.AccountGone);
    }

    public async Task<ControlAnswer> ActAsync(
        Actor actor,
        Func<DashboardContext, CancellationToken, Task<ControlAnswer>> work,
        CancellationToken cancellationToken)
    {
        var answer = await writer.WriteAsAdminAsync(actor, clock, "syncing", work, cancellationToken);
        if (answer.IsDone)
            changes.Publish();
        return answer;
    }
}
