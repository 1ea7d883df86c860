using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.DemoData;

/// <summary>
/// SplitMix64: the same numbers for the same seed on every machine and in every version, which no framework class promises.
/// </summary>
internal sealed class SeededNumbers
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state;

    internal SeededNumbers(params ReadOnlySpan<long> seeds)
    {
        foreach (var seed in seeds)
            _state = StableHash.Mix(_state + Golden + (ulong)seed);
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    internal double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to, not including, <paramref name="end"/>.</summary>
    internal int Below(int end) => (int)(Next() * end);

    internal double Between(double low, double high) => low + (Next() * (high - low));

    internal bool Chance(double probability) => Next() < probability;

    internal T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Standard normal (Box and Muller).</summary>
    internal double Normal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());

    /// <summary>An index, as likely as its weight.</summary>
    internal int Weighted(IReadOnlyList<double> weights)
    {
        var left = Next() * weights.Sum();
        for (var index = 0; index < weights.Count; index++)
        {
            left -= weights[index];
            if (left < 0)
                return index;
        }

        return weights.Count - 1;
    }

    private ulong NextBits() => StableHash.Mix(_state += Golden);
}
