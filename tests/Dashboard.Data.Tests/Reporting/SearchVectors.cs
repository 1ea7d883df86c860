namespace Dashboard.Data.Tests.Reporting;

/// <summary>What search takes for words, written down by hand for every text that these tests search in or for.</summary>
internal static class SearchVectors
{
    /// <summary>What invented comments are made of.</summary>
    public static IReadOnlyList<string> Vocabulary { get; } =
    [
        "Great",
        "support",
        "Größe",
        "naïve",
        "ÉCOLE",
        "slow",
        "refund",
        "😀",
        "お返事",
        "e-mail",
        "don't",
        "100%",
        "שירות",
        "<b>",
        "supportive",
        "\"quoted\"",
    ];

    /// <summary>Signs that mean something to a database or to a program, and words among them.</summary>
    public static IReadOnlyList<string> Odd { get; } =
    [
        "\"",
        "'",
        "*",
        "NEAR(",
        "AND",
        "OR NOT",
        ":",
        "^",
        "\\",
        "\0",
        "😀",
        "\ud800",
        "\uFFFE",
        "é",
        "{x}",
        "-",
        "~a1",
        "$$",
        "%",
        new string('x', 2000),
        "support",
    ];

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["Great"] = ["great"],
        ["support"] = ["support"],
        ["Größe"] = ["grosse"],
        ["naïve"] = ["naive"],
        ["ÉCOLE"] = ["ecole"],
        ["slow"] = ["slow"],
        ["refund"] = ["refund"],
        ["😀"] = ["😀"],
        ["お返事"] = ["お", "返", "事"],
        ["e-mail"] = ["e", "mail"],
        ["don't"] = ["don", "t"],
        ["100%"] = ["100"],
        ["שירות"] = ["שירות"],
        ["<b>"] = ["b"],
        ["supportive"] = ["supportive"],
        ["\"quoted\""] = ["quoted"],
        ["always"] = ["always"],
        ["the"] = ["the"],
        ["same"] = ["same"],
        ["GROSSE"] = ["grosse"],
        ["na"] = ["na"],
        ["事"] = ["事"],
        ["お"] = ["お"],
        ["NEAR("] = ["near"],
        ["AND"] = ["and"],
        ["OR"] = ["or"],
        ["NOT"] = ["not"],
        ["é"] = ["e"],
        ["{x}"] = ["x"],
        ["~a1"] = ["a1"],
        ["~t1"] = ["t1"],
        [new string('x', 2000)] = [new string('x', 40)],
    };

    private static readonly HashSet<string> NoWords = new(StringComparer.Ordinal)
    {
        "", "\"", "'", "\"'", "*", ":", "^", "\\", "\0", "\ud800", "\uFFFE", "-", "$$", "%", "()",
    };

    /// <summary>The words of a text, each once, in the order in which they come.</summary>
    /// <exception cref="KeyNotFoundException">Nobody has written down what the words of one of its pieces are.</exception>
    public static IReadOnlyList<string> Split(string text) =>
        [.. text.Split(' ').SelectMany(piece => NoWords.Contains(piece) ? [] : Words[piece]).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a comment has every word that is typed, and one that begins with the last.</summary>
    public static bool Finds(string typed, string comment)
    {
        var (wanted, words) = (Split(typed), Split(comment));
        return wanted.Count > 0
            && wanted.SkipLast(1).All(word => words.Contains(word, StringComparer.Ordinal))
            && words.Any(word => word.StartsWith(wanted[^1], StringComparison.Ordinal));
    }
}
