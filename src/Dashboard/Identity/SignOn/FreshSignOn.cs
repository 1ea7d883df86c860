using System.Security.Cryptography;
using Dashboard.Identity.Sessions;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Identity.SignOn;

/// <summary>
/// That whoever is signed in has just been asked by the provider who they are: an encrypted cookie that names their session, holds for five
/// minutes, and stands for the password of those who have none. It is good for one thing.
/// </summary>
/// <param name="protection">The product's keys.</param>
internal sealed class FreshSignOn(IDataProtectionProvider protection)
{
    public const string Name = "dashboard.confirmed";

    /// <summary>How long it holds, and how long ago the provider may have asked.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private static readonly HostCookies Cookies = new();

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("Dashboard.FreshSignOn").ToTimeLimitedDataProtector();

    public void Keep(HttpContext context, string sessionId) =>
        Cookies.AppendResponseCookie(context, Name, _protector.Protect(sessionId, Life), Options(context));

    /// <summary>Whether it holds for the session of the request.</summary>
    public bool Holds(HttpContext context)
    {
        if (Cookies.GetRequestCookie(context, Name) is not { Length: > 0 } kept || context.User.SessionId() is not { Length: > 0 } id)
            return false;
        try
        {
            return string.Equals(_protector.Unprotect(kept), id, StringComparison.Ordinal);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>The same, and it holds no more.</summary>
    public bool Take(HttpContext context)
    {
        if (!Holds(context))
            return false;
        Cookies.DeleteCookie(context, Name, Options(context));
        return true;
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
