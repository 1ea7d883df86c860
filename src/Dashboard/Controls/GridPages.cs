using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using MudBlazor;

namespace Dashboard.Controls;

/// <summary>Reads a long list for a grid, a page of it at a time, and outlives a store that is away.</summary>
/// <typeparam name="T">A row.</typeparam>
internal sealed class GridPages<T>
{
    /// <summary>How many rows there were in all when they were read last.</summary>
    public int Total { get; private set; }

    /// <summary>Whether the store was away when they were.</summary>
    public bool CannotRead { get; private set; }

    /// <summary>Reads the page that the grid is at; no rows where they cannot be read, or not be seen.</summary>
    /// <param name="state">The page, its size and its order.</param>
    /// <param name="read">Reads rows; null for someone who may not see them.</param>
    /// <param name="cancellationToken">Cancelled once nobody waits for it any more.</param>
    public async Task<GridData<T>> ReadAsync(
        GridState<T> state, Func<RowsAsked, CancellationToken, Task<RowPage<T>?>> read, CancellationToken cancellationToken)
    {
        RowPage<T>? page = null;
        try
        {
            page = await read(Asked(state, state.Page * state.PageSize), cancellationToken);

            // The rows of the last page have gone meanwhile: the grid goes back to the first.
            if (page is { Rows.Count: 0, Total: > 0 })
                page = await read(Asked(state, 0), cancellationToken);
            CannotRead = false;
        }
        catch (Exception problem) when (StoreTrouble.Is(problem))
        {
            (page, CannotRead) = (null, true);
        }

        Total = page?.Total ?? 0;
        return new GridData<T> { Items = page?.Rows ?? [], TotalItems = Total };
    }

    private static RowsAsked Asked(GridState<T> state, int skip)
    {
        var sort = state.SortDefinitions.FirstOrDefault();
        return new RowsAsked(new RowRange(skip, state.PageSize), sort?.SortBy, sort?.Descending ?? true);
    }
}
