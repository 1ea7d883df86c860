using Dashboard.Links;

namespace Dashboard.Identity;

/// <summary>Addresses to go to after sign-in come from outside, so only paths of this product count; all else leads to the start.</summary>
internal static class LocalUrl
{
    private static readonly string[] OwnPages = [Paths.Security, Paths.OwnTokens];

    /// <summary>The address itself when it stays here, else the Overview.</summary>
    public static string OrHome(string? url) => IsLocal(url) && !IsSignIn(url!) ? url! : Paths.Overview;

    // "//host" and "/\host" are other hosts to a browser, and control characters vanish before it reads on.
    private static bool IsLocal(string? url) =>
        url is ['/', ..] && (url.Length == 1 || (url[1] != '/' && url[1] != '\\')) && !url.Any(char.IsControl);

    private static bool IsSignIn(string url) =>
        url.StartsWith("/account/", StringComparison.OrdinalIgnoreCase) && !OwnPages.Contains(url, StringComparer.OrdinalIgnoreCase);
}
