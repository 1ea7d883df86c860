using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Data.Store;

/// <summary>The store on SQLite; a type of its own because each provider has its own migrations.</summary>
/// <param name="options">The provider's options.</param>
public sealed class SqliteDashboardContext(DbContextOptions<SqliteDashboardContext> options) : DashboardContext(options)
{
    /// <summary>Nothing to do: whoever writes is the only writer.</summary>
    internal override Task LockFeedbackAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>This level makes the driver begin without the write lock; in a write-ahead log the first read then fixes what is seen.</summary>
    internal override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellationToken);

    internal override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        CreateFolder();
        if ((await Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await Database.MigrateAsync(cancellationToken);
        else
            await TakeWriteLockAsync(cancellationToken);
    }

    internal override string Explain(Exception failure) =>
        $"The store cannot be opened for writing (ConnectionStrings:Store, {Database.GetDbConnection().DataSource}): {failure.Message}";

    /// <summary>For a moment: a file that only lets itself be read is refused at start, one on a full disk is not.</summary>
    private async Task TakeWriteLockAsync(CancellationToken cancellationToken)
    {
        await using var nothing = await Database.BeginTransactionAsync(cancellationToken);
    }

    private void CreateFolder()
    {
        var file = new SqliteConnectionStringBuilder(Database.GetConnectionString());
        var isMemory = file.Mode == SqliteOpenMode.Memory || file.DataSource.StartsWith(":memory:", StringComparison.Ordinal);
        if (!isMemory && file.DataSource.Length > 0)
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file.DataSource))!);
    }
}

/// <summary>For `dotnet ef migrations add`; never used at run time.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDashboardContext>
{
    public SqliteDashboardContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDashboardContext>().UseSqlite("Data Source=:memory:").Options);
}
