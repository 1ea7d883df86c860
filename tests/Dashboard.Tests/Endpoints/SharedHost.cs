using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>One product for all tests of a class, with settings of its own; for tests that find in it what the others left.</summary>
/// <param name="settings">Settings beside the usual ones, or instead of them.</param>
public abstract class SharedHost(params (string Key, string Value)[] settings) : IAsyncLifetime
{
    private AppHost? _host;

    public AppHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync(settings);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_host is not null)
            await _host.DisposeAsync();
    }
}
