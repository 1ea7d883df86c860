using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Access;

/// <summary>Who has had enough of the tour.</summary>
/// <param name="writer">The one way to write.</param>
public sealed class TourMarks(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>Whether the tour is still offered to the viewer.</summary>
    public async Task<bool> IsOfferedAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Users.AnyAsync(user => user.Id == viewer.UserId && user.TourDismissedAt == null, cancellationToken);
    }

    /// <summary>Never offers it to the viewer again.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task DismissAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var now = clock.GetUtcNow();
        return writer.WriteAsync(
            (context, token) => context.Users
                .Where(user => user.Id == viewer.UserId && user.TourDismissedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.TourDismissedAt, now), token),
            cancellationToken);
    }
}
