using Dashboard.Data.Foundation;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Store.Files;

/// <summary>
/// Writes the whole store into one file while the product runs, and makes a store of such a file. What is written is the store as of one
/// moment, whatever is written to it meanwhile, and has been looked through before it gets its name. The keys are not in it.
/// </summary>
/// <param name="options">Which database, and where.</param>
public sealed class StoreBackup(IOptions<StoreOptions> options)
{
    private const string Unfinished = ".part";

    /// <summary>Writes a backup.</summary>
    /// <param name="path">The file, which must not be there yet; its folder must.</param>
    /// <param name="progress">How much is written, 0 to 1; PostgreSQL does not tell.</param>
    /// <param name="cancellationToken">Stops it; nothing is left then.</param>
    /// <exception cref="IOException">There is such a file, it cannot be written, or what was written is not whole.</exception>
    /// <returns>Completes once it is on disk.</returns>
    public async Task WriteAsync(string path, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var (whole, part) = Places(path);
        if (File.Exists(whole))
            throw new IOException($"There is a file at {whole} already.");
        try
        {
            using (File.Open(part, FileMode.Create))
                PrivateFiles.Tighten(part);
            if (SqlitePlace.FromOptions(options.Value) is { } place)
                await Task.Run(() => SqliteCopy.Write(place, part, progress, cancellationToken), cancellationToken);
            else
                await PostgresDump.WriteAsync(options.Value.ConnectionString, part, cancellationToken);
            Settle(part);
            File.Move(part, whole);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Makes a store of a backup, where there is none.</summary>
    /// <param name="path">The backup.</param>
    /// <param name="cancellationToken">Stops it; there is no store then.</param>
    /// <exception cref="IOException">It is no backup, or what is left of another store is in its way.</exception>
    /// <returns>Completes once it is on disk; its schema is as it was.</returns>
    public async Task RestoreAsync(string path, CancellationToken cancellationToken)
    {
        var (whole, _) = Places(path);
        if (!File.Exists(whole))
            throw new IOException($"There is no file at {whole}.");
        if (SqlitePlace.FromOptions(options.Value) is not { } place)
        {
            await PostgresDump.RestoreAsync(options.Value.ConnectionString, whole, cancellationToken);
            return;
        }

        var part = place.Path + Unfinished;
        try
        {
            await Task.Run(() => SqliteCopy.Prepare(place, whole, part), cancellationToken);
            Settle(part);
            File.Move(part, place.Path);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static (string Whole, string Part) Places(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var whole = Path.GetFullPath(path);
        return (whole, whole + Unfinished);
    }

    // A name must not be on disk before what it names.
    private static void Settle(string path)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
