using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Dashboard.Data.Store;

/// <summary>
/// Says in one sentence what is wrong with the store's settings. Never quotes the connection string, which may hold a password.
/// </summary>
internal sealed class StoreOptionsValidator : IValidateOptions<StoreOptions>
{
    private const string PostgresExample = "'Host=db.example;Database=dashboard;Username=dashboard;Password=…'";

    public ValidateOptionsResult Validate(string? name, StoreOptions options) =>
        Fault(options) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private static string? Fault(StoreOptions options)
    {
        if (StoreOptions.IsPostgres(options.Provider))
            return PostgresFault(options.ConnectionString);
        return StoreOptions.IsSqlite(options.Provider)
            ? SqliteFault(options.ConnectionString)
            : $"Store:Provider is '{options.Provider}'; it can be Sqlite or Postgres.";
    }

    private static string? SqliteFault(string text)
    {
        const string Fault = "ConnectionStrings:Store is not a SQLite connection string such as 'Data Source=data/dashboard.db'.";
        try
        {
            return new SqliteConnectionStringBuilder(text).DataSource.Length > 0 ? null : Fault;
        }
        catch (ArgumentException)
        {
            return Fault;
        }
    }

    private static string? PostgresFault(string text)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(parts.Host))
                return $"ConnectionStrings:Store names no Host; a PostgreSQL connection string is such as {PostgresExample}.";
            return string.IsNullOrWhiteSpace(parts.Database)
                ? $"ConnectionStrings:Store names no Database; a PostgreSQL connection string is such as {PostgresExample}."
                : null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return $"ConnectionStrings:Store is not a PostgreSQL connection string such as {PostgresExample}.";
        }
    }
}
