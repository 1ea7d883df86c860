using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.OAuth;

/// <summary>RFC 5849 §3.4.1: what a request's signature is made over.</summary>
internal static class SignatureBase
{
    /// <param name="method">The HTTP method; upper-cased here.</param>
    /// <param name="baseUri">Scheme, host, port (unless the default) and path; no query.</param>
    /// <param name="parameters">Decoded query, form and header parameters, without realm and oauth_signature.</param>
    internal static string Build(string method, string baseUri, IEnumerable<KeyValuePair<string, string>> parameters)
        => string.Join('&', method.ToUpperInvariant(), PercentEncoding.Encode(baseUri), PercentEncoding.Encode(Normalize(parameters)));

    /// <summary>Sorted by encoded name, then by encoded value, byte by byte (§3.4.1.3.2).</summary>
    private static string Normalize(IEnumerable<KeyValuePair<string, string>> parameters)
        => string.Join('&', parameters
            .Select(pair => (Name: PercentEncoding.Encode(pair.Key), Value: PercentEncoding.Encode(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => pair.Name + "=" + pair.Value));
}
