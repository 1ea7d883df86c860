using System.Globalization;
using System.Text.Json;

namespace Dashboard.Data.FeedbackApi;

/// <summary>
/// Reads the fields of one JSON object the way X writes them, and notes every fault with the field's full name instead of throwing at
/// the first. Null and missing are the same; so is an empty text, except where the field is required.
/// </summary>
internal sealed class WireFields(JsonElement owner, string path, List<string> faults)
{
    /// <summary>The longest id taken: X's are 19 digits, a business's own case id has at most 256 characters.</summary>
    private const int LongestId = 256;

    public bool AreSound => faults.Count == 0;

    /// <summary>All faults, as sentences for an admin.</summary>
    public string Reason => string.Join("; ", faults);

    public JsonElement? Get(string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public void Fault(string name, string what) => faults.Add($"{path}{name} {what}");

    public WireFields? Object(string name, bool required = false)
    {
        if (Get(name) is not { } value)
            return Missing<WireFields>(name, required);
        if (value.ValueKind == JsonValueKind.Object)
            return new WireFields(value, $"{path}{name}.", faults);
        Fault(name, "is not an object");
        return null;
    }

    public string? Text(string name, bool required = false)
    {
        if (Get(name) is not { } value)
            return Missing<string>(name, required);
        if (value.ValueKind != JsonValueKind.String)
            Fault(name, "is not a text");
        else if (value.GetString() is { Length: > 0 } text)
            return text;
        else if (required)
            Fault(name, "is empty");
        return null;
    }

    /// <summary>A text, or a number kept as the digits that came, so that none is lost.</summary>
    public string? Id(string name, bool required = false)
    {
        var id = Get(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Text(name, required);
        if (id is null || (id.Length <= LongestId && !string.IsNullOrWhiteSpace(id)))
            return id;
        Fault(name, "is not an id");
        return null;
    }

    public DateTimeOffset? Date(string name, bool required = false)
    {
        if (Text(name, required) is not { } text)
            return null;
        if (XDate.TryParse(text, out var date))
            return date;
        Fault(name, "is not a date");
        return null;
    }

    /// <summary>A JSON boolean, or the text of one; false when missing.</summary>
    public bool Flag(string name)
    {
        if (Get(name) is not { } value || value.ValueKind == JsonValueKind.False)
            return false;
        if (value.ValueKind == JsonValueKind.True)
            return true;
        if (value.ValueKind == JsonValueKind.String && bool.TryParse(value.GetString(), out var flag))
            return flag;
        Fault(name, "is neither true nor false");
        return false;
    }

    /// <summary>A whole number from 0, as JSON number or as text.</summary>
    public int? Number(string name)
    {
        if (Id(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Fault(name, "is not a whole number");
        return null;
    }

    private T? Missing<T>(string name, bool required)
        where T : class
    {
        if (required)
            Fault(name, "is missing");
        return null;
    }
}
