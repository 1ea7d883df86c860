using System.Runtime.CompilerServices;
using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;

namespace Dashboard.Exports;

/// <summary>
/// Hands out files, never without their lines in the audit log, and only for as long as whoever asked may have them. A file can take hours
/// on its way: when its session, its token or a right ends meanwhile, or an agent is linked, it breaks off rather than ends, or what there
/// is so far would be taken for the whole.
/// </summary>
/// <param name="viewers">What they may see now.</param>
/// <param name="sessions">Whether they are signed in still.</param>
/// <param name="tokens">Whether the token that a program has shown opens still.</param>
/// <param name="audit">The audit log.</param>
internal sealed class FileDelivery(ViewerAccessor viewers, SessionRegister sessions, TokenQuery tokens, AuditJournal audit)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

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
        var watch = WatchAsync(http, order, sending.Token);
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
            await watch;

            // Rows that were handed out are recorded also when the client is gone.
            await audit.RecordAsync(order.Viewer, end, order.Details, rows.Count, CancellationToken.None);
        }
    }

    /// <summary>Breaks the file off, also where a slow client keeps its next rows from being read.</summary>
    private async Task WatchAsync<TRow>(HttpContext http, FileOrder<TRow> order, CancellationToken cancellationToken)
    {
        var user = http.User;
        try
        {
            do
                await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
            while (await IsAllowedAsync(user, order, cancellationToken));
            http.Abort();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The file is over.
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            // For half a minute nobody could say whether they may have it.
            http.Abort();
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
                if (!await IsAllowedAsync(http.User, order, cancellationToken))
                    throw new RightsChangedException();
            }

            yield return row;
        }
    }

    // The server drops what is written after the client went away, and cancels the request when it finds a thread for it: what it says of
    // the connection here is true at once.
    private static async ValueTask<bool> IsClientGoneAsync(HttpContext http) =>
        (await http.Response.BodyWriter.FlushAsync(http.RequestAborted)).IsCompleted;

    private Task<bool> IsAllowedAsync<TRow>(ClaimsPrincipal user, FileOrder<TRow> order, CancellationToken cancellationToken)
    {
        return StorePatience.AgainAsync(LookAsync, cancellationToken);

        async Task<bool> LookAsync(CancellationToken token) =>
            order.IsFor(await viewers.CurrentAsync(user, token)) && await IsInStillAsync(user, token);
    }

    private async Task<bool> IsInStillAsync(ClaimsPrincipal user, CancellationToken cancellationToken) => user.TokenId() is { } id
        ? await tokens.IsLiveAsync(id, cancellationToken)
        : (await sessions.LiveAsync([user.SessionId()], cancellationToken)).Count == 1;

    /// <summary>What the viewer may see is no longer what it was when the file began, or they are signed in no longer.</summary>
    private sealed class RightsChangedException : Exception;
}
