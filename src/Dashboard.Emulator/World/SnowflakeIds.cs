using System.Globalization;

namespace Dashboard.Emulator.World;

/// <summary>Ids in the manner of X's: decimal strings of one length that grow with time.</summary>
internal sealed class SnowflakeIds
{
    private const long Epoch = 1288834974657;
    private const int SequenceBits = 22;
    private const long Live = 1L << 20;
    private long _sequence;

    /// <summary>The same for the same input: demo data keeps its ids from one start to the next.</summary>
    /// <param name="seconds">Epoch seconds.</param>
    /// <param name="sequence">Below 2^20.</param>
    internal static string At(long seconds, long sequence)
        => (((((seconds * 1000) - Epoch) << SequenceBits) | sequence)).ToString(CultureInfo.InvariantCulture);

    /// <summary>An id outside the range that demo data uses.</summary>
    internal string Next(long seconds) => At(seconds, Live | (Interlocked.Increment(ref _sequence) & (Live - 1)));
}
