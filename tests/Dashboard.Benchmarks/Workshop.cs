using Dashboard.Benchmarks.Stores;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>What benchmarks share: one demo store, synced once by the product itself.</summary>
/// <param name="folder">Where to keep it; null makes a temporary place. On PostgreSQL the connection string of a made store.</param>
/// <param name="provider">On which database a made store lies.</param>
internal sealed class Workshop(string? folder, string provider) : IAsyncDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private DemoFolder? _demo;

    /// <summary>The demo's store after its first sync; made now if there is none yet.</summary>
    public async Task<DemoFolder> DemoAsync(CancellationToken cancellationToken)
    {
        if (_demo is null && folder is not null && new DemoFolder(folder) is { IsSynced: true } kept)
            _demo = kept;
        if (_demo is null)
            await FirstSync.RunAsync(this, cancellationToken);
        return _demo!;
    }

    /// <summary>An empty place for a first sync, which <see cref="DemoAsync"/> gives out from now on.</summary>
    public DemoFolder Begin()
    {
        _demo = new DemoFolder(folder ?? _temporary.File("demo"));
        _demo.Clear();
        return _demo;
    }

    /// <summary>A made store with a year of ten million feedback: the one that is named, or else one that is made now.</summary>
    public async Task<DemoFolder> MadeAsync(CancellationToken cancellationToken)
    {
        var place = folder ?? _temporary.File("made");
        if (!Directory.Exists(place))
            await MakeStore.RunAsync(new MakeStoreOrder(place, MakeStoreOrder.DefaultFeedback, StoreOptions.Sqlite), cancellationToken);
        return new DemoFolder(place);
    }

    /// <summary>The services over a made store, migrated, on whichever database it lies.</summary>
    public async Task<ServiceProvider> OverMadeAsync(CancellationToken cancellationToken)
    {
        var place = StoreOptions.IsPostgres(provider) ? folder! : (await MadeAsync(cancellationToken)).ConnectionString;
        var services = FloorServices.Over(("Store:Provider", provider), ("ConnectionStrings:Store", place));
        await services.GetRequiredService<StoreMigrator>().MigrateAsync(cancellationToken);
        await services.GetRequiredService<RollupRebuild>().RunIfNeededAsync(cancellationToken);
        await services.GetRequiredService<SearchRebuild>().RunIfNeededAsync(cancellationToken);
        return services;
    }

    /// <summary>An empty, temporary place for a store of one's own.</summary>
    /// <param name="name">Names it.</param>
    public DemoFolder Place(string name)
    {
        var place = new DemoFolder(_temporary.File(name));
        place.Clear();
        return place;
    }

    /// <summary>A temporary folder that does not exist yet.</summary>
    /// <param name="name">Names it.</param>
    public string Temporary(string name) => _temporary.File(name);

    /// <summary>A copy of the demo's store that may be changed.</summary>
    /// <param name="name">Names the copy.</param>
    /// <param name="cancellationToken">Stops a sync on the way there.</param>
    public async Task<DemoFolder> CopyAsync(string name, CancellationToken cancellationToken) =>
        (await DemoAsync(cancellationToken)).CopyTo(_temporary.File(name));

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }
}
