namespace Dashboard.Emulator.World;

/// <summary>What each card's wire word, scores and question variants are.</summary>
internal static class CardRules
{
    internal static string WireName(this CardKind kind) => kind is CardKind.Csat ? "csat" : "nps";

    internal static int LowestScore(this CardKind kind) => kind is CardKind.Csat ? 1 : 0;

    internal static int HighestScore(this CardKind kind) => kind is CardKind.Csat ? 5 : 10;

    internal static int HighestVariant(this CardKind kind) => kind is CardKind.Csat ? 37 : 9;

    /// <summary>Case-sensitive, as X is: <c>CSAT</c> is no kind.</summary>
    internal static CardKind? Parse(string wireName) => wireName switch
    {
        "csat" => CardKind.Csat,
        "nps" => CardKind.Nps,
        _ => null,
    };
}
