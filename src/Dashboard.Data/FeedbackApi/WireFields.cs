using System.Globalization;
using System.Text.Json;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// Reads the fields of one JSON object the way X writes them, and notes every fault with the field's full name instead of throwing at
/// the first. Null and missing are the same; so is an empty text, except where the field is required. What is not required and not of its
/// kind counts as missing, so that it takes nothing certain along.
/// </summary>
internal sealed class WireFields(JsonElement owner, string path, List<string> faults)
{
    /// <summary>The longest id taken: a business's own case id has at most 256 characters, of which an emoji is one.</summary>
    private const int LongestId = 256;

    /// <summary>The longest of X's own ids that is kept; they are 19 digits.</summary>
    private const int LongestXId = 32;

    public bool AreSound => faults.Count == 0;

    /// <summary>All faults, as sentences for an admin.</summary>
    public string Reason => string.Join("; ", faults);

    public JsonElement? Get(string name) => RawJson.Get(owner, name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    public void Fault(string name, string what) => faults.Add($"{path}{name} {what}");

    public WireFields? Object(string name, bool required = false) => Get(name) switch
    {
        { ValueKind: JsonValueKind.Object } value => new WireFields(value, $"{path}{name}.", faults),
        null => Unfit<WireFields>(name, "is missing", required),
        _ => Unfit<WireFields>(name, "is not an object", required),
    };

    /// <summary>With U+FFFD for what is not Unicode.</summary>
    public string? Text(string name, bool required = false) => Get(name) switch
    {
        { ValueKind: JsonValueKind.String } value when RawJson.String(value) is { Length: > 0 } text => text,
        { ValueKind: JsonValueKind.String } => Unfit<string>(name, "is empty", required),
        null => Unfit<string>(name, "is missing", required),
        _ => Unfit<string>(name, "is not a text", required),
    };

    /// <summary>A text, or a number kept as the digits that came, so that none is lost.</summary>
    public string? Id(string name, bool required = false)
    {
        var id = Get(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Text(name, required);
        var isFit = id is null || (id.EnumerateRunes().Count() <= LongestId && !string.IsNullOrWhiteSpace(id));
        return isFit ? id : Unfit<string>(name, "is not an id", required);
    }

    /// <summary>
    /// One of X's own ids. A longer one than can be kept is a fault even where it is not required: cut, it would be somebody else's.
    /// </summary>
    public string? XId(string name, bool required = false)
    {
        var id = Id(name, required);
        if (id is null || id.Length <= LongestXId)
            return id;
        Fault(name, string.Create(CultureInfo.InvariantCulture, $"is longer than {LongestXId} characters"));
        return null;
    }

    public DateTimeOffset? Date(string name, bool required = false)
    {
        if (Text(name, required) is not { } text)
            return null;
        if (XDate.TryParse(text, out var date))
            return date;
        Unfit<string>(name, "is not a date", required);
        return null;
    }

    /// <summary>
    /// A JSON boolean, or the text of one; null when missing. Anything else is a fault: a test must not be taken for a result.
    /// </summary>
    public bool? Flag(string name)
    {
        switch (Get(name))
        {
            case null: return null;
            case { ValueKind: JsonValueKind.True }: return true;
            case { ValueKind: JsonValueKind.False }: return false;
            case { ValueKind: JsonValueKind.String } text when bool.TryParse(RawJson.String(text), out var flag): return flag;
            default:
                Fault(name, "is neither true nor false");
                return null;
        }
    }

    /// <summary>A whole number from 0, as JSON number or as text; null for anything else.</summary>
    public int? Number(string name) =>
        int.TryParse(Id(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private T? Unfit<T>(string name, string what, bool required)
        where T : class
    {
        if (required)
            Fault(name, what);
        return null;
    }
}
