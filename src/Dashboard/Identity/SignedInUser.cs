using System.Security.Claims;

namespace Dashboard.Identity;

/// <summary>
/// Whose session it is. The mark that a page carries and the answer that it is compared with before it goes on are made here, so that they
/// cannot differ in anything but the person.
/// </summary>
internal static class SignedInUser
{
    /// <summary>The user's id; empty when nobody is signed in.</summary>
    public static string UserId(this ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? string.Empty;
}
