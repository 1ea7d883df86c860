using System.Runtime.CompilerServices;
using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Planning;
using Dashboard.Data.Store;
using Dashboard.Data.Reporting;
using Dashboard.Identity;
using Dashboard.Links;

namespace Dashboard.Exports;

/// <summary>Hands out the responses as a file, to those who may have it, and never without a line in the audit log.</summary>
/// <param name="viewers">Who asks.</param>
/// <param name="choices">What they may filter by.</param>
/// <param name="responses">The rows.</param>
/// <param name="plans">What was noted on their days.</param>
/// <param name="audit">The audit log.</param>
/// <param name="zones">Whose clocks the times are on.</param>
/// <param name="clock">What today is.</param>
internal sealed class ResponseDownload(
    ViewerAccessor viewers,
    FilterChoicesQuery choices,
    ResponsesQuery responses,
    PlanReader plans,
    AuditJournal audit,
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
            return Results.Forbid();

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
        var details = format.Path + FilterQuery.Write(reading.Filter, offered);
        var rows = new CountedRows(
            WhileAllowedAsync(http, viewer, responses.StreamAsync(viewer, reading.Filter, cancellationToken), cancellationToken));
        try
        {
            await rows.BeginAsync(cancellationToken);
            await StorePatience.WithinAsync(StorePatience.OfSenders, token => RecordStartAsync(viewer, details, token), cancellationToken);
        }
        catch
        {
            await rows.DisposeAsync();
            throw;
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(
            body => SendAsync(http, body, format, (rows, events), viewer, details),
            format.ContentType,
            ExportFileName.For(reading.Filter, offered, format.Extension));
    }

    private async Task<bool> RecordStartAsync(Viewer viewer, string details, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(viewer, AuditActions.DownloadStarted, details, rows: null, cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<EventEntry>> EventsAsync(Viewer viewer, ReportFilter filter, CancellationToken cancellationToken) =>
        (await plans.RunAsync(viewer, cancellationToken)).EventsOf(filter.Period, filter.Accounts, filter.Teams);

    private async Task SendAsync(
        HttpContext http,
        Stream body,
        ExportFormat format,
        (CountedRows Rows, IReadOnlyList<EventEntry> Events) content,
        Viewer viewer,
        string details)
    {
        var cancellationToken = http.RequestAborted;
        await using var rows = content.Rows;
        var end = AuditActions.DownloadAborted;
        try
        {
            await format.WriteAsync(
                body, ResponseColumns.For(zones.Current), rows.ReadAsync(cancellationToken), content.Events, cancellationToken);
            if (!await IsClientGoneAsync(http))
                end = AuditActions.DownloadFinished;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client went away: nobody to tell, but the log keeps how far it came.
        }
        catch (RightsChangedException)
        {
            // Broken off rather than ended, or what there is so far would be taken for the whole.
            http.Abort();
        }
        finally
        {
            // Rows that were handed out are recorded also when the client is gone.
            await audit.RecordAsync(viewer, end, details, rows.Count, CancellationToken.None);
        }
    }

    /// <summary>
    /// The rows for as long as the viewer's rights are those that they were read with. A file can take hours on its way: when a right ends
    /// or an agent is linked meanwhile, the file breaks off with it; and nothing more is read for a client that went away.
    /// </summary>
    private async IAsyncEnumerable<ResponseRow> WhileAllowedAsync(
        HttpContext http,
        Viewer viewer,
        IAsyncEnumerable<ResponseRow> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (++count % ResponsesQuery.RowsPerStretch == 0)
            {
                if (await IsClientGoneAsync(http))
                    yield break;
                if (await IsAnotherAsync(http.User, viewer, cancellationToken))
                    throw new RightsChangedException();
            }

            yield return row;
        }
    }

    // The server drops what is written after the client went away, and cancels the request when it finds a thread for it: what it says of
    // the connection here is true at once.
    private static async ValueTask<bool> IsClientGoneAsync(HttpContext http) =>
        (await http.Response.BodyWriter.FlushAsync(http.RequestAborted)).IsCompleted;

    private async Task<bool> IsAnotherAsync(ClaimsPrincipal user, Viewer viewer, CancellationToken cancellationToken)
    {
        var now = await StorePatience.AgainAsync(token => viewers.CurrentAsync(user, token), cancellationToken);
        return !now.Downloads || !now.Scope.Equals(viewer.Scope);
    }

    /// <summary>What the viewer may see is no longer what it was when the file began.</summary>
    private sealed class RightsChangedException : Exception;
}
