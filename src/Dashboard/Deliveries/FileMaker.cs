using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Instances;
using Dashboard.Exports;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Deliveries;

/// <summary>
/// Makes the files that were asked for in the background, one after the other; done by the instance that leads. Each is made with its
/// maker's own eyes, as they are at that moment, by the code that makes a file at once.
/// </summary>
/// <param name="queue">What is to be made.</param>
/// <param name="sweep">Deletes what is left of a file that came to nothing.</param>
/// <param name="viewers">Who its maker is now.</param>
/// <param name="scopes">A file is made within a scope of its own.</param>
/// <param name="leadership">Whether this instance leads.</param>
internal sealed partial class FileMaker(
    FileJobQueue queue,
    FileJobSweep sweep,
    ViewerReader viewers,
    IServiceScopeFactory scopes,
    Leadership leadership,
    ILogger<FileMaker> logger)
{
    /// <summary>Makes all that are to be made now.</summary>
    public async Task MakeDueAsync(CancellationToken cancellationToken)
    {
        while (leadership.IsHeld && await queue.NextAsync(cancellationToken) is { } claim)
            await MakeAsync(claim, cancellationToken);
    }

    private async Task MakeAsync(FileJobClaim claim, CancellationToken cancellationToken)
    {
        try
        {
            if (await TryAsync(claim, cancellationToken) is { } fault)
                await queue.EndAsync(claim, fault, cancellationToken);
            await sweep.SweepFolderAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever makes it next begins at once, rather than when the lease is over.
            await queue.GiveBackAsync(claim, TimeSpan.Zero, CancellationToken.None);
            throw;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.CannotMake(logger, claim.Id, exception);
            await queue.GiveBackAsync(claim, FileJobQueue.Wait, cancellationToken);
        }
    }

    private async Task<FileJobFault?> TryAsync(FileJobClaim claim, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var viewer = await viewers.ForAsync(claim.UserId, cancellationToken);
        var query = new QueryCollection(QueryHelpers.ParseQuery(claim.Query));
        var (asked, problems) = await services.GetRequiredService<FileRequests>().AskAsync(viewer, query, cancellationToken);
        if (asked is null)
            return problems.Count > 0 ? FileJobFault.FilterGone : FileJobFault.RightsChanged;
        var format = ExportFormat.Of(claim.Format);
        var rows = await services.GetRequiredService<ResponseFiles>().ReadAsync(asked, format, cancellationToken, claim.UserName);
        var responses = services.GetRequiredService<ResponsesQuery>();
        var expected = await responses.CountAsync(viewer, asked.Filter, cancellationToken);
        var work = new FileWork(
            queue, services.GetRequiredService<FileFolder>(), claim, format, services.GetRequiredService<ZoneInForce>().Current.Id);
        try
        {
            await work.RunAsync(
                rows, behind => responses.StreamAsync(viewer, asked.Filter, cancellationToken, behind), expected, cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException || IsTroubleOfTheFolder(exception))
        {
            Log.CannotWrite(logger, claim.Id, exception.Message);
            return FileJobFault.FolderTrouble;
        }
    }

    // One that is open still, for whoever was thought to have ended, is tried again.
    private static bool IsTroubleOfTheFolder(Exception exception) => exception is IOException trouble && !FileFolder.IsBusy(trouble);

    private static partial class Log
    {
        [LoggerMessage(3030, LogLevel.Error, "The file {File} could not be made; it is tried again.")]
        public static partial void CannotMake(ILogger logger, Guid file, Exception exception);

        [LoggerMessage(3031, LogLevel.Error, "The file {File} is not made, since the folder of files cannot be written: {Reason}")]
        public static partial void CannotWrite(ILogger logger, Guid file, string reason);
    }
}
