using System.Globalization;
using Dashboard.Data.Store;

namespace Dashboard.Benchmarks.Stores;

/// <summary>What store is wanted.</summary>
/// <param name="Store">On SQLite the folder, on PostgreSQL the connection string of an empty database.</param>
/// <param name="Feedback">How many feedback.</param>
/// <param name="Provider">As Store:Provider has it.</param>
internal sealed record MakeStoreOrder(string Store, int Feedback, string Provider)
{
    private const int MostDays = 3650;

    public const string Command = "make-store";
    public const int DefaultFeedback = 10_000_000;

    /// <summary>Of how many days, up to yesterday.</summary>
    public int Days { get; init; } = 365;

    /// <summary>Reads the words behind the command; null when they make no sense.</summary>
    public static MakeStoreOrder? Read(IReadOnlyList<string> words)
    {
        var options = words.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var (feedback, days) = (DefaultFeedback, 365);
        var isSound =
            options.Count * 2 == words.Count
            && options.Keys.All(name => name is "--store" or "--feedback" or "--provider" or "--days")
            && (
                !options.TryGetValue("--feedback", out var number)
                || int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out feedback))
            && (
                !options.TryGetValue("--days", out var many)
                || (int.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days is > 0 and <= MostDays));
        return isSound && options.TryGetValue("--store", out var store)
            ? new MakeStoreOrder(store, feedback, options.GetValueOrDefault("--provider", StoreOptions.Sqlite)) { Days = days }
            : null;
    }

    /// <summary>Clears the place; answers the settings that put a store there.</summary>
    public (string Key, string Value)[] Begin()
    {
        if (StoreOptions.IsPostgres(Provider))
            return Settings(Store);
        var folder = new DemoFolder(Store);
        folder.Clear();
        return Settings(folder.ConnectionString);
    }

    private (string Key, string Value)[] Settings(string connectionString) =>
        [("Store:Provider", Provider), ("ConnectionStrings:Store", connectionString)];
}
