using Dashboard.Identity.Sessions;
using Dashboard.Links;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Codes;

/// <summary>The cookie of a sign-in that is half done.</summary>
internal static class PendingCookie
{
    public const string Name = "dashboard.code";

    public static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";

        // Who comes from the provider of single sign-on brings no strict one along.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = Life;
        options.SlidingExpiration = false;
        options.LoginPath = Paths.Login;
    }
}
