namespace Dashboard.Charts.Frame;

/// <summary>
/// What fills charts: references to the patterns of HatchPatterns.razor, whose colours follow the theme. On paper, where the browser
/// forces its own colours, and for whoever asks for it, promoters are plain, passives dotted, detractors hatched; the scores between lie
/// between. Otherwise all are plain.
/// </summary>
internal static class Fills
{
    /// <summary>Promoters, and the CSAT score 5.</summary>
    public const string Promoter = "url(#fill-promoter)";

    /// <summary>The CSAT score 4.</summary>
    public const string Good = "url(#fill-good)";

    /// <summary>Passives, and the CSAT score 3.</summary>
    public const string Passive = "url(#fill-passive)";

    /// <summary>The CSAT score 2.</summary>
    public const string Poor = "url(#fill-poor)";

    /// <summary>Detractors, and the CSAT score 1.</summary>
    public const string Detractor = "url(#fill-detractor)";

    /// <summary>What is not to be stressed.</summary>
    public const string Quiet = "url(#fill-quiet)";

    /// <summary>Behind what may still change.</summary>
    public const string Provisional = "url(#fill-provisional)";

    /// <summary>What rests on too little.</summary>
    public const string Thin = "url(#fill-thin)";
}
