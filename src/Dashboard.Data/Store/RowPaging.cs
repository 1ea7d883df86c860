using System.Linq.Expressions;
using Dashboard.Data.Foundation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>Long lists, read a page at a time by the database itself.</summary>
internal static class RowPaging
{
    /// <summary>Sorts by one column; what is equal in it is sorted by what follows.</summary>
    public static IOrderedQueryable<TRow> SortedBy<TRow, TKey>(
        this IQueryable<TRow> rows, Expression<Func<TRow, TKey>> column, bool isDescending) =>
        isDescending ? rows.OrderByDescending(column) : rows.OrderBy(column);

    /// <summary>Reads the rows that are asked for, and counts them all.</summary>
    /// <param name="rows">All of them, sorted so that no two are equal.</param>
    /// <param name="project">What is read of each.</param>
    public static async Task<RowPage<TResult>> PageAsync<TRow, TResult>(
        this IOrderedQueryable<TRow> rows,
        RowRange range,
        Expression<Func<TRow, TResult>> project,
        CancellationToken cancellationToken) => new(
        await rows.Skip(range.Skip).Take(range.Take).Select(project).ToListAsync(cancellationToken),
        await rows.CountAsync(cancellationToken));
}
