namespace Dashboard.Links;

/// <summary>
/// Links with which somebody sets a password. The secret stands behind the "#", which browsers keep to themselves: it is in no request, in
/// no log of a proxy, and in no address that another site is told.
/// </summary>
internal static class PasswordLink
{
    /// <summary>The path of a link.</summary>
    /// <param name="secret">What it is worth.</param>
    public static string PathOf(string secret) => $"{Paths.SetPassword}#{secret}";
}
