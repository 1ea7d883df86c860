using Dashboard.Data.Access.SignOn;
using Dashboard.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Identity.SignOn;

/// <summary>Why single sign-on let nobody in: words that the sign-in page has sentences for.</summary>
internal static class SignOnTrouble
{
    /// <summary>The person, or the provider for them, said no.</summary>
    public const string Denied = "denied";

    /// <summary>The answer belongs to no sign-in that this browser has begun, or it took too long.</summary>
    public const string Late = "late";

    /// <summary>The provider does not answer, or answers with an error.</summary>
    public const string Away = "away";

    /// <summary>The provider did not ask as strongly, or as lately, as is wanted here.</summary>
    public const string TooWeak = "too-weak";

    /// <summary>Somebody who is signed in was to be asked anew, and was not, or is somebody else there.</summary>
    public const string NotConfirmed = "not-confirmed";

    /// <summary>The opposite, which is no trouble.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>The sign-in page that says so.</summary>
    public static string Page(string kind, string? returnUrl)
    {
        var page = QueryHelpers.AddQueryString(Paths.Login, SignInQuery.Trouble, kind);
        return returnUrl is null ? page : QueryHelpers.AddQueryString(page, SignInQuery.ReturnUrl, LocalUrl.OrHome(returnUrl));
    }

    public static string KindOf(SignOnRefusal refusal) => refusal switch
    {
        SignOnRefusal.Unverified => "unverified",
        SignOnRefusal.Disabled => "disabled",
        SignOnRefusal.NoGroup or SignOnRefusal.LastAdmin => "no-group",
        SignOnRefusal.BreakGlass => "break-glass",
        _ => "unknown",
    };
}
