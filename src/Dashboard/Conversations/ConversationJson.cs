using System.Text.Json;
using Dashboard.Data.Prompting.ClosedConversations;

namespace Dashboard.Conversations;

/// <summary>Reads one entry of a batch, field by field: what is not as expected is named as the sender knows it.</summary>
internal static class ConversationJson
{
    private const string HalfCharacter = "holds half a character: a surrogate without its other half";

    private static readonly Dictionary<string, string> OfClosed = NamesOf(ConversationFields.All);
    private static readonly Dictionary<string, string> OfReopened = NamesOf(ConversationFields.OfReopened);

    /// <summary>A closed conversation, as far as it can be read.</summary>
    public static ClosedConversation Read(JsonElement entry) => TextsOf(entry, OfClosed).Read();

    /// <summary>One that was opened again, as far as it can be read.</summary>
    public static ReopenedConversation ReadReopened(JsonElement entry) => TextsOf(entry, OfReopened).ReadReopened();

    private static Dictionary<string, string> NamesOf(IReadOnlyList<string> fields) =>
        fields.ToDictionary(field => field, StringComparer.OrdinalIgnoreCase);

    private static ConversationTexts TextsOf(JsonElement entry, Dictionary<string, string> fields)
    {
        var texts = new ConversationTexts();
        if (entry.ValueKind is not JsonValueKind.Object)
        {
            texts.Refuse("", $"a conversation must be an object, not {Kind(entry)}");
            return texts;
        }

        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in entry.EnumerateObject())
        {
            // Help desks send what they have: fields that are not ours are left alone.
            if (!fields.TryGetValue(JsonTexts.Name(property), out var field))
                continue;
            if (given.Add(field))
                Take(texts, field, property.Value);
            else
                texts.Refuse(field, "is given more than once");
        }

        return texts;
    }

    private static void Take(ConversationTexts texts, string field, JsonElement value)
    {
        switch (field, value.ValueKind)
        {
            case (_, JsonValueKind.Null):
                break;
            case (ConversationFields.Tags, _):
                TakeTags(texts, value);
                break;
            case (_, JsonValueKind.Number) when IsCount(field):
                texts.Set(field, value.GetRawText());
                break;
            case (_, _) when IsCount(field):
                texts.Refuse(field, $"must be a whole number, not {Kind(value)}");
                break;
            case (_, JsonValueKind.String) when JsonTexts.Of(value) is { } text:
                texts.Set(field, text);
                break;
            case (_, JsonValueKind.String):
                texts.Refuse(field, HalfCharacter);
                break;
            default:
                texts.Refuse(field, $"must be a text in quotes, not {Kind(value)}");
                break;
        }
    }

    private static void TakeTags(ConversationTexts texts, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.EnumerateArray().Any(tag => tag.ValueKind is not JsonValueKind.String))
        {
            texts.Refuse(ConversationFields.Tags, "must be a list of texts in quotes");
            return;
        }

        var tags = value.EnumerateArray().Select(JsonTexts.Of).ToList();
        if (tags.Contains(null))
            texts.Refuse(ConversationFields.Tags, HalfCharacter);
        else
            texts.SetTags([.. tags.OfType<string>()]);
    }

    private static bool IsCount(string field) => ConversationFields.Counts.Contains(field, StringComparer.Ordinal);

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "null",
    };
}
