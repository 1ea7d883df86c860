using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Exports.Reports;

namespace Dashboard.Exports;

/// <summary>Makes the file of the responses, for those who may have it.</summary>
/// <param name="requests">Who asks, and for what.</param>
/// <param name="responses">The rows.</param>
/// <param name="plans">What was noted on their days.</param>
/// <param name="delivery">Hands it out.</param>
/// <param name="zones">Whose clocks the times are on.</param>
/// <param name="clock">When it is made.</param>
internal sealed class ResponseDownload(
    FileRequests requests, ResponsesQuery responses, PlanReader plans, FileDelivery delivery, ZoneInForce zones, TimeProvider clock)
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

        var file = new FileRows(
            ResponseColumns.For(asked.Form, zones.Current, viewer.Name),
            AsyncEnumerable.Empty<ResponseRow>(),
            format.HasEvents ? await EventsAsync(viewer, filter, cancellationToken) : [],
            offered.Conventions.Name)
        {
            About = AboutOf(asked, zones.Current),
            Form = asked.Form,
        };
        return await delivery.BeginAsync(http, new FileOrder<ResponseRow>(
            viewer, asked.DetailsOf(format.Path), format.ContentType, ExportFileName.For(filter, offered, format.Extension))
        {
            Rows = responses.StreamAsync(viewer, filter, cancellationToken),
            RowsPerLook = ResponsesQuery.RowsPerStretch,
            WriteAsync = (body, rows, token) => format.WriteAsync(body, file with { Rows = rows }, token),
            IsFor = asked.IsFor,
        });
    }

    private async Task<IReadOnlyList<EventEntry>> EventsAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken) =>
        (await plans.RunAsync(viewer, cancellationToken)).EventsOf(filter.Period, filter.Accounts, filter.Teams);

    // The filter as addresses write it: exactly, and so that the same file can be asked for again.
    private (string Name, string Value)[] AboutOf(FileRequest asked, ReportingZone zone) =>
    [
        ("Days", ReportTexts.Days(asked.Filter.Period)),
        ("Time zone", zone.Id),
        ("Asked for", Uri.UnescapeDataString(asked.DetailsOf(""))),
        ("Made by", asked.Viewer.Name),
        ("Made at", ReportTexts.Moment(clock.GetUtcNow(), zone)),
    ];
}
