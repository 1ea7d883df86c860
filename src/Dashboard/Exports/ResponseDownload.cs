using Dashboard.Data.Access;
using Dashboard.Data.Planning;
using Dashboard.Data.Store;
using Dashboard.Data.Reporting;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;
using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>Makes the file of the responses, for those who may have it.</summary>
/// <param name="viewers">Who asks.</param>
/// <param name="choices">What they may filter by.</param>
/// <param name="responses">The rows.</param>
/// <param name="plans">What was noted on their days.</param>
/// <param name="delivery">Hands it out.</param>
/// <param name="zones">Whose clocks the times are on.</param>
/// <param name="clock">What today is.</param>
internal sealed class ResponseDownload(
    ViewerAccessor viewers,
    FilterChoicesQuery choices,
    ResponsesQuery responses,
    PlanReader plans,
    FileDelivery delivery,
    ZoneInForce zones,
    TimeProvider clock)
{
    /// <summary>Answers a request for a file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="format">Which kind of file.</param>
    public async Task<IResult> ServeAsync(HttpContext http, ExportFormat format)
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

        if (format.MostRows is { } most
            && await responses.CountAsync(viewer, reading.Filter, cancellationToken) is var count
            && count > most)
            return ExportProblems.TooManyRows(count, most);

        var events = format.HasEvents ? await EventsAsync(viewer, reading.Filter, cancellationToken) : [];
        return await delivery.BeginAsync(http, new FileOrder<ResponseRow>(
            viewer,
            format.Path + FilterQuery.Write(reading.Filter, offered),
            format.ContentType,
            ExportFileName.For(reading.Filter, offered, format.Extension))
        {
            Rows = responses.StreamAsync(viewer, reading.Filter, cancellationToken),
            RowsPerLook = ResponsesQuery.RowsPerStretch,
            WriteAsync = (body, rows, token) => format.WriteAsync(
                body,
                new FileRows(
                    [.. ResponseColumns.For(zones.Current), ResponseColumns.MadeBy(viewer.Name)], rows, events, offered.Conventions.Name),
                token),
            IsFor = now => now.Downloads && now.Scope.Equals(viewer.Scope),
        });
    }

    private async Task<IReadOnlyList<EventEntry>> EventsAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken) =>
        (await plans.RunAsync(viewer, cancellationToken)).EventsOf(filter.Period, filter.Accounts, filter.Teams);
}
