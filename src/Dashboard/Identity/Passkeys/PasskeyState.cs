using Dashboard.Identity.Sessions;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Identity.Passkeys;

/// <summary>
/// What a browser was asked for, until it answers: an encrypted cookie that goes with the answer, holds for five minutes, and says for
/// which of the two it is.
/// </summary>
/// <param name="protection">The product's keys.</param>
internal sealed class PasskeyState(IDataProtectionProvider protection)
{
    public const string Name = "dashboard.passkey";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private static readonly HostCookies Cookies = new();

    /// <param name="purpose">What the answer is for: an answer to one question is none to another.</param>
    public void Keep(HttpContext context, string purpose, string state) =>
        Cookies.AppendResponseCookie(context, Name, Protector(purpose).Protect(state, Life), Options(context));

    /// <summary>The question that this browser was asked last; null for none, or one that is too old.</summary>
    public string? Take(HttpContext context, string purpose)
    {
        if (Cookies.GetRequestCookie(context, Name) is not { Length: > 0 } kept)
            return null;
        Cookies.DeleteCookie(context, Name, Options(context));
        try
        {
            return Protector(purpose).Unprotect(kept);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(string purpose) =>
        protection.CreateProtector("Dashboard.Passkeys", purpose).ToTimeLimitedDataProtector();

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
    };
}
