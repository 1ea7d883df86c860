using System.Security.Claims;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Codes;

/// <summary>
/// Who has shown a right password, or come by single sign-on, and owes a code: a cookie of its own, encrypted, which opens nothing but the
/// page for the code, for five
/// minutes and until the password or the rights of its owner change.
/// </summary>
/// <param name="users">The people.</param>
internal sealed class PendingSignIn(UserManager<User> users)
{
    private static readonly string Scheme = PendingCookie.Scheme;
    private const string Stamp = "stamp";

    /// <param name="method">By what they have come so far.</param>
    public static Task BeginAsync(HttpContext context, User user, string method) => context.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, user.Id),
                new Claim(Stamp, user.SecurityStamp ?? ""),
                new Claim(ClaimTypes.AuthenticationMethod, method),
            ],
            Scheme)));

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Who owes a code; null where nobody does, or not any more.</summary>
    public async Task<User?> FindAsync(HttpContext context) => (await FindWithMethodAsync(context))?.User;

    /// <summary>The same, with by what they have come so far.</summary>
    public async Task<(User User, string Method)?> FindWithMethodAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(Scheme);
        if (!ticket.Succeeded || await users.FindByIdAsync(ticket.Principal.UserId()) is not { } user)
            return null;
        var isThen = string.Equals(ticket.Principal.FindFirstValue(Stamp), user.SecurityStamp, StringComparison.Ordinal);
        return isThen && user is { DisabledAt: null, TwoFactorEnabled: true }
            ? (user, ticket.Principal.FindFirstValue(ClaimTypes.AuthenticationMethod) ?? SessionTickets.Password)
            : null;
    }
}
