using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store.Cells;

/// <summary>Day cells in memory, those by tags apart: whoever asks for no tag neither reads nor passes them.</summary>
/// <param name="all">The cells that count everything once.</param>
internal sealed class CellMemories(CellMemory all, IDbContextFactory<DashboardContext> contexts) : IDisposable
{
    /// <summary>The cells that count everything once.</summary>
    public CellMemory All { get; } = all;

    /// <summary>The cells that count what has tags once more, by them.</summary>
    public CellMemory Tagged { get; } = new(contexts, tagged: true);

    /// <inheritdoc />
    public void Dispose() => Tagged.Dispose();
}
