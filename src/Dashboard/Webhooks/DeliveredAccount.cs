using System.Text.Json;

namespace Dashboard.Webhooks;

/// <summary>Which account an event is about, for the list of deliveries alone: the event itself is read later, and better.</summary>
internal static class DeliveredAccount
{
    private const string Sender = "from_user_id";
    private const int LongestId = 20;

    /// <summary>X's id of it; null where the body does not say.</summary>
    public static string? Of(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 256 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.PropertyName || !reader.ValueTextEquals(Sender))
                    continue;
                return reader.Read() && reader.TokenType is JsonTokenType.String && reader.GetString() is { Length: <= LongestId } id
                    && id.All(char.IsAsciiDigit) ? id : null;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }

        return null;
    }
}
