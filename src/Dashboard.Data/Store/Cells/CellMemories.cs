using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Cells;

/// <summary>
/// Cells in memory, each sort apart: whoever asks for no tag neither reads nor passes those by tags, and most ask for no hour.
/// </summary>
/// <param name="days">The cells of whole days that count everything once.</param>
internal sealed class CellMemories(CellMemory days, IDbContextFactory<DashboardContext> contexts) : IDisposable
{
    private readonly CellMemory _tagged = new(contexts, CellSort.Tagged);
    private readonly CellMemory _hours = new(contexts, CellSort.Hours, CellMemory.MostBytesOfHours);
    private readonly CellMemory _taggedHours = new(contexts, CellSort.Tagged | CellSort.Hours, CellMemory.MostBytesOfHours);

    /// <summary>The memory that keeps one sort of cells.</summary>
    public CellMemory this[CellSort sort] => sort switch
    {
        CellSort.Days => days,
        CellSort.Tagged => _tagged,
        CellSort.Hours => _hours,
        _ => _taggedHours,
    };

    /// <inheritdoc />
    public void Dispose()
    {
        _tagged.Dispose();
        _hours.Dispose();
        _taggedHours.Dispose();
    }
}
