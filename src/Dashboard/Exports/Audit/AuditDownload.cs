using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Store;
using Dashboard.Formats.Files;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.Exports.Audit;

/// <summary>Makes the file of the audit log, for admins.</summary>
/// <param name="viewers">Who asks.</param>
/// <param name="entries">The rows.</param>
/// <param name="delivery">Hands it out.</param>
/// <param name="zones">Whose days are meant.</param>
internal sealed class AuditDownload(ViewerAccessor viewers, AuditQuery entries, FileDelivery delivery, ZoneInForce zones)
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
        return await delivery.BeginAsync(
            http,
            new FileOrder<AuditRow>(viewer, Paths.AuditCsv + address.Query, "text/csv; charset=utf-8", "audit-log.csv")
            {
                Rows = entries.StreamAsync(viewer, address.In(zones.Current), http.RequestAborted),
                RowsPerLook = RowsPerLook,
                WriteAsync = (body, rows, token) => AuditCsv.WriteAsync(body, rows, viewer.Name, token),
                IsFor = now => now.Roles.HasFlag(ViewerRoles.Admin) && AuditQuery.LeavesOut(now) == AuditQuery.LeavesOut(viewer),
            });
    }
}
