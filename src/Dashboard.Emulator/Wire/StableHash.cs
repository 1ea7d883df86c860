namespace Dashboard.Emulator.Wire;

/// <summary>FNV-1a over UTF-16 units: the same text gives the same number in every process, which <c>GetHashCode</c> does not.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    internal static ulong Compute(string text)
    {
        var hash = Offset;
        foreach (var unit in text)
            hash = (hash ^ unit) * Prime;
        return Mix(hash);
    }

    /// <summary>SplitMix64's finisher: neighbouring numbers come out unrelated.</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
