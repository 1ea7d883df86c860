using Dashboard.Links;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity;

/// <summary>The cookie of a sign-in: out of reach of scripts and of other sites' forms, and for https only where https is used.</summary>
/// <param name="session">How long it lasts.</param>
internal sealed class SessionCookie(IOptions<SessionOptions> session) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public const string Name = "dashboard.session";

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (string.Equals(name, IdentityConstants.ApplicationScheme, StringComparison.Ordinal))
            Configure(options);
    }

    public void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = session.Value.Idle;
        options.SlidingExpiration = true;
        options.LoginPath = Paths.Login;
        options.LogoutPath = Paths.Logout;
        options.AccessDeniedPath = Paths.Denied;
        options.ReturnUrlParameter = SignInQuery.ReturnUrl;
        options.Events = new SessionEvents();
    }
}
