namespace Dashboard.Data.Store.Bulk;

/// <summary>One text for all rows that have the same.</summary>
internal sealed class KnownTexts
{
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Held(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return string.Empty;
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var held))
            known[text] = held = text.ToString();
        return held;
    }
}
