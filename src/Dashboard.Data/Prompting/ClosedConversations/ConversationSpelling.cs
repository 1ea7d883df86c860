using System.Globalization;
using System.Text;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// The one spelling in which what a door took is kept: ids as <see cref="HelpDeskId"/> writes them, texts on one line, tags once each. What
/// is blank is nothing.
/// </summary>
internal static class ConversationSpelling
{
    /// <summary>A conversation in its spelling.</summary>
    public static ClosedConversation Normalise(ClosedConversation conversation) => conversation with
    {
        ExternalId = Id(conversation.ExternalId),
        AccountUserId = Id(conversation.AccountUserId),
        Account = Id(conversation.Account),
        AgentId = Id(conversation.AgentId),
        AgentName = OneLine(conversation.AgentName),
        TeamId = Id(conversation.TeamId),
        TeamName = OneLine(conversation.TeamName),
        CustomerUserId = Id(conversation.CustomerUserId),
        Channel = OneLine(conversation.Channel)?.ToLowerInvariant(),
        Tags = Tags(conversation.Tags),
        ClosureReason = OneLine(conversation.ClosureReason),
        Language = LanguageTag.TryParse(conversation.Language, out var tag) ? tag : OneLine(conversation.Language),
        TimeZone = OneLine(conversation.TimeZone),
    };

    /// <summary>One that was opened again, in its spelling.</summary>
    public static ReopenedConversation Normalise(ReopenedConversation conversation) => conversation with
    {
        ExternalId = Id(conversation.ExternalId),
        AccountUserId = Id(conversation.AccountUserId),
        Account = Id(conversation.Account),
    };

    /// <summary>
    /// A text trimmed, in Unicode's form C, with a blank in place of control characters and ends of lines, and U+FFFD in place of halves of
    /// characters; null when nothing is left. Zero-width characters stay: some scripts and emoji are written with them.
    /// </summary>
    public static string? OneLine(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            line.Append(EndsLine(rune) ? " " : rune.ToString());
        var kept = line.Replace('\uFFFE', ' ').ToString().Trim().Normalize(NormalizationForm.FormC);
        return kept.Length == 0 ? null : kept;
    }

    private static string? Id(string? id) => HelpDeskId.Normalise(id) is { Length: > 0 } kept ? kept : null;

    private static string[]? Tags(IReadOnlyList<string>? tags) =>
        tags?.Select(OneLine).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } kept ? kept : null;

    private static bool EndsLine(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
