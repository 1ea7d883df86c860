using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Endpoints;

/// <summary>The audit log of a host, without what brought its people in.</summary>
internal static class AuditTrail
{
    public static async Task<List<AuditEntry>> OfAsync(AppHost host, string actions = "download.")
    {
        await using var store = host.OpenStore();
        return await store
            .AuditLog.AsNoTracking()
            .Where(entry => entry.Action.StartsWith(actions))
            .OrderBy(entry => entry.Id)
            .ToListAsync(AppHost.Token);
    }

    // The last entry is written when the last byte is sent: the client may be quicker.
    public static Task UntilAsync(AppHost host, int count) =>
        Until.TrueAsync(async () => (await OfAsync(host)).Count >= count, $"the audit log has {count} entries about downloads");
}
