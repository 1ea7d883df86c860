using Dashboard.Data.Store;

namespace Dashboard.Commands;

/// <summary>
/// Where there should be a store and is none, nobody makes one by the way: it would look like a store that has lost everything.
/// </summary>
internal static class MissingStore
{
    private const string WayOn =
        "Start in the folder in which it was started before, correct ConnectionStrings:Store, or put its file back there from the backup. "
        + "A new, empty store is made by the command: store create";

    /// <summary>Makes sure that there is a store.</summary>
    /// <param name="store">Knows it.</param>
    /// <param name="keysFolder">The folder of keys that are those of an installation; null where nothing is known of any.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    /// <exception cref="StoreUnavailableException">There is none, said with the way on.</exception>
    public static async Task RefuseAsync(StoreMigrator store, string? keysFolder, CancellationToken cancellationToken)
    {
        if (await store.ExistsAsync(cancellationToken))
            return;
        var keys = keysFolder is null ? "" : $", though {Path.GetFullPath(keysFolder)} (Security:KeysFolder) holds the keys of one";
        throw new StoreUnavailableException($"There is no store at {store.Place()} (ConnectionStrings:Store){keys}. {WayOn}");
    }
}
