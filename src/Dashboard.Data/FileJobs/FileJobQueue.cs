using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.FileJobs;

/// <summary>
/// The files that are to be made now. Each is leased to whoever makes it, who renews the lease with every step that is on disk; who does
/// not come back in time loses it to the next that asks, and what comes of it later counts no more. With every step it is asked anew
/// whether its maker may have it.
/// </summary>
public sealed class FileJobQueue
{
    /// <summary>How often one is begun or gone on with: restarts count too.</summary>
    public const int MostTries = 20;

    /// <summary>Longer than a step takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>How long one waits that could not be gone on with.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly FileJobOptions _options;
    private readonly TimeProvider _clock;

    internal FileJobQueue(
        StoreWriter writer,
        StoreChanges changes,
        IDbContextFactory<DashboardContext> contexts,
        IOptions<FileJobOptions> options,
        TimeProvider clock) =>
        (_writer, _changes, _contexts, _options, _clock) = (writer, changes, contexts, options.Value, clock);

    /// <summary>Leases the next one, by the order in which they were asked for.</summary>
    /// <returns>It; null where none is to be made now.</returns>
    public async Task<FileJobClaim?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            if (await FirstAsync(context, cancellationToken) is not { } first)
                return null;
            if (await _writer.WriteAsync(TakeAsync, cancellationToken) is not { } taken)
                continue;
            _changes.Publish(StoreChange.OfFiles(first.UserId));
            return taken;
        }
    }

    /// <summary>Writes down how far one has come, and renews its lease.</summary>
    /// <param name="zone">The zone on whose clocks it is made.</param>
    /// <param name="progress">What of it is on disk for good.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Whether it may be made further.</returns>
    public Task<FileJobTurn> NoteAsync(FileJobClaim claim, string zone, FileJobProgress progress, CancellationToken cancellationToken) =>
        ChangeAsync(
            claim,
            async (context, job, token) =>
            {
                Put(job, zone, progress);
                job.NextTryAt = _clock.GetUtcNow() + Lease;
                var others = await context.FileJobs.Where(one => one.Id != job.Id).SumAsync(one => one.Bytes, token);
                if (others + job.Bytes > _options.MostBytes)
                    End(context, job, FileJobFault.FolderFull);
            },
            cancellationToken);

    /// <summary>Writes down that one is whole: from now on it can be fetched, for a day.</summary>
    /// <param name="zone">The zone on whose clocks it was made.</param>
    /// <param name="progress">What it has come to.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task<FileJobTurn> FinishAsync(FileJobClaim claim, string zone, FileJobProgress progress, CancellationToken cancellationToken) =>
        ChangeAsync(
            claim,
            (context, job, _) =>
            {
                var now = _clock.GetUtcNow();
                Put(job, zone, progress with { RowsExpected = progress.Rows });
                (job.State, job.ReadyAt, job.ExpiresAt) = (FileJobState.Ready, now, now + FileJobEditor.KeptFor);
                context.AuditLog.Add(AuditEntries.New(
                    _clock, new Actor(job.UserId, job.UserName), AuditActions.FileMade,
                    FileJobEditor.AddressOf(job.Format, job.Query), progress.Rows));
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>Writes down that one cannot be made.</summary>
    /// <param name="fault">Why.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task EndAsync(FileJobClaim claim, FileJobFault fault, CancellationToken cancellationToken) => ChangeAsync(
        claim,
        (context, job, _) =>
        {
            End(context, job, fault);
            return Task.CompletedTask;
        },
        cancellationToken);

    /// <summary>Gives one back, to be gone on with.</summary>
    /// <param name="wait">When.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public Task GiveBackAsync(FileJobClaim claim, TimeSpan wait, CancellationToken cancellationToken) => ChangeAsync(
        claim,
        (context, job, _) =>
        {
            (job.State, job.NextTryAt) = (FileJobState.Waiting, _clock.GetUtcNow() + wait);
            if (job.Tries >= MostTries)
                End(context, job, FileJobFault.Failed);
            return Task.CompletedTask;
        },
        cancellationToken);

    internal static void End(DashboardContext context, TimeProvider clock, FileJob job, FileJobFault fault)
    {
        (job.State, job.Fault, job.Bytes) = (FileJobState.Ended, fault, 0);
        context.AuditLog.Add(AuditEntries.New(
            clock, Actor.Product, AuditActions.FileNotMade,
            $"{FileJobEditor.AddressOf(job.Format, job.Query)}, of {job.UserName}: {ReasonOf(fault)}"));
    }

    private static string ReasonOf(FileJobFault fault) => fault switch
    {
        FileJobFault.RightsChanged => "they may not see what they saw when they asked for it",
        FileJobFault.FilterGone => "they cannot filter by this any more",
        FileJobFault.FolderFull => "the folder of files is full",
        FileJobFault.FolderTrouble => "the folder of files cannot be written",
        _ => "it could not be made",
    };

    private static void Put(FileJob job, string zone, FileJobProgress progress) =>
        (job.Zone, job.RowsExpected, job.RowsWritten, job.Bytes, job.LastScoredAt, job.LastId) =
        (zone, progress.RowsExpected, progress.Rows, progress.Bytes, progress.LastScoredAt, progress.LastId);

    private void End(DashboardContext context, FileJob job, FileJobFault fault) => End(context, _clock, job, fault);

    private async Task<FileJobTurn> ChangeAsync(
        FileJobClaim claim, Func<DashboardContext, FileJob, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var turn = await _writer.WriteAsync(InTransactionAsync, cancellationToken);
        _changes.Publish(StoreChange.OfFiles(claim.UserId));
        return turn;

        async Task<FileJobTurn> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            // Who takes a right waits for this, and what is written after it was taken is written as such.
            await context.LockRightsAsync(token);

            // Holds the row to the end of the transaction: whoever takes it over meanwhile has done so before, or waits.
            var held = await context.FileJobs
                .Where(one => one.Id == claim.Id && one.State == FileJobState.Making && one.Tries == claim.Tries)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Tries, claim.Tries), token);
            if (held == 0)
                return FileJobTurn.Gone;
            var job = await context.FileJobs.SingleAsync(one => one.Id == claim.Id, token);
            if (FileJobSweep.IsFor(await ViewerReader.ReadAsync(context, job.UserId, token), job))
                await change(context, job, token);
            else
                End(context, job, FileJobFault.RightsChanged);
            return job.State is FileJobState.Ended ? FileJobTurn.Gone : FileJobTurn.Mine;
        }
    }

    private async Task<FileJobClaim?> TakeAsync(DashboardContext context, CancellationToken token)
    {
        if (await FirstAsync(context, token) is not { } row)
            return null;
        var (now, tries) = (_clock.GetUtcNow(), row.Tries);
        var until = now + Lease;
        var taken = await context.FileJobs
            .Where(one => one.Id == row.Id && one.Tries == tries && one.NextTryAt <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.State, FileJobState.Making)
                    .SetProperty(one => one.Tries, tries + 1)
                    .SetProperty(one => one.NextTryAt, until),
                token);
        return taken == 0
            ? null
            : new FileJobClaim(
                row.Id, row.UserId, row.UserName, row.Format, row.Query, row.FileName, row.Zone,
                new FileJobProgress(row.RowsExpected, row.RowsWritten, row.Bytes) { LastScoredAt = row.LastScoredAt, LastId = row.LastId },
                tries + 1);
    }

    private Task<FileJob?> FirstAsync(DashboardContext context, CancellationToken token)
    {
        var now = _clock.GetUtcNow();
        return context.FileJobs.AsNoTracking()
            .Where(one => (one.State == FileJobState.Waiting || one.State == FileJobState.Making)
                && one.NextTryAt <= now && one.ExpiresAt > now)
            .OrderBy(one => one.CreatedAt).ThenBy(one => one.Id)
            .FirstOrDefaultAsync(token);
    }
}
