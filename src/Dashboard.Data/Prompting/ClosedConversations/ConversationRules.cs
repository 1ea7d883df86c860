using System.Text.RegularExpressions;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>What a closed conversation must say before it is taken: one set of rules and sentences for every door.</summary>
internal static partial class ConversationRules
{
    public const int MostTags = 20;
    public const int LongestTag = 100;

    /// <summary>The end of the sentence about a number of messages or hand-overs.</summary>
    public const string NoCount = "is no whole number from 0 to 1000000";

    private const int LongestExternalId = 256;
    private const int LongestKey = 128;
    private const int LongestXId = 32;
    private const int LongestHandle = 32;
    private const int LongestText = 200;
    private const int LongestZone = 64;
    private const int MostCounted = 1_000_000;

    // The day of the first post on X.
    private static readonly DateTimeOffset Earliest = new(2006, 3, 21, 0, 0, 0, TimeSpan.Zero);

    // A clock that is a little ahead is no reason to refuse; a wrong year is.
    private static readonly TimeSpan FarAhead = TimeSpan.FromDays(366);

    private static readonly string[] Channels = ["dm", "public"];

    /// <summary>Every fault, each naming its field; none means that it can be taken.</summary>
    /// <param name="conversation">In its spelling (<see cref="ConversationSpelling"/>).</param>
    public static IEnumerable<ConversationFault> Faults(ClosedConversation conversation, DateTimeOffset now) =>
        Faults(conversation.Unreadable, Found(conversation, now));

    /// <summary>The same of one that was opened again.</summary>
    /// <param name="conversation">In its spelling (<see cref="ConversationSpelling"/>).</param>
    public static IEnumerable<ConversationFault> Faults(ReopenedConversation conversation, DateTimeOffset now) => Faults(
        conversation.Unreadable,
        [
            .. Id(ConversationFields.ExternalId, conversation.ExternalId, LongestExternalId, isRequired: true),
            .. Account(conversation.AccountUserId, conversation.Account),
            .. Instant(ConversationFields.ReopenedAt, conversation.ReopenedAt, now, isRequired: true),
        ]);

    /// <summary>Of what could not be read that alone is told.</summary>
    private static IEnumerable<ConversationFault> Faults(
        IReadOnlyList<ConversationFault> unreadable, IEnumerable<ConversationFault> found) =>
        unreadable.Any(fault => fault.Field.Length == 0)
            ? unreadable
            : unreadable.Concat(
                found.Where(fault => !unreadable.Any(known => string.Equals(known.Field, fault.Field, StringComparison.Ordinal))));

    private static IEnumerable<ConversationFault> Found(ClosedConversation conversation, DateTimeOffset now) =>
    [
        .. Id(ConversationFields.ExternalId, conversation.ExternalId, LongestExternalId, isRequired: true),
        .. Id(ConversationFields.AgentId, conversation.AgentId, LongestKey, isRequired: true),
        .. Id(ConversationFields.TeamId, conversation.TeamId, LongestKey, isRequired: true),
        .. Account(conversation.AccountUserId, conversation.Account),
        .. Id(ConversationFields.CustomerUserId, conversation.CustomerUserId, LongestXId, isRequired: false),
        .. Text(ConversationFields.AgentName, conversation.AgentName, LongestText),
        .. Text(ConversationFields.TeamName, conversation.TeamName, LongestText),
        .. Instant(ConversationFields.ClosedAt, conversation.ClosedAt, now, isRequired: true),
        .. Instant(ConversationFields.OpenedAt, conversation.OpenedAt, now, isRequired: false),
        .. Order(conversation),
        .. Channel(conversation.Channel),
        .. Tags(conversation.Tags ?? []),
        .. Text(ConversationFields.ClosureReason, conversation.ClosureReason, LongestText),
        .. Count(ConversationFields.AgentMessages, conversation.AgentMessages),
        .. Count(ConversationFields.HandOvers, conversation.HandOvers),
        .. Language(conversation.Language),
        .. Zone(conversation.TimeZone),
    ];

