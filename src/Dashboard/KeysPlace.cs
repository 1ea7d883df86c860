using Dashboard.Configuration;
using Dashboard.Data.Store;
using Microsoft.Extensions.Options;

namespace Dashboard;

/// <summary>
/// Says at the start that the keys lie within the store's folder, where no certificate protects them: whoever gets a copy of that folder,
/// such as a backup, can read the secrets too.
/// </summary>
internal sealed partial class KeysPlace(
    IOptions<SecurityOptions> security, IOptions<StoreOptions> store, StoreMigrator place, ILogger<KeysPlace> log)
{
    public void Look()
    {
        if (!StoreOptions.IsPostgres(store.Value.Provider)
            && security.Value.KeysCertificates.Count == 0
            && IsWithin(security.Value.KeysFolder, Path.GetDirectoryName(Path.GetFullPath(place.Place()))))
            Log.BesideStore(log, Path.GetFullPath(security.Value.KeysFolder));
    }

    /// <summary>Whether a folder is another or lies in it.</summary>
    public static bool IsWithin(string folder, string? other)
    {
        var above = Path.GetRelativePath(other ?? "/", Path.GetFullPath(folder));
        return other is not null && !Path.IsPathRooted(above) && above.Split(Path.DirectorySeparatorChar)[0] is not "..";
    }

    private static partial class Log
    {
        [LoggerMessage(
            5009,
            LogLevel.Warning,
            "The keys that encrypt secrets lie in the store's own folder ({Folder}), unprotected: a copy of it gives away both. Set "
                + "Security:KeysFolder to a folder elsewhere, or protect them by Security:KeysCertificates.")]
        public static partial void BesideStore(ILogger logger, string folder);
    }
}
