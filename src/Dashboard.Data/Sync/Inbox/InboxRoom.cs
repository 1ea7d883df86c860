using Dashboard.Data.Store;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Inbox;

/// <summary>Keeps pulling from running far ahead of applying: whoever pulls helps to apply before the inbox grows large.</summary>
internal sealed class InboxRoom(IDbContextFactory<DashboardContext> contexts, InboxApplier applier)
{
    /// <summary>Pages of events, a hundred each: some seconds of applying.</summary>
    private const int MostEntries = 200;

    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Inbox.CountAsync(cancellationToken) > MostEntries)
            await applier.DrainAsync(cancellationToken);
    }
}
