using System.Globalization;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Faults;

/// <summary>A number made of what it decides alone: no order of requests, no other decision changes it.</summary>
internal static class SeededChance
{
    /// <summary>From 0 up to, not including, 1.</summary>
    internal static double Draw(int seed, Fault fault, string about)
    {
        var bits = StableHash.Compute(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{fault}\n{about}"));
        return (bits >> 11) * (1.0 / (1UL << 53));
    }
}
