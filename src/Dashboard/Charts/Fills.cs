namespace Dashboard.Charts;

/// <summary>
/// What fills charts: references to the patterns of HatchPatterns.razor, whose colours follow the theme. Promoters are plain, passives
/// dotted, detractors hatched, so that nobody needs the colours to tell them apart.
/// </summary>
internal static class Fills
{
    /// <summary>Promoters, and satisfied CSAT scores.</summary>
    public const string Promoter = "url(#fill-promoter)";

    /// <summary>Passives.</summary>
    public const string Passive = "url(#fill-passive)";

    /// <summary>Detractors.</summary>
    public const string Detractor = "url(#fill-detractor)";

    /// <summary>What is not to be stressed.</summary>
    public const string Quiet = "url(#fill-quiet)";

    /// <summary>The same, paler: days for which more may still come in.</summary>
    public static string Pale(string fill) => fill.Replace(")", "-pale)", StringComparison.Ordinal);
}
