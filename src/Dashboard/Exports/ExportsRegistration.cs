using Dashboard.Exports.Audit;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>The doors of this folder.</summary>
public static class ExportsRegistration
{
    /// <summary>Adds what downloads need; after access, reporting and identity.</summary>
    /// <param name="services">The application's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddScoped<FileDelivery>()
        .AddScoped<ResponseDownload>()
        .AddScoped<AuditDownload>();

    /// <summary>Maps GET /exports/responses.csv and .xlsx, for managers only, and GET /exports/audit.csv, for admins only.</summary>
    /// <param name="endpoints">The application's endpoints.</param>
    /// <returns>The same endpoints.</returns>
    public static IEndpointRouteBuilder MapExports(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, ExportFormat.Csv);
        Map(endpoints, ExportFormat.Xlsx);
        endpoints.MapGet(Paths.AuditCsv, (HttpContext http, AuditDownload download) => download.ServeAsync(http))
            .RequireAuthorization(Policies.Admin);
        endpoints.RefuseOtherMethods(Paths.AuditCsv, HttpMethods.Get);
        return endpoints;
    }

    private static void Map(IEndpointRouteBuilder endpoints, ExportFormat format)
    {
        endpoints.MapGet(format.Path, (HttpContext http, ResponseDownload download) => download.ServeAsync(http, format))
            .RequireAuthorization(Policies.Downloads);
        endpoints.RefuseOtherMethods(format.Path, HttpMethods.Get);
    }
}
