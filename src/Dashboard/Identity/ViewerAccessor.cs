using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Identity.Tokens;
using Microsoft.AspNetCore.Components.Authorization;

namespace Dashboard.Identity;

/// <summary>
/// From the one who is signed in to the Viewer that every query asks for. Nothing is kept between two calls, so that a page that stays open
/// sees no more than the store allows now.
/// </summary>
/// <param name="reader">Reads the viewer from the store.</param>
/// <param name="states">Who is signed in, for components.</param>
public sealed class ViewerAccessor(ViewerReader reader, AuthenticationStateProvider states)
{
    /// <summary>The viewer of the page that is being shown; for components.</summary>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The viewer; one who sees nothing when nobody is signed in.</returns>
    public async Task<Viewer> CurrentAsync(CancellationToken cancellationToken) =>
        await CurrentAsync((await states.GetAuthenticationStateAsync()).User, cancellationToken);

    /// <summary>Who looks at the page that is being shown, without a look at what they may see; empty when nobody is signed in.</summary>
    /// <returns>The user's id.</returns>
    public async Task<string> UserIdAsync() =>
        (await states.GetAuthenticationStateAsync()).User.UserId();

    /// <summary>The id of the session that the page was opened in; empty when nobody is signed in.</summary>
    public async Task<string> SessionIdAsync() => (await states.GetAuthenticationStateAsync()).User.SessionId();

    /// <summary>The viewer of a request; for endpoints.</summary>
    /// <param name="principal">The request's user.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <returns>The viewer; one who sees nothing when nobody is signed in.</returns>
    public Task<Viewer> CurrentAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.MachineReader() is { } machine)
            return reader.OfMachineAsync(machine.TokenId, machine.Name, cancellationToken);
        var isSignedIn = principal.Identity?.IsAuthenticated == true;
        return reader.ForAsync(isSignedIn ? principal.UserId() : string.Empty, cancellationToken);
    }
}
