using Dashboard.Identity.Sessions;

namespace Dashboard.Identity;

/// <summary>The cookie that belongs to the tokens of forms: over https its name ties it to this host, as the session's does.</summary>
/// <param name="contexts">The request that it is for.</param>
internal sealed class FormCookie(IHttpContextAccessor contexts) : CookieBuilder
{
    public const string PlainName = "dashboard.forms";

    /// <inheritdoc />
    public override string? Name
    {
        get => contexts.HttpContext is { } context ? HostCookies.NameOf(context, PlainName) : PlainName;
        set => throw new NotSupportedException();
    }
}
