using System.Text.Json;

namespace Dashboard.Conversations;

/// <summary>Texts of JSON, of which some cannot be had: <c>"\ud800"</c> is half a character.</summary>
internal static class JsonTexts
{
    /// <summary>The name of a field; empty where it cannot be had.</summary>
    public static string Name(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>A text; null where it cannot be had.</summary>
    /// <param name="text">A string.</param>
    public static string? Of(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
