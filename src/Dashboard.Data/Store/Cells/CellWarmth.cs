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

    private readonly CellMemory _memory;

    internal CellWarmth(CellMemory memory) => _memory = memory;

    /// <summary>Reads up to two years back from <paramref name="newest"/>.</summary>
    /// <returns>Completes when they are in memory.</returns>
    public async Task RunAsync(DateOnly newest, CancellationToken cancellationToken)
    {
        await _memory.ReadAsync(new CellWish([], Groups: true), cancellationToken);
        for (var back = 0; back < MostDays; back += DaysAtATime)
        {
            var part = new Period(newest.AddDays(1 - back - DaysAtATime), newest.AddDays(-back));
            await _memory.ReadAsync(new CellWish([part]), cancellationToken);
        }
    }
}
