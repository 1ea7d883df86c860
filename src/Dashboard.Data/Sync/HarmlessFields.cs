using System.Text.RegularExpressions;
using Dashboard.Data.FeedbackApi;

namespace Dashboard.Data.Sync;

/// <summary>
/// The fields of X's bodies that can hold no score and none of a customer's words: those that an admin may see. The list is of what is
/// shown, not of what is hidden, since X may call anything anything tomorrow; and each value is shown only in the shape that it has when it
/// is harmless, since a score can stand under any name.
/// </summary>
internal static partial class HarmlessFields
{
    private static readonly Dictionary<string, Func<string, bool>> Shapes = new(StringComparer.Ordinal)
    {
        ["event_type"] = IsEventType,
        ["type"] = text => text is "csat" or "nps",
        ["test"] = text => text is "true" or "false",
        ["question_variant_id"] = text => Variant().IsMatch(text),
        ["created_at"] = IsDate,
        ["updated_at"] = IsDate,
        ["id"] = IsId,
        ["dm_id"] = IsId,
        ["from_user_id"] = IsId,
        ["to_user_id"] = IsId,
        ["for_user_id"] = IsId,
        ["media_id_str"] = IsId,
        ["external_id"] = text => Case().IsMatch(text),
        ["next_cursor"] = IsId,
        ["from_time"] = IsId,
        ["to_time"] = IsId,
    };

    /// <summary>Names that are shown though what they hold is not: without them nobody could see how a body is built.</summary>
    private static readonly HashSet<string> OtherNames = new(StringComparer.Ordinal)
    {
        "events",
        "feedback",
        "response",
        "score",
        "text",
        "value",
        "comment",
        "privacy_url",
        "display_name",
        "count",
        "errors",
        "code",
        "message",
    };

    /// <summary>What an answer is within, whatever the letters' case: there only dates are shown.</summary>
    private static readonly HashSet<string> Answers = new(StringComparer.OrdinalIgnoreCase) { "response", "score", "text", "comment" };

    /// <summary>Whether a field may be named: a name can be a sentence too.</summary>
    public static bool HasName(string? name) => name is not null && (Shapes.ContainsKey(name) || OtherNames.Contains(name));

    /// <summary>Whether what stands under the name is an answer.</summary>
    public static bool IsAnswer(string? name) => name is not null && Answers.Contains(name);

    /// <summary>Whether a value may be shown.</summary>
    /// <param name="name">The field that holds it, itself and not in a list; null for none.</param>
    /// <param name="text">The value, written out.</param>
    /// <param name="isInAnswer">Whether it stands within an answer.</param>
    public static bool Shows(string? name, string? text, bool isInAnswer) =>
        name is not null
        && text is not null
        && Shapes.GetValueOrDefault(name) is { } shape
        && (!isInAnswer || shape == IsDate)
        && shape(text);

    /// <summary>A type of event as X names them, known or not.</summary>
    public static bool IsEventType(string text) => EventType().IsMatch(text);

    /// <summary>Digits, and more of them than a score has.</summary>
    public static bool IsId(string text) => Id().IsMatch(text);

    private static bool IsDate(string text) => XDate.TryParse(text, out _) && Weekday().IsMatch(text);

    [GeneratedRegex(@"\A[0-9]{3,20}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex(@"\A[0-9]{1,2}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variant();

    [GeneratedRegex(@"\Afeedback\.[a-z_]{1,40}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EventType();

    // Such as 4711, case-4711 or 2f0c6c1e-…: one short word at most, and digits.
    [GeneratedRegex(
        @"\A(?:[A-Za-z]{0,8}[-_#]?[0-9]{3,20}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\z",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Case();

    // The weekday is not read, so a date could begin with any three letters.
    [GeneratedRegex(@"\A(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();
}
