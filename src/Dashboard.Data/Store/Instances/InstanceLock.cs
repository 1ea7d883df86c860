using Dashboard.Data.Store.Files;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Store.Instances;

/// <summary>
/// Keeps a second server away from a SQLite store, in which it would pull everything once more and whose pages would miss the first one's
/// changes. Commands may run beside the server. The system gives the lock back when the process ends, however it ends.
/// </summary>
/// <param name="options">Which database, and where.</param>
public sealed class InstanceLock(IOptions<StoreOptions> options) : IDisposable
{
    private FileStream? _file;

    /// <summary>
    /// Takes the store for this process, until it is disposed; on PostgreSQL several instances share it and nothing happens.
    /// </summary>
    /// <exception cref="StoreUnavailableException">Another server has it, or the lock file cannot be made.</exception>
    public void Take()
    {
        if (_file is not null || Place() is not { } place)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            _file = new FileStream(place, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(Sentence(place, exception), exception);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _file?.Dispose();

    private string? Place() => SqlitePlace.FromOptions(options.Value) is { } store ? store.Path + ".lock" : null;

    // A file that is there but cannot be had is another's; what else can go wrong concerns the folder, and says so itself.
    private static string Sentence(string place, Exception exception) =>
        File.Exists(place) && exception is not UnauthorizedAccessException
            ? $"Another Dashboard process uses this store (ConnectionStrings:Store, {place}): stop it first, "
                + "or keep the store on PostgreSQL, which several instances may share."
            : $"The store cannot be opened for writing (ConnectionStrings:Store, {place}): {exception.Message}";
}
