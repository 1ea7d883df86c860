using Dashboard.Data.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.TestKit;

/// <summary>
/// A SQLite store with the schema and no rows, made once for this process by the product's own steps. What is not about these steps begins
/// with a copy: to take all of them anew costs half a second of CPU, which was most of what thousands of tests did.
/// </summary>
public static class SqliteTemplate
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigratedAsync);

    /// <summary>Puts a copy where there is no store yet; one that is there is left as it is.</summary>
    /// <param name="connectionString">What <c>ConnectionStrings:Store</c> takes.</param>
    /// <returns>Completes when a store lies there.</returns>
    public static async Task CopyToAsync(string connectionString)
    {
        var path = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (!File.Exists(path))
            await File.WriteAllBytesAsync(path, await Migrated.Value);
    }

    private static async Task<byte[]> MigratedAsync()
    {
        using var file = new SqliteFile();
        await using (var services = new ServiceCollection()
            .AddLogging()
            .AddDataProtection().Services
            .AddStore(file.Configuration)
            .BuildServiceProvider())
            await services.GetRequiredService<StoreMigrator>().MigrateAsync(CancellationToken.None);

        // Whoever closes the last connection writes the log into the file. Without it the copies would be migrated anew, one by one.
        return File.Exists(file.Path + "-wal")
            ? throw new InvalidOperationException($"{file.Path} is still open.")
            : await File.ReadAllBytesAsync(file.Path);
    }
}
