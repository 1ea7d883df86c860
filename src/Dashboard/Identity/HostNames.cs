namespace Dashboard.Identity;

/// <summary>The host names that the product answers to, of the platform's setting.</summary>
internal static class HostNames
{
    /// <summary>The configuration key.</summary>
    public const string Key = "AllowedHosts";

    private const string Any = "*";

    /// <summary>The names that are set, a <c>*</c> for any among them.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration) =>
        (configuration[Key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether any name is answered to.</summary>
    public static bool AreAny(IConfiguration configuration) =>
        Of(configuration) is var names && (names.Count == 0 || names.Contains(Any, StringComparer.Ordinal));
}
