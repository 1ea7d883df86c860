using System.Security.Claims;
using Dashboard.Data.Access.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity;

/// <summary>
/// Whose session it is, and which. The mark that a page carries and the answer that it is compared with before it goes on are made here, so
/// that they cannot differ in anything but the session.
/// </summary>
internal static class SignedInUser
{
    private const string SessionClaim = "sid";

    /// <summary>The user's id; empty when nobody is signed in.</summary>
    public static string UserId(this ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? string.Empty;

    /// <summary>The session's id, which opens nothing; empty when nobody is signed in.</summary>
    public static string SessionId(this ClaimsPrincipal principal) => principal.FindFirstValue(SessionClaim) ?? string.Empty;

    /// <summary>The owner of a session, as pages and endpoints know them.</summary>
    public static ClaimsPrincipal PrincipalOf(LiveSession session) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, session.UserId),
            new Claim(ClaimTypes.Name, session.UserName),
            new Claim(SessionClaim, session.Id),
            .. session.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ],
        IdentityConstants.ApplicationScheme));
}
