using Dashboard.Exports.Audit;
using Dashboard.Exports.Limits;
using Dashboard.Exports.Reports;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;
using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>The doors of this folder.</summary>
public static class ExportsRegistration
{
    /// <summary>Adds what downloads need; after access, reporting and identity.</summary>
    /// <param name="services">The application's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<FileLimits>()
        .AddScoped<FileWatch>()
        .AddScoped<FileDelivery>()
        .AddScoped<FileRequests>()
        .AddScoped<ResponseFiles>()
        .AddScoped<ResponseDownload>()
        .AddScoped<ReadyDownload>()
        .AddScoped<ReportReader>()
        .AddScoped<ReportDownload>()
        .AddScoped<AuditDownload>();

    /// <summary>
    /// Maps GET /exports/responses.csv, .xlsx and .ndjson and /exports/report.xlsx, for managers and for tokens that read reports, and GET
    /// /exports/audit.csv, for admins only; and GET /files/{id}, for whoever has had that file made, and nobody else.
    /// </summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <returns>The same endpoints.</returns>
    public static IEndpointRouteBuilder MapExports(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, ExportFormat.Csv);
        Map(endpoints, ExportFormat.Xlsx);
        Map(endpoints, ExportFormat.Ndjson);
        endpoints.MapGet(Paths.ReportXlsx, (HttpContext http, ReportDownload download) => download.ServeAsync(http))
            .RequireToken(Policies.Files)
            .AddEndpointFilter<FileLimit>();
        endpoints.RefuseOtherMethods(Paths.ReportXlsx, HttpMethods.Get);
        endpoints.MapGet(Paths.AuditCsv, (HttpContext http, AuditDownload download) => download.ServeAsync(http))
            .RequireAuthorization(Policies.Admin)
            .AddEndpointFilter<FileLimit>();
        endpoints.RefuseOtherMethods(Paths.AuditCsv, HttpMethods.Get);
        endpoints.MapGet(Paths.File, (HttpContext http, ReadyDownload download, Guid id) => download.ServeAsync(http, id))
            .RequireAuthorization()
            .AddEndpointFilter<FileLimit>();
        return endpoints;
    }

    private static void Map(IEndpointRouteBuilder endpoints, ExportFormat format)
    {
        endpoints.MapGet(format.Path, (HttpContext http, ResponseDownload download) => download.ServeAsync(http, format))
            .RequireToken(Policies.Files)
            .AddEndpointFilter<FileLimit>();
        endpoints.RefuseOtherMethods(format.Path, HttpMethods.Get);
    }
}
