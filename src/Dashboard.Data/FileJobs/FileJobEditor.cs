using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.FileJobs;

/// <summary>Asks for files that are made in the background, and lets them go again.</summary>
public sealed class FileJobEditor
{
    /// <summary>How long a file can be fetched once it is whole; and how long it is tried to make it.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly FileFolder _folder;
    private readonly FileJobOptions _options;
    private readonly TimeProvider _clock;

    internal FileJobEditor(
        StoreWriter writer, StoreChanges changes, FileFolder folder, IOptions<FileJobOptions> options, TimeProvider clock) =>
        (_writer, _changes, _folder, _options, _clock) = (writer, changes, folder, options.Value, clock);

    /// <summary>Asks for a file. It is made with what its maker sees now, or not at all.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Why it is not made, or <see cref="FileJobProblem.None"/>; a refusal for want of a right is in the audit log.</returns>
    public async Task<FileJobProblem> AskAsync(Viewer viewer, FileJobDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Query.Length > FileJob.LongestQuery)
            return FileJobProblem.TooLong;
        var problem = await _writer.WriteAsync(InTransactionAsync, cancellationToken);
        if (problem is FileJobProblem.None)
            _changes.Publish(StoreChange.OfFiles(viewer.UserId));
        return problem;

        async Task<FileJobProblem> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            // One after the other, or two at once would both be the last that there is room for.
            await context.LockPeopleAsync(token);
            var now = await ViewerReader.ReadAsync(context, viewer.UserId, token);
            if (!now.Downloads)
            {
                context.AddRefusal(
                    _clock, Actor.FromViewer(viewer), $"a file in the background, {AddressOf(draft.Format, draft.Query)}");
                return FileJobProblem.MayNot;
            }

            var (mine, bytes) = (
                await context.FileJobs.CountAsync(job => job.UserId == now.UserId && job.State != FileJobState.Ended, token),
                await context.FileJobs.SumAsync(job => job.Bytes, token));
            if (mine >= _options.PerPerson)
                return FileJobProblem.TooMany;
            if (bytes >= _options.MostBytes)
                return FileJobProblem.FolderFull;
            context.FileJobs.Add(New(now, draft));
            context.AuditLog.Add(AuditEntries.New(
                _clock, Actor.FromViewer(now), AuditActions.FileAsked, AddressOf(draft.Format, draft.Query)));
            return FileJobProblem.None;
        }
    }

    /// <summary>
    /// Cancels one of the viewer's own files, or lets it go: nothing stays of it. One that is not there, or is somebody else's, changes
    /// nothing.
    /// </summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    public async Task RemoveAsync(Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var name = await _writer.WriteAsync(InTransactionAsync, cancellationToken);
        if (name is null)
            return;
        _changes.Publish(StoreChange.OfFiles(viewer.UserId));

        // Where it is being made just now, whoever makes it sees that it is gone, and what is left of it is swept away.
        _folder.Delete(name);

        async Task<string?> InTransactionAsync(DashboardContext context, CancellationToken token)
        {
            var job = await context.FileJobs.SingleOrDefaultAsync(one => one.Id == id && one.UserId == viewer.UserId, token);
            if (job is null)
                return null;
            context.FileJobs.Remove(job);
            context.AuditLog.Add(AuditEntries.New(
                _clock, Actor.FromViewer(viewer), AuditActions.FileRemoved, AddressOf(job.Format, job.Query), job.RowsWritten));
            return job.FileName;
        }
    }

    /// <summary>The address of the same file, as the audit log names it.</summary>
    internal static string AddressOf(FileJobFormat format, string query) =>
        $"/exports/responses.{format.ToString().ToLowerInvariant()}{query}";

    private FileJob New(Viewer viewer, FileJobDraft draft)
    {
        var now = _clock.GetUtcNow();
        return new FileJob
        {
            Id = Guid.CreateVersion7(now),
            UserId = viewer.UserId,
            UserName = viewer.Name,
            Format = draft.Format,
            Query = draft.Query,
            Name = draft.Name.Length > FileJob.LongestName ? draft.Name[..FileJob.LongestName] : draft.Name,
            Sight = viewer.Scope.Mark,
            FileName = FileFolder.NewName(),
            NextTryAt = now,
            CreatedAt = now,
            ExpiresAt = now + KeptFor,
        };
    }
}
