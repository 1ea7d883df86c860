using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Reporting;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>Hands out the responses as a file, to those who may have it, and never without a line in the audit log.</summary>
/// <param name="viewers">Who asks.</param>
/// <param name="choices">What they may filter by.</param>
/// <param name="responses">The rows.</param>
/// <param name="audit">The audit log.</param>
/// <param name="zones">Whose clocks the times are on.</param>
/// <param name="clock">What today is.</param>
internal sealed class ResponseDownload(
    ViewerAccessor viewers, FilterChoicesQuery choices, ResponsesQuery responses, AuditJournal audit, ZoneInForce zones, TimeProvider clock)
{
    /// <summary>Answers a request for a file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="format">Which kind of file.</param>
    public async Task<IResult> ServeAsync(HttpContext http, ExportFormat format)
    {
        var cancellationToken = http.RequestAborted;
        var viewer = await viewers.CurrentAsync(http.User, cancellationToken);

        // The sign-in may be older than the roles are now.
        if (!viewer.Downloads)
            return Results.Forbid();

        var offered = await choices.RunAsync(viewer, cancellationToken);
        await zones.RefreshAsync(cancellationToken);
        var reading = FilterQuery.Read(http.Request.Query, offered, zones.Current.DayOf(clock.GetUtcNow()));
        if (reading.Problems.Count > 0)
            return ExportProblems.WrongFilter(reading.Problems);

        if (format.MostRows is { } most && await responses.CountAsync(viewer, reading.Filter, cancellationToken) is var rows && rows > most)
            return ExportProblems.TooManyRows(rows, most);

        var details = format.Path + FilterQuery.Write(reading.Filter, offered);
        await audit.RecordAsync(viewer, AuditActions.DownloadStarted, details, rows: null, cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(
            body => SendAsync(body, format, viewer, reading.Filter, details, cancellationToken),
            format.ContentType,
            ExportFileName.For(reading.Filter, offered, format.Extension));
    }

    private async Task SendAsync(
        Stream body, ExportFormat format, Viewer viewer, ReportFilter filter, string details, CancellationToken cancellationToken)
    {
        var rows = new CountedRows(responses.StreamAsync(viewer, filter, cancellationToken));
        var end = AuditActions.DownloadAborted;
        try
        {
            await format.WriteAsync(body, ResponseColumns.For(zones.Current), rows.ReadAsync(cancellationToken), cancellationToken);
            end = AuditActions.DownloadFinished;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client went away: nobody to tell, but the log keeps how far it came.
        }
        finally
        {
            // Rows that were handed out are recorded also when the client is gone.
            await audit.RecordAsync(viewer, end, details, rows.Count, CancellationToken.None);
        }
    }
}
