using Dashboard.Commands;

namespace Dashboard;

/// <summary>Runs one command over the same services and settings as the server, without serving.</summary>
internal static class DashboardCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };
        await using var services = new LazyServices();
        return await CommandLine.RunAsync(args, services.Get, Console.In, Console.Out, Console.Error, stop.Token);
    }

    /// <summary>Help must not need a configuration, so services are made only when a command asks for them.</summary>
    private sealed class LazyServices : IAsyncDisposable
    {
        private WebApplication? _app;

        public IServiceProvider Get()
        {
            // The command's own words are not settings.
            _app ??= DashboardApp.Build(DashboardApp.CreateBuilder([]), demo: null);
            return _app.Services;
        }

        public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
