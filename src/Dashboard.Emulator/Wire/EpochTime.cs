namespace Dashboard.Emulator.Wire;

/// <summary>Instants as whole epoch seconds: X's printed dates carry nothing finer, so the world keeps nothing finer.</summary>
internal static class EpochTime
{
    internal const long Minute = 60;
    internal const long Hour = 60 * Minute;
    internal const long Day = 24 * Hour;

    internal static long NowSeconds(this TimeProvider clock) => clock.GetUtcNow().ToUnixTimeSeconds();

    internal static long NowMilliseconds(this TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();

    internal static DateOnly DayOf(long seconds) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(seconds));

    internal static long StartOf(DateOnly day) => (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * Day;
}
