using System.Globalization;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.DemoData;

/// <summary>
/// Who is asked. Each customer belongs to one day in sixty, so that nobody is asked by the same business twice in a week,
/// yet many come back.
/// </summary>
internal static class DemoCustomers
{
    private const int Cycle = 60;
    private const long FirstId = 3_100_000_000;
    private const ulong Spread = 5_000_000_000;

    internal static string Pick(DemoBrand brand, DateOnly day, int number)
    {
        var slot = ((ulong)brand.Number << 40) | ((ulong)(day.DayNumber % Cycle) << 24) | (uint)number;
        return (FirstId + (long)(StableHash.Mix(slot) % Spread)).ToString(CultureInfo.InvariantCulture);
    }
}
