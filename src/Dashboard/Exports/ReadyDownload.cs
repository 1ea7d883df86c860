using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Links;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Exports;

/// <summary>
/// Hands out a file that was made in the background, to its maker alone: to everybody else it does not exist. It can be fetched in parts,
/// so that a download that broke off goes on; each has its lines in the audit log.
/// </summary>
/// <param name="viewers">Who asks.</param>
/// <param name="files">Which files there are.</param>
/// <param name="folder">Where they lie.</param>
/// <param name="watch">Whether its maker may have it still.</param>
/// <param name="audit">The audit log.</param>
internal sealed class ReadyDownload(
    ViewerAccessor viewers, FileJobQuery files, FileFolder folder, FileWatch watch, AuditJournal audit)
{
    /// <summary>Answers a request for a file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="id">Which one.</param>
    public async Task<IResult> ServeAsync(HttpContext http, Guid id)
    {
        var viewer = await viewers.CurrentAsync(http.User, http.RequestAborted);
        if (await files.FindAsync(viewer, id, http.RequestAborted) is not { } file || folder.OpenToRead(file.FileName) is not { } content)
            return Results.NotFound();
        try
        {
            var part = http.Request.Headers.Range.Count > 0 ? $", {http.Request.Headers.Range}" : "";
            var format = ExportFormat.Of(file.Listing.Format);
            var details = $"{Paths.FileOf(id)}, {format.Path}{file.Listing.Query}{part}";
            await StorePatience.WithinAsync(
                StorePatience.OfSenders,
                async token =>
                {
                    await audit.RecordAsync(viewer, AuditActions.DownloadStarted, details, file.Listing.RowsWritten, token);
                    return true;
                },
                http.RequestAborted);
            http.Response.Headers.CacheControl = "no-store";
            return new Watched(this, viewer, file, details, Results.File(
                content,
                format.ContentType,
                file.Listing.Name,
                file.Listing.ReadyAt,
                new EntityTagHeaderValue($"\"{id:N}\""),
                enableRangeProcessing: true));
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    private async Task SendAsync(HttpContext http, Watched file)
    {
        using var sending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var watching = watch.BreakOffAsync(
            http,
            now => now.Downloads && string.Equals(now.Scope.Mark, file.File.Sight, StringComparison.Ordinal),
            sending.Token);
        var isWhole = false;
        try
        {
            await file.Content.ExecuteAsync(http);
            isWhole = !http.RequestAborted.IsCancellationRequested;
        }
        finally
        {
            await sending.CancelAsync();
            await watching;
            await audit.RecordAsync(
                file.Viewer,
                isWhole ? AuditActions.DownloadFinished : AuditActions.DownloadAborted,
                file.Details,
                isWhole ? file.File.Listing.RowsWritten : null,
                CancellationToken.None);
        }
    }

    private sealed record Watched(ReadyDownload Download, Viewer Viewer, ReadyFile File, string Details, IResult Content) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Download.SendAsync(httpContext, this);
    }
}
