using Dashboard.Data.Reporting;
using Dashboard.Links;

namespace Dashboard.Exports.Reports;

/// <summary>Makes the report of what a page shows, for those who may have it.</summary>
/// <param name="requests">Who asks, and for what.</param>
/// <param name="reader">What it says.</param>
/// <param name="delivery">Hands it out.</param>
internal sealed class ReportDownload(FileRequests requests, ReportReader reader, FileDelivery delivery)
{
    /// <summary>Answers a request for the workbook.</summary>
    /// <param name="http">The request.</param>
    public async Task<IResult> ServeAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        var (asked, refusal) = await requests.ReadAsync(http);
        if (asked is not { Viewer: var viewer, Filter: var filter, Offered: var offered })
            return refusal!;

        var content = await reader.ReadAsync(viewer, filter, offered, cancellationToken);
        return await delivery.BeginAsync(http, new FileOrder<ResponseRow>(
            viewer,
            asked.DetailsOf(Paths.ReportXlsx),
            ExportFormat.Xlsx.ContentType,
            ExportFileName.ForReport(filter, offered, ExportFormat.Xlsx.Extension))
        {
            Rows = asked.Form.LeavesOutComments ? AsyncEnumerable.Empty<ResponseRow>() : CommentsAsync(),
            RowsPerLook = ResponsesQuery.RowsPerStretch,
            WriteAsync = async (body, rows, token) =>
            {
                await using var book = ReportWorkbook.Write(
                    content, await rows.ToListAsync(token), asked.Form.LeavesOutComments);
                await book.CopyToAsync(body, token);
            },
            IsFor = asked.IsFor,
        });

        async IAsyncEnumerable<ResponseRow> CommentsAsync()
        {
            foreach (var row in await reader.CommentsAsync(viewer, filter, cancellationToken))
                yield return row;
        }
    }
}
