namespace Dashboard.Emulator.Delivery;

/// <summary>Pauses between tries: from 200 ms, each half as long again, never over 15 s.</summary>
internal static class RetryPauses
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <param name="attempt">Tries so far, from 1.</param>
    internal static TimeSpan After(int attempt)
    {
        var pause = First * Math.Pow(1.5, Math.Min(attempt - 1, 20));
        return pause < Longest ? pause : Longest;
    }
}
