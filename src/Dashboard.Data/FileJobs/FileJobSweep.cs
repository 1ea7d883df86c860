using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.FileJobs;

/// <summary>
/// Lets go of files whose time is over, or whose makers may not have them any more, and deletes from the folder what belongs to no file
/// that is being made or can be fetched: also what a crash, a removed person or a cancelled file has left behind.
/// </summary>
public sealed class FileJobSweep
{
    private static readonly FileJobState[] Live = [FileJobState.Waiting, FileJobState.Making, FileJobState.Ready];

    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly FileFolder _folder;
    private readonly TimeProvider _clock;

    internal FileJobSweep(
        StoreWriter writer,
        StoreChanges changes,
        IDbContextFactory<DashboardContext> contexts,
        FileFolder folder,
        TimeProvider clock) => (_writer, _changes, _contexts, _folder, _clock) = (writer, changes, contexts, folder, clock);

    /// <summary>Sweeps once; where nothing is over, as nearly always, nothing is written.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await OverAsync(cancellationToken) is { Count: > 0 } over)
        {
            var makers = await _writer.WriteAsync((context, token) => LetGoAsync(context, over, token), cancellationToken);
            _changes.Publish(StoreChange.OfFiles(makers));
        }

        await SweepFolderAsync(cancellationToken);
    }

    /// <summary>Deletes from the folder what belongs to no file that is being made or can be fetched.</summary>
    public async Task SweepFolderAsync(CancellationToken cancellationToken)
    {
        // Before the rows are read: a file comes into the folder only after its row is in the store.
        var names = _folder.Names();
        if (names.Count == 0)
            return;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var kept = await context.FileJobs.Where(job => Live.Contains(job.State)).Select(job => job.FileName)
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        foreach (var name in names.Where(name => !kept.Contains(name)))
            _folder.Delete(name);
    }

    /// <summary>Whether somebody, as they are now, may have a file.</summary>
    internal static bool IsFor(Viewer now, FileJob job) =>
        now.Downloads && string.Equals(now.Scope.Mark, job.Sight, StringComparison.Ordinal);

    private async Task<IReadOnlyList<Guid>> OverAsync(CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var jobs = await context.FileJobs.AsNoTracking().ToListAsync(cancellationToken);
        var over = new List<Guid>();
        foreach (var ofMaker in jobs.GroupBy(job => job.UserId, StringComparer.Ordinal))
        {
            var maker = await ViewerReader.ReadAsync(context, ofMaker.Key, cancellationToken);
            over.AddRange(ofMaker.Where(job => IsOver(job, maker)).Select(job => job.Id));
        }

        return over;
    }

    private bool IsOver(FileJob job, Viewer maker) =>
        job.ExpiresAt <= _clock.GetUtcNow() || (job.State is not FileJobState.Ended && !IsFor(maker, job));

    private async Task<IReadOnlyList<string>> LetGoAsync(DashboardContext context, IReadOnlyList<Guid> over, CancellationToken token)
    {
        await context.LockRightsAsync(token);
        var makers = new List<string>();
        foreach (var job in await context.FileJobs.Where(job => over.Contains(job.Id)).OrderBy(job => job.CreatedAt).ToListAsync(token))
        {
            if (!IsOver(job, await ViewerReader.ReadAsync(context, job.UserId, token)))
                continue;
            makers.Add(job.UserId);
            if (job.ExpiresAt <= _clock.GetUtcNow())
                context.FileJobs.Remove(job);
            else
                FileJobQueue.End(context, _clock, job, FileJobFault.RightsChanged);
        }

        return makers;
    }
}
