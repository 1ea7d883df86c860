using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Data.Store;

/// <summary>The store on PostgreSQL; a type of its own because each provider has its own migrations.</summary>
public sealed class PostgresDashboardContext(DbContextOptions<PostgresDashboardContext> options) : DashboardContext(options)
{
    /// <summary>How long a migration may run, or wait for the one of another instance.</summary>
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(30);

    internal override Task LockFeedbackAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresLocks.Feedback})", cancellationToken);

    internal override Task LockPeopleAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresLocks.People})", cancellationToken);

    internal override Task LockRightsAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({PostgresLocks.People})", cancellationToken);

    internal override Task LockAuditLogAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresLocks.AuditLog})", cancellationToken);

    internal override Task LockPromptsAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresLocks.Prompts})", cancellationToken);

    internal override async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        var snapshot = await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await Database.ExecuteSqlAsync($"SET TRANSACTION READ ONLY", cancellationToken);
        return snapshot;
    }

    internal override string Place => PostgresFailures.Place(Database.GetConnectionString()!);

    internal override async Task<bool> IsMadeAsync(CancellationToken cancellationToken)
    {
        await PostgresEncoding.RequireAsync(this, cancellationToken);
        return await Database
            .SqlQuery<bool>($"SELECT to_regclass('\"__EFMigrationsHistory\"') IS NOT NULL AS \"Value\"")
            .SingleAsync(cancellationToken);
    }

    internal override void Remove() => throw new NotSupportedException("A database on a server is not the product's to remove.");

    /// <summary>One instance migrates while the others that start with it wait; then they find nothing left to do.</summary>
    internal override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (await IsMadeAsync(cancellationToken) && !(await Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return;
        Database.SetCommandTimeout(LongestMigration);
        await Database.OpenConnectionAsync(cancellationToken);
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({PostgresLocks.Migration})", cancellationToken);

        // Otherwise EF Core would find out that it is missing by an error, which it writes into the log.
        await Database.ExecuteSqlRawAsync(this.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancellationToken);
        await Database.MigrateAsync(cancellationToken);
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({PostgresLocks.Migration})", cancellationToken);
        await Database.CloseConnectionAsync();
        Database.SetCommandTimeout(null);
    }

    internal override string ToStored(string text) => PostgresText.Encode(text);

    internal override string FromStored(string stored) => PostgresText.Decode(stored);

    internal override string Explain(Exception failure) => PostgresFailures.Explain(failure, Database.GetConnectionString()!);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // Texts compare and sort byte by byte and have no limit of length, as on SQLite: what one store takes, the other takes too.
        configurationBuilder.Properties<string>().HaveColumnType("text").UseCollation("C").HaveConversion<PostgresText>();
    }
}

/// <summary>For `dotnet ef migrations add`; never used at run time.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresDashboardContext>
{
    public PostgresDashboardContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDashboardContext>().UseNpgsql("Host=localhost;Database=dashboard").Options);
}
