namespace Dashboard.Data.Tests.Reporting;

/// <summary>The topics of a random store, and in plain words which of its comments are about them.</summary>
internal static class PlainTopics
{
    /// <summary>Their names and phrases, in the order of their keys, which begin with 1.</summary>
    public static IReadOnlyList<(string Name, string[] Phrases)> Topics { get; } =
    [
        ("money", ["REFUND", "ecole"]),
        ("speed", ["slow"]),
        ("praise", ["great slow"]),
    ];

    /// <summary>The keys of the topics that a comment made of <see cref="SearchVectors.Vocabulary"/> is about.</summary>
    public static IReadOnlyList<int> Of(string? comment)
    {
        var words = comment?.Split(' ') ?? [];
        var topics = new List<int>();
        if (words.Contains("refund", StringComparer.Ordinal) || words.Contains("ÉCOLE", StringComparer.Ordinal))
            topics.Add(1);
        if (words.Contains("slow", StringComparer.Ordinal))
            topics.Add(2);
        if (words.Zip(words.Skip(1)).Contains(("Great", "slow")))
            topics.Add(3);
        return topics;
    }
}
