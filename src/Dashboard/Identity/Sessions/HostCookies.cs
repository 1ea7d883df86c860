using Microsoft.AspNetCore.Authentication.Cookies;

namespace Dashboard.Identity.Sessions;

/// <summary>
/// Over https the cookie's name begins with <c>__Host-</c>: browsers then take it from this host alone, for all of it, and only over https
/// (RFC 6265bis, 4.1.3.2). On this machine without https they would not take it at all.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";

    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, NameOf(context, key), options);

    /// <summary>The name of a cookie of ours for this request.</summary>
    public static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
