using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.FileJobs;

/// <summary>Somebody's own files, and nobody else's.</summary>
/// <param name="clock">What is over.</param>
public sealed class FileJobQuery(IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>The viewer's own files, the newest first.</summary>
    /// <returns>They; null for who may take no files.</returns>
    public async Task<IReadOnlyList<FileJobListing>?> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Downloads)
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await OwnOf(context, viewer).OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Listed(row, viewer))];
    }

    /// <summary>One of the viewer's own files, for as long as it can be fetched and they see what it was made with.</summary>
    /// <returns>It; null where there is none such for them.</returns>
    public async Task<ReadyFile?> FindAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Downloads)
            return null;
        var mark = viewer.Scope.Mark;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await OwnOf(context, viewer)
            .SingleOrDefaultAsync(job => job.Id == id && job.State == FileJobState.Ready && job.Sight == mark, cancellationToken);
        return row is null ? null : new ReadyFile(Listed(row, viewer), row.FileName, row.Sight);
    }

    private IQueryable<FileJob> OwnOf(DashboardContext context, Viewer viewer)
    {
        var (userId, now) = (viewer.UserId, clock.GetUtcNow());
        return context.FileJobs.AsNoTracking().Where(job => job.UserId == userId && job.ExpiresAt > now);
    }

    // Until it is ended, within a second or two, what was made with other eyes is as good as gone: it says no number any more.
    private static FileJobListing Listed(FileJob row, Viewer viewer)
    {
        var isOther = !string.Equals(row.Sight, viewer.Scope.Mark, StringComparison.Ordinal);
        return new FileJobListing(
            row.Id,
            row.Name,
            row.Format,
            row.Query,
            isOther ? FileJobState.Ended : row.State,
            isOther ? FileJobFault.RightsChanged : row.Fault,
            isOther ? null : row.RowsExpected,
            isOther ? 0 : row.RowsWritten,
            isOther ? 0 : row.Bytes,
            row.CreatedAt,
            isOther ? null : row.ReadyAt,
            row.ExpiresAt);
    }
}
