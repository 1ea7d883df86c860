using Dashboard.Data.Access;
using Dashboard.Data.Planning;
using Dashboard.Data.Store;
using Dashboard.Data.Reporting;

namespace Dashboard.Exports;

/// <summary>Makes the file of the responses, for those who may have it.</summary>
/// <param name="requests">Who asks, and for what.</param>
/// <param name="responses">The rows.</param>
/// <param name="plans">What was noted on their days.</param>
/// <param name="delivery">Hands it out.</param>
/// <param name="zones">Whose clocks the times are on.</param>
internal sealed class ResponseDownload(
    FileRequests requests, ResponsesQuery responses, PlanReader plans, FileDelivery delivery, ZoneInForce zones)
{
    /// <summary>Answers a request for a file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="format">Which kind of file.</param>
    public async Task<IResult> ServeAsync(HttpContext http, ExportFormat format)
    {
        var cancellationToken = http.RequestAborted;
        var (asked, refusal) = await requests.ReadAsync(http);
        if (asked is not { Viewer: var viewer, Filter: var filter, Offered: var offered })
            return refusal!;

        if (format.MostRows is { } most
            && await responses.CountAsync(viewer, filter, cancellationToken) is var count
            && count > most)
            return ExportProblems.TooManyRows(count, most);

        var events = format.HasEvents ? await EventsAsync(viewer, filter, cancellationToken) : [];
        return await delivery.BeginAsync(http, new FileOrder<ResponseRow>(
            viewer, asked.DetailsOf(format.Path), format.ContentType, ExportFileName.For(filter, offered, format.Extension))
        {
            Rows = responses.StreamAsync(viewer, filter, cancellationToken),
            RowsPerLook = ResponsesQuery.RowsPerStretch,
            WriteAsync = (body, rows, token) => format.WriteAsync(
                body,
                new FileRows(
                    [.. ResponseColumns.For(zones.Current), ResponseColumns.MadeBy(viewer.Name)], rows, events, offered.Conventions.Name)
                {
                    Form = asked.Form,
                },
                token),
            IsFor = asked.IsFor,
        });
    }

    private async Task<IReadOnlyList<EventEntry>> EventsAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken) =>
        (await plans.RunAsync(viewer, cancellationToken)).EventsOf(filter.Period, filter.Accounts, filter.Teams);
}
