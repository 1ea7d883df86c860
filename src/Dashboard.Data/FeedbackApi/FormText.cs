namespace Dashboard.Data.FeedbackApi;

/// <summary>Text of <c>name=value&amp;…</c>, as in queries, forms and the answers of X's OAuth endpoints.</summary>
internal static class FormText
{
    /// <summary>Decodes the pairs in their order; a name without a value has an empty one, and <c>+</c> is a space.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Parse(string text) =>
        text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(ParsePair);

    /// <summary>Encodes the pairs with <c>%20</c> for a space, which signers and servers read alike.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, string>> pairs) => string.Join('&', pairs.Select(pair =>
        $"{OAuthSignature.PercentEncode(pair.Key)}={OAuthSignature.PercentEncode(pair.Value)}"));

    private static KeyValuePair<string, string> ParsePair(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new(Decode(pair), "") : new(Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
