using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Dashboard.Exports.Reports;
using Dashboard.Links;

namespace Dashboard.Printouts;

/// <summary>Prints the report of what a page shows, for those who may have it.</summary>
/// <param name="requests">Who asks, and for what.</param>
/// <param name="reader">What it says.</param>
/// <param name="delivery">Hands it out.</param>
/// <param name="print">Makes a file of it.</param>
internal sealed class PdfDownload(FileRequests requests, ReportReader reader, FileDelivery delivery, ReportPrint print)
{
    /// <summary>Answers a request for it.</summary>
    /// <param name="http">The request.</param>
    public async Task<IResult> ServeAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        var (asked, refusal) = await requests.ReadAsync(http);
        if (asked is not { Viewer: var viewer, Filter: var filter, Offered: var offered })
            return refusal!;
        if (!print.IsPossible)
            return Results.Problem(
                ReportPrint.Missing, statusCode: StatusCodes.Status501NotImplemented, title: "Reports cannot be printed here.");

        var content = await reader.ReadAsync(viewer, filter, offered, cancellationToken);
        var made = await delivery.BeginAsync(http, new FileOrder<ResponseRow>(
            viewer,
            asked.DetailsOf(Paths.ReportPdf),
            ReportPrint.ContentType,
            ExportFileName.ForReport(filter, offered, ReportPrint.Extension))
        {
            Rows = asked.Form.LeavesOutComments ? AsyncEnumerable.Empty<ResponseRow>() : CommentsAsync(),
            RowsPerLook = ResponsesQuery.RowsPerStretch,
            WriteAsync = async (body, rows, token) =>
            {
                var comments = asked.Form.LeavesOutComments ? null : await rows.ToListAsync(token);
                await body.WriteAsync(await print.MakeAsync(viewer, offered, asked.View, content, comments, token), token);
            },
            IsFor = asked.IsFor,
        });
        return new PrintedResult(made);

        async IAsyncEnumerable<ResponseRow> CommentsAsync()
        {
            foreach (var row in await reader.CommentsAsync(viewer, filter, cancellationToken, Paper.MostComments))
                yield return row;
        }
    }
}