    private static IEnumerable<ConversationFault> Id(string field, string? value, int longest, bool isRequired)
    {
        if (value is null)
            return isRequired ? [new(field, $"{field} is missing")] : [];
        return value.Length <= longest && ExponentNotation().IsMatch(value)
            ? [new(field, $"{field} \"{value}\" is a number that a spreadsheet has shortened: the id itself is expected, as text")]
            : Text(field, value, longest);
    }

    private static IEnumerable<ConversationFault> Text(string field, string? value, int longest) =>
        value?.Length > longest ? [new(field, FormattableString.Invariant($"{field} is longer than {longest} characters"))] : [];

    private static IEnumerable<ConversationFault> Account(string? userId, string? handle) => (userId, handle) is (null, null)
        ? [new(ConversationFields.AccountUserId, $"{ConversationFields.AccountUserId} or {ConversationFields.Account} is missing")]
        :
        [
            .. Id(ConversationFields.AccountUserId, userId, LongestXId, isRequired: false),
            .. Text(ConversationFields.Account, handle?.TrimStart('@'), LongestHandle),
        ];

    private static IEnumerable<ConversationFault> Instant(string field, DateTimeOffset? value, DateTimeOffset now, bool isRequired)
    {
        if (value is null)
            return isRequired ? [new(field, $"{field} is missing")] : [];
        if (value < Earliest)
            return [new(field, $"{field} lies before 2006-03-21, when X began")];
        return value > now + FarAhead ? [new(field, $"{field} lies more than a year ahead")] : [];
    }

    private static IEnumerable<ConversationFault> Order(ClosedConversation conversation) => conversation.OpenedAt > conversation.ClosedAt
        ? [new(ConversationFields.OpenedAt, $"{ConversationFields.OpenedAt} is after {ConversationFields.ClosedAt}")]
        : [];

    private static IEnumerable<ConversationFault> Channel(string? channel) =>
        channel is null || Channels.Contains(channel, StringComparer.Ordinal)
            ? []
            : [new(ConversationFields.Channel, $"{ConversationFields.Channel} is neither dm nor public")];

    private static IEnumerable<ConversationFault> Tags(IReadOnlyList<string> tags)
    {
        if (tags.Count > MostTags)
            return [new(ConversationFields.Tags, FormattableString.Invariant($"{ConversationFields.Tags} are more than {MostTags}"))];
        return tags.Any(tag => tag.Length > LongestTag)
            ?
            [
                new(
                    ConversationFields.Tags,
                    FormattableString.Invariant($"one of the {ConversationFields.Tags} is longer than {LongestTag} characters")),
            ]
            : [];
    }

    private static IEnumerable<ConversationFault> Count(string field, int? count) =>
        count is < 0 or > MostCounted ? [new(field, $"{field} {NoCount}")] : [];

    private static IEnumerable<ConversationFault> Language(string? language) =>
        language is null || LanguageTag.TryParse(language, out _)
            ? []
            : [new(ConversationFields.Language, $"{ConversationFields.Language} is no tag of BCP 47, such as de or de-AT")];

    /// <summary>No name of another system, such as Windows' own, even where this machine knows it.</summary>
    private static IEnumerable<ConversationFault> Zone(string? zone) =>
        zone is null || (zone.Length <= LongestZone && ZoneName().IsMatch(zone) && ReportingZone.TryCreate(zone, out _, out _))
            ? []
            : [new(ConversationFields.TimeZone, $"{ConversationFields.TimeZone} is no name of IANA's time zones, such as Europe/Vienna")];

    [GeneratedRegex(
        "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ZoneName();

    /// <summary>How spreadsheets show a number of more than some 11 digits, with a point or a comma: <c>7.77701E+17</c>.</summary>
    [GeneratedRegex(
        "^[0-9]+([.,][0-9]+[Ee][+-]?[0-9]+|[Ee][+][0-9]+)\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExponentNotation();
}
