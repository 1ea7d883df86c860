using Dashboard.Data.Foundation;

namespace Dashboard.Data.Store.Cells;

/// <summary>
/// Reads cells into memory before anybody asks, the newest days first, so that the first question after a start is as quick as any.
/// </summary>
public sealed class CellWarmth
{
    /// <summary>Who asks meanwhile waits for no more than as many days.</summary>
    private const int DaysAtATime = 31;

    /// <summary>Two years, which is what a year and the one it is compared with need.</summary>
    private const int MostDays = 2 * 366;

    /// <summary>The hours stand below the fold of some pages, and nearly nobody asks for more of them than a year.</summary>
    private const int MostDaysOfHours = 366;

    private readonly CellMemories _memories;

    internal CellWarmth(CellMemories memories) => _memories = memories;

    /// <summary>Reads up to two years back from <paramref name="newest"/>, and one of hours.</summary>
    /// <returns>Completes when they are in memory.</returns>
    public async Task RunAsync(DateOnly newest, CancellationToken cancellationToken)
    {
        var days = _memories[CellSort.Days];
        await days.ReadAsync(new CellWish([], Groups: true), cancellationToken);
        await RunAsync(days, newest, MostDays, cancellationToken);
        if (await _memories[CellSort.Hours].HasAnyAsync(cancellationToken))
            await RunAsync(_memories[CellSort.Hours], newest, MostDaysOfHours, cancellationToken);
    }

    private static async Task RunAsync(CellMemory memory, DateOnly newest, int most, CancellationToken cancellationToken)
    {
        for (var back = 0; back < most; back += DaysAtATime)
        {
            var part = new Period(newest.AddDays(1 - back - DaysAtATime), newest.AddDays(-back));
            await memory.ReadAsync(new CellWish([part]), cancellationToken);
        }
    }
}
