using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;
using Dashboard.Links;

namespace Dashboard.Exports.Reports;

/// <summary>Makes the report of what a page shows, for those who may have it.</summary>
/// <param name="viewers">Who asks.</param>
/// <param name="choices">What they may filter by.</param>
/// <param name="reader">What it says.</param>
/// <param name="delivery">Hands it out.</param>
/// <param name="zones">Whose days these are.</param>
/// <param name="clock">What today is.</param>
internal sealed class ReportDownload(
    ViewerAccessor viewers, FilterChoicesQuery choices, ReportReader reader, FileDelivery delivery, ZoneInForce zones, TimeProvider clock)
{
    /// <summary>Answers a request for the workbook.</summary>
    public async Task<IResult> ServeAsync(HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        var viewer = await viewers.CurrentAsync(http.User, cancellationToken);

        // The sign-in may be older than the roles are now.
        if (!viewer.Downloads)
            return Results.Forbid(authenticationSchemes: [TokenOrSession.Scheme]);

        var offered = await choices.RunAsync(viewer, cancellationToken);
        await zones.RefreshAsync(cancellationToken);
        var reading = FilterQuery.Read(http.Request.Query, offered, zones.Current.DayOf(clock.GetUtcNow()));
        if (reading.Problems.Count > 0)
            return ExportProblems.WrongFilter(reading.Problems);

        var filter = reading.Filter;
        var content = await reader.ReadAsync(viewer, filter, offered, cancellationToken);
        return await delivery.BeginAsync(http, new FileOrder<ResponseRow>(
            viewer,
            Paths.ReportXlsx + FilterQuery.Write(filter, offered),
            ReportWorkbook.ContentType,
            ExportFileName.ForReport(filter, offered, "xlsx"))
        {
            Rows = CommentsAsync(),
            RowsPerLook = ResponsesQuery.RowsPerStretch,
            WriteAsync = async (body, rows, token) =>
            {
                await using var book = ReportWorkbook.Write(content, await rows.ToListAsync(token));
                await book.CopyToAsync(body, token);
            },
            IsFor = now => now.Downloads && now.Scope.Equals(viewer.Scope),
        });

        async IAsyncEnumerable<ResponseRow> CommentsAsync()
        {
            foreach (var row in await reader.CommentsAsync(viewer, filter, cancellationToken))
                yield return row;
        }
    }
}
