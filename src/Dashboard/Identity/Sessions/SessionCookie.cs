using Dashboard.Configuration;
using Dashboard.Links;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Sessions;

/// <summary>
/// The cookie of a sign-in: out of reach of scripts and of other sites' forms, and for https only where https is used. It holds a secret
/// that names a session of the store.
/// </summary>
/// <param name="session">How long it lasts.</param>
/// <param name="tickets">Where sessions are.</param>
internal sealed class SessionCookie(IOptions<SessionTimeOptions> session, SessionTickets tickets)
    : IConfigureNamedOptions<CookieAuthenticationOptions>
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
        options.Cookie.Path = "/";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookies();
        options.SessionStore = tickets;
        options.ExpireTimeSpan = session.Value.Longest;

        // The store says when a session ends.
        options.SlidingExpiration = false;
        options.LoginPath = Paths.Login;
        options.LogoutPath = Paths.Logout;
        options.AccessDeniedPath = Paths.Denied;
        options.ReturnUrlParameter = SignInQuery.ReturnUrl;
        options.Events = new SessionEvents();
    }
}
