using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Planning.Topics;

/// <summary>What topics must be, and who keeps them.</summary>
public static class TopicRules
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = Topic.LongestName;

    /// <summary>The longest word or phrase, in UTF-16 units.</summary>
    public const int LongestPhrase = Topic.LongestPhrase;

    /// <summary>The most words and phrases of a topic.</summary>
    public const int MostPhrases = Topic.MostPhrases;

    /// <summary>The most topics.</summary>
    public const int Most = Topic.Most;

    /// <summary>Managers keep topics; whoever sees results sees them.</summary>
    public static bool Keeps(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.SeesAllTeams;
    }

    /// <summary>The draft in one line each, without blanks round anything and without a word that is there already.</summary>
    internal static TopicDraft Tidy(TopicDraft draft) => new(
        OneLine(draft.Name),
        [.. draft.Phrases.Select(OneLine).Where(phrase => phrase.Length > 0).DistinctBy(FoldedWord.Of, StringComparer.Ordinal)]);

    /// <summary>What is wrong with a tidy draft, and with which of its words; nothing where all is right.</summary>
    internal static TopicOutcome Check(TopicDraft draft) =>
        draft.Name.Length == 0 ? new TopicOutcome(TopicProblem.NameMissing)
        : draft.Name.Length > LongestName ? new TopicOutcome(TopicProblem.NameTooLong)
        : draft.Phrases.Count == 0 ? new TopicOutcome(TopicProblem.WordsMissing)
        : draft.Phrases.Count > MostPhrases ? new TopicOutcome(TopicProblem.TooManyWords)
        : draft.Phrases.FirstOrDefault(phrase => phrase.Length > LongestPhrase) is { } tooLong
            ? new TopicOutcome(TopicProblem.WordTooLong) { Word = tooLong }
        : draft.Phrases.FirstOrDefault(phrase => WordBreaks.Split(MaskedText.FromComment(phrase)).Count == 0) is { } mute
            ? new TopicOutcome(TopicProblem.WordSaysNothing) { Word = mute }
        : TopicOutcome.Kept;

    /// <summary>Whether two names are the same to people.</summary>
    internal static bool AreAlike(string one, string other) =>
        string.Equals(FoldedWord.Of(one), FoldedWord.Of(other), StringComparison.Ordinal);

    private static string OneLine(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").Replace('\uFFFE', ' ').EnumerateRunes())
            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return string.Join(' ', line.ToString().Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
