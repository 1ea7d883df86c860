using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Control;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Tests.Sync.Control;

/// <summary>Ada, who is an admin, before one account.</summary>
internal sealed class AdminDesk(DataHost host, int accountId)
{
    public static Actor Ada { get; } = new("ada", "ada@acme.example");

    public int AccountId => accountId;

    public static async Task<AdminDesk> AtAsync(EmulatedX x) => new(x.Data, (await x.AccountAsync()).Id);

    public Task<ControlAnswer> PauseAsync(string? reason = null) =>
        host.Get<AccountPauses>().PauseAsync(accountId, reason, Ada, CancellationToken.None);

    public Task<ControlAnswer> ResumeAsync() => host.Get<AccountPauses>().ResumeAsync(accountId, Ada, CancellationToken.None);

    public Task<ControlAnswer> RequestPullAsync() => host.Get<PullRequests>().RequestAsync(accountId, Ada, CancellationToken.None);

    public Task<ControlAnswer> BackfillAsync(DateOnly? from) =>
        host.Get<BackfillRequests>().StartAsync(accountId, from, Ada, CancellationToken.None);

    public Task<ControlAnswer> PauseBackfillAsync() => host.Get<BackfillRequests>().PauseAsync(accountId, Ada, CancellationToken.None);

    public Task<ControlAnswer> ResumeBackfillAsync() => host.Get<BackfillRequests>().ResumeAsync(accountId, Ada, CancellationToken.None);

    public Task<ControlAnswer> CancelBackfillAsync() => host.Get<BackfillRequests>().CancelAsync(accountId, Ada, CancellationToken.None);

    /// <summary>What the audit log says, oldest first.</summary>
    public async Task<IReadOnlyList<(string Action, string Details)>> AuditAsync()
    {
        await using var store = host.OpenStore();
        var entries = await store.AuditLog.Where(entry => entry.Action != AuditActions.AccountConnected)
            .OrderBy(entry => entry.Id).ToListAsync();
        return entries.ConvertAll(entry => (entry.Action, entry.Details));
    }

    public async Task<Account> AccountAsync()
    {
        await using var store = host.OpenStore();
        return await store.Accounts.SingleAsync(account => account.Id == accountId);
    }
}
