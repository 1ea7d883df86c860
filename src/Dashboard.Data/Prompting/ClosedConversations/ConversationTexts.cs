using System.Globalization;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// The fields of one closed conversation as a door got them, as texts, and what they say: the same at every door. What cannot be read is
/// named, never guessed.
/// </summary>
public sealed class ConversationTexts
{
    private const int LongestQuoted = 40;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly List<ConversationFault> _unreadable = [];
    private IReadOnlyList<string>? _tags;

    /// <summary>Takes what a field says.</summary>
    /// <param name="field">One of <see cref="ConversationFields"/>.</param>
    /// <param name="text">As it came; blank is the same as nothing.</param>
    public void Set(string field, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            _texts[field] = text;
    }

    /// <summary>Sets the tags; they are many, and no text of the fields.</summary>
    public void SetTags(IReadOnlyList<string> tags) => _tags = tags;

    /// <summary>Notes that a field, or with an empty name the whole, cannot be read.</summary>
    /// <param name="field">One of <see cref="ConversationFields"/>, or empty.</param>
    /// <param name="what">What is wrong with it and what is expected: the sentence behind the field's name.</param>
    public void Refuse(string field, string what) =>
        _unreadable.Add(new ConversationFault(field, field.Length == 0 ? what : $"{field} {what}"));

    /// <summary>The conversation, as far as it can be read.</summary>
    public ClosedConversation Read() => new()
    {
        ExternalId = Of(ConversationFields.ExternalId),
        AccountUserId = Of(ConversationFields.AccountUserId),
        Account = Of(ConversationFields.Account),
        AgentId = Of(ConversationFields.AgentId),
        AgentName = Of(ConversationFields.AgentName),
        TeamId = Of(ConversationFields.TeamId),
        TeamName = Of(ConversationFields.TeamName),
        CustomerUserId = Of(ConversationFields.CustomerUserId),
        ClosedAt = Instant(ConversationFields.ClosedAt),
        Channel = Of(ConversationFields.Channel),
        OpenedAt = Instant(ConversationFields.OpenedAt),
        Tags = _tags,
        ClosureReason = Of(ConversationFields.ClosureReason),
        AgentMessages = Count(ConversationFields.AgentMessages),
        HandOvers = Count(ConversationFields.HandOvers),
        Language = Of(ConversationFields.Language),
        TimeZone = Of(ConversationFields.TimeZone),

        // Last: reading the others is what finds them.
        Unreadable = [.. _unreadable],
    };

    /// <summary>The same as one that was opened again.</summary>
    public ReopenedConversation ReadReopened() => new()
    {
        ExternalId = Of(ConversationFields.ExternalId),
        AccountUserId = Of(ConversationFields.AccountUserId),
        Account = Of(ConversationFields.Account),
        ReopenedAt = Instant(ConversationFields.ReopenedAt),
        Unreadable = [.. _unreadable],
    };

    private string? Of(string field) => _texts.GetValueOrDefault(field);

    private DateTimeOffset? Instant(string field)
    {
        if (Of(field)?.Trim() is not { } text)
            return null;
        if (IsoInstant.Parse(text) is { } instant)
            return instant;
        Refuse(field, IsoInstant.LacksOffset(text)
            ? $"{Quoted(text)} lacks its offset from UTC: it is expected as {IsoInstant.Examples}"
            : $"{Quoted(text)} is no time in ISO 8601 with its offset, such as {IsoInstant.Examples}");
        return null;
    }

    private int? Count(string field)
    {
        if (Of(field)?.Trim() is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        Refuse(field, $"{Quoted(text)} {ConversationRules.NoCount}");
        return null;
    }

    /// <summary>For one line of somebody's screen.</summary>
    private static string Quoted(string text)
    {
        var line = ConversationSpelling.OneLine(text) ?? "";
        return line.Length <= LongestQuoted ? $"\"{line}\"" : $"\"{line[..LongestQuoted]}…\"";
    }
}
