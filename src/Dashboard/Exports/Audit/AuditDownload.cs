using System.Runtime.CompilerServices;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Store;
using Dashboard.Formats.Files;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.Exports.Audit;

/// <summary>Hands out the audit log as a file, to admins, with its own lines in the log.</summary>
/// <param name="viewers">Who asks.</param>
/// <param name="entries">The rows.</param>
/// <param name="audit">Where it is written down.</param>
/// <param name="zones">Whose days are meant.</param>
internal sealed class AuditDownload(ViewerAccessor viewers, AuditQuery entries, AuditJournal audit, ZoneInForce zones)
{
    private const int RowsPerLook = 1000;

    /// <summary>Answers a request for the file.</summary>
    /// <param name="http">The request.</param>
    public async Task<IResult> ServeAsync(HttpContext http)
    {
        var viewer = await viewers.CurrentAsync(http.User, http.RequestAborted);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return Results.Forbid();
        var address = AuditAddress.Read(http.Request.Query);
        if (address.IsWrong)
            return ExportProblems.WrongDays();
        await zones.RefreshAsync(http.RequestAborted);
        var details = Paths.AuditCsv + address.Query;
        await audit.RecordAsync(viewer, AuditActions.DownloadStarted, details, rows: null, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(
            body => SendAsync(http, body, viewer, address.In(zones.Current), details), "text/csv; charset=utf-8", "audit-log.csv");
    }

    private async Task SendAsync(HttpContext http, Stream body, Viewer viewer, AuditFilter filter, string details)
    {
        var rows = new Count();
        var end = AuditActions.DownloadAborted;
        try
        {
            await AuditCsv.WriteAsync(
                body, RowsAsync(http, viewer, filter, rows, http.RequestAborted), viewer.Name, http.RequestAborted);
            end = AuditActions.DownloadFinished;
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client went away: nobody to tell, but the log keeps how far it came.
        }
        catch (UnauthorizedAccessException)
        {
            // Broken off rather than ended, or what there is so far would be taken for the whole.
            http.Abort();
        }
        finally
        {
            await audit.RecordAsync(viewer, end, details, rows.Value, CancellationToken.None);
        }
    }

    /// <summary>The rows, for as long as the viewer is who they were when the file began.</summary>
    private async IAsyncEnumerable<AuditRow> RowsAsync(
        HttpContext http, Viewer viewer, AuditFilter filter, Count count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in entries.StreamAsync(viewer, filter, cancellationToken))
        {
            if (++count.Value % RowsPerLook == 0 && !await IsSameAsync(http, viewer, cancellationToken))
                throw new UnauthorizedAccessException();
            yield return row;
        }
    }

    private async Task<bool> IsSameAsync(HttpContext http, Viewer viewer, CancellationToken cancellationToken)
    {
        var now = await viewers.CurrentAsync(http.User, cancellationToken);
        return now.Roles.HasFlag(ViewerRoles.Admin) && AuditQuery.LeavesOut(now) == AuditQuery.LeavesOut(viewer);
    }

    private sealed class Count
    {
        public long Value { get; set; }
    }
}
