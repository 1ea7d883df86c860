using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Store;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;

namespace Dashboard.Exports;

/// <summary>Whether whoever a file is on its way to may have it still: with these rights, and signed in.</summary>
/// <param name="viewers">What they may see now.</param>
/// <param name="sessions">Whether they are signed in still.</param>
/// <param name="tokens">Whether the token that a program has shown opens still.</param>
internal sealed class FileWatch(ViewerAccessor viewers, SessionRegister sessions, TokenQuery tokens)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Breaks the file off, also where a slow client keeps its next bytes from being read.</summary>
    /// <param name="http">The request.</param>
    /// <param name="isFor">Whether somebody with these rights may have it.</param>
    /// <param name="cancellationToken">The file is over.</param>
    public async Task BreakOffAsync(HttpContext http, Func<Viewer, bool> isFor, CancellationToken cancellationToken)
    {
        var user = http.User;
        try
        {
            do
                await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
            while (await IsAllowedAsync(user, isFor, cancellationToken));
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

    /// <summary>Whether they may have it at this moment.</summary>
    /// <param name="user">Who.</param>
    /// <param name="isFor">Whether somebody with these rights may have it.</param>
    public Task<bool> IsAllowedAsync(ClaimsPrincipal user, Func<Viewer, bool> isFor, CancellationToken cancellationToken)
    {
        return StorePatience.AgainAsync(LookAsync, cancellationToken);

        async Task<bool> LookAsync(CancellationToken token) =>
            isFor(await viewers.CurrentAsync(user, token)) && await IsInStillAsync(user, token);
    }

    private async Task<bool> IsInStillAsync(ClaimsPrincipal user, CancellationToken cancellationToken) => user.TokenId() is { } id
        ? await tokens.IsLiveAsync(id, cancellationToken)
        : (await sessions.LiveAsync([user.SessionId()], cancellationToken)).Count == 1;
}
