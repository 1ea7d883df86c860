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
        var encoding = await context.Database
            .SqlQuery<string>($"""SELECT current_setting('server_encoding') AS "Value" """)
            .SingleAsync(cancellationToken);
        if (!string.Equals(encoding, Wanted, StringComparison.Ordinal))
            throw new StoreUnavailableException(PostgresFailures.ExplainEncoding(encoding, context.Database.GetConnectionString()!));
    }
}
