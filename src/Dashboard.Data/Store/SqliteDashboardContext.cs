using System.Data;
using Dashboard.Data.Store.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Data.Store;

/// <summary>The store on SQLite; a type of its own because each provider has its own migrations.</summary>
public sealed class SqliteDashboardContext(DbContextOptions<SqliteDashboardContext> options) : DashboardContext(options)
{
    /// <summary>Nothing to do: whoever writes is the only writer.</summary>
    internal override Task LockFeedbackAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Nothing to do, for the same reason.</summary>
    internal override Task LockPeopleAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal override Task LockRightsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Nothing to do, for the same reason.</summary>
    internal override Task LockAuditLogAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    internal override Task LockPromptsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// This level makes the driver begin without the write lock; in a write-ahead log the first read then fixes what is seen.
    /// </summary>
    internal override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellationToken);

    internal override string Place => File?.Path ?? Database.GetDbConnection().DataSource;

    private SqlitePlace? File => SqlitePlace.FromOptions(new StoreOptions { ConnectionString = Database.GetConnectionString()! });

    internal override Task<bool> IsMadeAsync(CancellationToken cancellationToken) => Task.FromResult(File?.Exists ?? true);

    internal override void Remove() => File?.Remove();

    internal override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        File?.Make();
        if ((await Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await Database.MigrateAsync(cancellationToken);
        else
            await TakeWriteLockAsync(cancellationToken);
    }

    internal override string Explain(Exception failure) =>
        $"The store cannot be opened for writing (ConnectionStrings:Store, {Place}): {failure.Message}";

    /// <summary>For a moment: a file that only lets itself be read is refused at start, one on a full disk is not.</summary>
    private async Task TakeWriteLockAsync(CancellationToken cancellationToken)
    {
        await using var nothing = await Database.BeginTransactionAsync(cancellationToken);
    }
}

/// <summary>For `dotnet ef migrations add`; never used at run time.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDashboardContext>
{
    public SqliteDashboardContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDashboardContext>().UseSqlite("Data Source=:memory:").Options);
}
