using Dashboard.Exports.Limits;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;
using Dashboard.Links;
using Dashboard.Printing;

namespace Dashboard.Printouts;

/// <summary>The doors of this folder.</summary>
internal static class PrintoutsRegistration
{
    public static IServiceCollection AddPrintouts(this IServiceCollection services) => services
        .AddSingleton<ChromiumProgram>()
        .AddSingleton<PagePrinter>()
        .AddSingleton<PaperStyles>()
        .AddScoped<ReportPrint>()
        .AddScoped<PdfDownload>();

    /// <summary>Maps GET /exports/report.pdf, for managers and for tokens that read reports.</summary>
    public static IEndpointRouteBuilder MapPrintouts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Paths.ReportPdf, (HttpContext http, PdfDownload download) => download.ServeAsync(http))
            .RequireToken(Policies.Files)
            .AddEndpointFilter<FileLimit>();
        endpoints.RefuseOtherMethods(Paths.ReportPdf, HttpMethods.Get);
        return endpoints;
    }
}
