using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>
/// Customers write in every script, and a database holds only what its encoding has. One with another encoding than UTF-8 would take all of
/// it until the first 漢字, and nothing after that.
/// </summary>
internal static class PostgresEncoding
{
    private const string Wanted = "UTF8";

    /// <summary>Refuses a database that cannot hold every text.</summary>
    /// <exception cref="StoreUnavailableException">Its encoding is another; the message says what to do.</exception>
    public static async Task RequireAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        var encoding = await ReadAsync(context, cancellationToken);
        if (!string.Equals(encoding, Wanted, StringComparison.Ordinal))
            throw new StoreUnavailableException(PostgresFailures.ExplainEncoding(encoding, context.Database.GetConnectionString()!));
    }

    /// <summary>
    /// By hand: this is the first that a start asks, and EF Core would write a server that cannot be reached into the log, with its stack.
    /// </summary>
    private static async Task<string> ReadAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = context.CreateCommand("SELECT current_setting('server_encoding')");
            return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
