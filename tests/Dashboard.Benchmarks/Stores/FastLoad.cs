using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Benchmarks.Stores;

/// <summary>
/// Makes one connection load quickly: one transaction that nothing needs to survive, and the indexes of feedback and search made at the
/// end, from rows that are there, instead of row by row.
/// </summary>
internal sealed class FastLoad : IAsyncDisposable
{
    private readonly DashboardContext _context;
    private readonly IReadOnlyList<string> _indexes;
    private readonly IDbContextTransaction _transaction;

    private FastLoad(DashboardContext context, IReadOnlyList<string> indexes, IDbContextTransaction transaction) =>
        (_context, _indexes, _transaction) = (context, indexes, transaction);

    /// <summary>Begins on a migrated, empty store; the context's connection stays open from here.</summary>
    public static async Task<FastLoad> BeginAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var indexes =
            context is SqliteDashboardContext
                ? context.Database.SqlQuery<string>(
                    $"""
                    SELECT sql || '|' || name AS Value FROM sqlite_master
                    WHERE type = 'index' AND tbl_name IN ('Feedback', 'SearchEntries') AND sql IS NOT NULL
                    """)
                : context.Database.SqlQuery<string>(
                    $"""
                    SELECT indexdef || '|' || indexname AS "Value" FROM pg_indexes
                    WHERE tablename IN ('Feedback', 'SearchEntries') AND indexname NOT LIKE 'PK_%'
                    """);
        var found = (await indexes.ToListAsync(cancellationToken)).ConvertAll(index => index.Split('|'));
        if (context is SqliteDashboardContext)
            await RunAsync(
                context,
                "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-500000; PRAGMA threads=2;",
                cancellationToken);
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        foreach (var index in found)
            await RunAsync(context, $"DROP INDEX \"{index[1]}\"", cancellationToken);
        return new FastLoad(context, found.ConvertAll(index => index[0]), transaction);
    }

    /// <summary>Makes the indexes and commits.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        _context.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        foreach (var index in _indexes)
            await RunAsync(_context, index, cancellationToken);
        await _transaction.CommitAsync(cancellationToken);

        // On PostgreSQL what autovacuum would do within minutes: without it no index says which rows everybody may see.
        await RunAsync(_context, _context is SqliteDashboardContext ? "ANALYZE" : "VACUUM (ANALYZE)", cancellationToken);
    }

    public ValueTask DisposeAsync() => _transaction.DisposeAsync();

#pragma warning disable EF1002 // Nothing of it comes from outside.
    private static Task RunAsync(DashboardContext context, string sql, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
#pragma warning restore EF1002
}
