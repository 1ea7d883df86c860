using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.OAuth;

/// <summary>
/// RFC 5849 §3.5.1. Sample: <c>OAuth realm="x", oauth_consumer_key="abc", oauth_nonce="7d8f", oauth_signature="bYT5%3D"</c>.
/// </summary>
internal static class AuthorizationHeader
{
    private const string Scheme = "OAuth ";

    /// <summary>The decoded parameters without realm, or null when this is no OAuth 1.0a header (a Bearer token, say).</summary>
    internal static FormFields? Parse(string? header)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in header[Scheme.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ParsePair(part) is not { } pair)
                return null;
            if (!string.Equals(pair.Key, "realm", StringComparison.OrdinalIgnoreCase))
                pairs.Add(pair);
        }

        return new FormFields(pairs);
    }

    private static KeyValuePair<string, string>? ParsePair(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            return null;
        var value = part[(equals + 1)..].Trim();
        return value is ['"', .., '"'] && value.Length >= 2
            ? KeyValuePair.Create(Uri.UnescapeDataString(part[..equals].Trim()), Uri.UnescapeDataString(value[1..^1]))
            : null;
    }
}
