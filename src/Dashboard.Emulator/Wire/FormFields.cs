using System.Collections;

namespace Dashboard.Emulator.Wire;

/// <summary>
/// Decoded name-value pairs of a query string or form body, in the order they came, repeats kept: all of them are signed.
/// </summary>
internal sealed class FormFields(IReadOnlyList<KeyValuePair<string, string>> pairs) : IEnumerable<KeyValuePair<string, string>>
{
    internal static readonly FormFields None = new([]);

    internal static FormFields FromPairs(params (string Name, string Value)[] pairs)
        => new([.. pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))]);

    internal static FormFields Parse(string text)
        => new([.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(ParsePair)]);

    /// <summary>The first value of that name, or null when there is none.</summary>
    internal string? Find(string name)
    {
        foreach (var pair in pairs)
        {
            if (string.Equals(pair.Key, name, StringComparison.Ordinal))
                return pair.Value;
        }

        return null;
    }

    internal string Encode()
        => string.Join('&', pairs.Select(pair => PercentEncoding.Encode(pair.Key) + "=" + PercentEncoding.Encode(pair.Value)));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static KeyValuePair<string, string> ParsePair(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? KeyValuePair.Create(PercentEncoding.DecodeForm(part), "")
            : KeyValuePair.Create(PercentEncoding.DecodeForm(part[..equals]), PercentEncoding.DecodeForm(part[(equals + 1)..]));
    }
}
