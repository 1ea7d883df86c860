using System.Globalization;
using System.Security.Claims;
using Dashboard.Configuration;
using Dashboard.Data.Foundation;

namespace Dashboard.Identity.SignOn;

/// <summary>
/// How strongly, and when, the provider has asked who somebody is, as its token says (OpenID Connect Core 1.0, 2): by <c>acr</c>,
/// <c>amr</c> and <c>auth_time</c>. What it does not say counts as not done.
/// </summary>
internal static class SignOnStrength
{
    public const string Acr = "acr";
    public const string Amr = "amr";
    public const string Time = "auth_time";

    private const int LongestWord = 60;

    // Clocks differ.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>Whether it was as the settings want it.</summary>
    public static bool IsEnough(ClaimsPrincipal principal, SignOnOptions options, DateTimeOffset now) =>
        Has(principal, Acr, options.AcrValues)
        && Has(principal, Amr, options.AmrValues)
        && (options.MaxAge is not { } age || IsYoungerThan(principal, age, now));

    /// <summary>Whether the provider has asked within a time.</summary>
    public static bool IsYoungerThan(ClaimsPrincipal principal, TimeSpan age, DateTimeOffset now) =>
        long.TryParse(principal.FindFirstValue(Time), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        && DateTimeOffset.FromUnixTimeSeconds(seconds) is var asked
        && asked >= now - age - Grace && asked <= now + Grace;

    /// <summary>The same for the audit log.</summary>
    public static string Told(ClaimsPrincipal principal) => $"acr {Words(principal, Acr)}, amr {Words(principal, Amr)}";

    private static bool Has(ClaimsPrincipal principal, string claim, IList<string> wanted) =>
        wanted.Count == 0 || principal.FindAll(claim).Any(one => wanted.Contains(one.Value, StringComparer.Ordinal));

    private static string Words(ClaimsPrincipal principal, string claim) =>
        OutsideText.Line(string.Join(' ', principal.FindAll(claim).Select(one => one.Value)), LongestWord) is { Length: > 0 } words
            ? words
            : "none";
}
