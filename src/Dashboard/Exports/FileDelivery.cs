using System.Runtime.CompilerServices;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Identity.Tokens;

namespace Dashboard.Exports;

/// <summary>
/// Hands out files, never without their lines in the audit log, and only for as long as whoever asked may have them. A file can take hours
/// on its way: when its session, its token or a right ends meanwhile, or an agent is linked, it breaks off rather than ends, or what there
/// is so far would be taken for the whole.
/// </summary>
/// <param name="watch">Whether they may have it still.</param>
/// <param name="audit">The audit log.</param>
internal sealed class FileDelivery(FileWatch watch, AuditJournal audit)
{
    /// <summary>Begins a file; a store that cannot be read, or a log that cannot be written, refuses it whole.</summary>
    public async Task<IResult> BeginAsync<TRow>(HttpContext http, FileOrder<TRow> order)
    {
        var cancellationToken = http.RequestAborted;
        if (http.User.TokenId() is { } shown)
            order = order with { Details = $"{order.Details}, by the token {shown}" };
        var rows = new CountedRows<TRow>(WhileAllowedAsync(http, order, cancellationToken));
        try
        {
            await rows.BeginAsync(cancellationToken);
            await StorePatience.WithinAsync(StorePatience.OfSenders, RecordStartAsync, cancellationToken);
        }
        catch
        {
            await rows.DisposeAsync();
            throw;
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(body => SendAsync(http, body, order, rows), order.ContentType, order.Name);

        async Task<bool> RecordStartAsync(CancellationToken token)
        {
            await audit.RecordAsync(order.Viewer, AuditActions.DownloadStarted, order.Details, rows: null, token);
            return true;
        }
    }

    private async Task SendAsync<TRow>(HttpContext http, Stream body, FileOrder<TRow> order, CountedRows<TRow> rows)
    {
        var cancellationToken = http.RequestAborted;
        await using var begun = rows;
        using var sending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = watch.BreakOffAsync(http, order.IsFor, sending.Token);
        var end = AuditActions.DownloadAborted;
        try
        {
            await order.WriteAsync(body, rows.ReadAsync(cancellationToken), cancellationToken);
            if (!await IsClientGoneAsync(http))
                end = AuditActions.DownloadFinished;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client went away, or was sent away: nobody to tell, but the log keeps how far it came.
        }
        catch (RightsChangedException)
        {
            http.Abort();
        }
        finally
        {
            await sending.CancelAsync();
            await watching;

            // Rows that were handed out are recorded also when the client is gone.
            await audit.RecordAsync(order.Viewer, end, order.Details, rows.Count, CancellationToken.None);
        }
    }

    /// <summary>The rows for as long as they may be handed out; nothing more is read for a client that went away.</summary>
    private async IAsyncEnumerable<TRow> WhileAllowedAsync<TRow>(
        HttpContext http, FileOrder<TRow> order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var row in order.Rows.WithCancellation(cancellationToken))
        {
            if (++count % order.RowsPerLook == 0)
            {
                if (await IsClientGoneAsync(http))
                    yield break;
                if (!await watch.IsAllowedAsync(http.User, order.IsFor, cancellationToken))
                    throw new RightsChangedException();
            }

            yield return row;
        }
    }

    // The server drops what is written after the client went away, and cancels the request when it finds a thread for it: what it says of
    // the connection here is true at once.
    private static async ValueTask<bool> IsClientGoneAsync(HttpContext http) =>
        (await http.Response.BodyWriter.FlushAsync(http.RequestAborted)).IsCompleted;

    /// <summary>What the viewer may see is no longer what it was when the file began, or they are signed in no longer.</summary>
    private sealed class RightsChangedException : Exception;
}
