namespace Dashboard.Data.Foundation;

/// <summary>How long is waited before something is tried again: a minute, then four times as long each time, up to four hours.</summary>
public static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>The wait after so many tries.</summary>
    /// <param name="tries">At least 1.</param>
    public static TimeSpan After(int tries)
    {
        var wait = First * Math.Pow(4, Math.Clamp(tries - 1, 0, 10));
        return wait < Longest ? wait : Longest;
    }
}
