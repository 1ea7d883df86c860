using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity;

/// <summary>
/// Ends the sign-in of pages that stay open when the user's security stamp has changed: no request would notice for them.
/// </summary>
/// <param name="logs">For the base class.</param>
/// <param name="scopes">Each check has a scope of its own: the circuit's lives for hours.</param>
/// <param name="session">How often to check.</param>
internal sealed class SessionRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<SessionOptions> session)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => session.Value.Revalidation;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<User>>();
            return await signIn.ValidateSecurityStampAsync(authenticationState.User) is not null;
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            // While the store is away nothing can be read anyway; whoever was signed in is asked for again at the next check.
            return true;
        }
    }
}
