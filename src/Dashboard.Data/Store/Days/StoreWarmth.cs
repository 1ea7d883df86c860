using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Search;

namespace Dashboard.Data.Store.Days;

/// <summary>
/// Reads cells and comments into memory before anybody asks, the newest days first, so that the first question after a start is as quick
/// as any. Who asks meanwhile waits for no more than a part of it.
/// </summary>
public sealed class StoreWarmth
{
    private const int CellDaysAtATime = 31;

    /// <summary>Two years, which is what a year and the one it is compared with need.</summary>
    private const int MostDays = 2 * 366;

    /// <summary>The hours stand below the fold of some pages, and nearly nobody asks for more of them than a year.</summary>
    private const int MostDaysOfHours = 366;

    private const int CommentDaysAtATime = 7;

    /// <summary>What 90 days and those that they are compared with need, with one more for zones behind UTC.</summary>
    private const int MostDaysOfComments = (2 * 90) + 1;

    /// <summary>About 60 MB; who has more of them in half a year waits at the first question about them.</summary>
    private const long MostComments = 600_000;

    private readonly CellMemories _cells;
    private readonly CommentMemory _comments;

    internal StoreWarmth(CellMemories cells, CommentMemory comments) => (_cells, _comments) = (cells, comments);

    /// <summary>Reads up to two years of cells back from <paramref name="newest"/>, one of hours, and half a year of comments.</summary>
    /// <returns>Whether all of these comments are in memory, since they are not too many.</returns>
    public async Task<bool> RunAsync(DateOnly newest, CancellationToken cancellationToken)
    {
        var days = _cells[CellSort.Days];
        await days.ReadAsync(new CellWish([], Groups: true), cancellationToken);
        await RunAsync(days, newest, MostDays, cancellationToken);
        if (await _cells[CellSort.Hours].HasAnyAsync(cancellationToken))
            await RunAsync(_cells[CellSort.Hours], newest, MostDaysOfHours, cancellationToken);
        return await RunAsync(newest.DayNumber + 1, cancellationToken);
    }

    private static async Task RunAsync(CellMemory memory, DateOnly newest, int most, CancellationToken cancellationToken)
    {
        for (var back = 0; back < most; back += CellDaysAtATime)
        {
            var part = new Period(newest.AddDays(1 - back - CellDaysAtATime), newest.AddDays(-back));
            await memory.ReadAsync(new CellWish([part]), cancellationToken);
        }
    }

    /// <param name="newest">The number of a day in UTC, of which a day of any zone has no more.</param>
    private async Task<bool> RunAsync(int newest, CancellationToken cancellationToken)
    {
        for (var back = 0; back <= MostDaysOfComments; back += CommentDaysAtATime)
        {
            var part = new CommentStretch(
                CommentDays.FirstKey(newest + 1 - back - CommentDaysAtATime), CommentDays.FirstKey(newest + 1 - back));
            if ((await _comments.ReadAsync([part], cancellationToken)).Size > MostComments)
                return false;
        }

        return true;
    }
}
