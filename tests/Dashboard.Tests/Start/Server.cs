using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Start;

/// <summary>The product serving, as a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const string Greeting = "Dashboard listens on ";

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly ConcurrentQueue<string> _lines = new();

    private Server(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    public Uri Address { get; private set; } = null!;

    public int ProcessId => _process.Id;

    public bool IsRunning => !_process.HasExited;

    /// <summary>What it has said on standard output so far.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public static async Task<Server> StartAsync(ProcessStartInfo description)
    {
        var server = new Server(Process.Start(description)!);
        server._process.StandardInput.Close();
        while (await server._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            server._lines.Enqueue(line);
            if (!line.StartsWith(Greeting, StringComparison.Ordinal))
                continue;
            server.Address = new Uri(line[Greeting.Length..]);
            _ = server.KeepAsync();
            return server;
        }

        throw new InvalidOperationException($"The product did not start: {await server._errors}");
    }

    /// <summary>Ends it with no chance to say anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Until.Patience, TimeProvider.System);
    }

    /// <summary>Tells it to stop, as whatever runs services does.</summary>
    /// <returns>How long it took to end.</returns>
    public async Task<TimeSpan> StopAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        return TimeProvider.System.GetElapsedTime(began);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
            await KillAsync();
        await _errors;
        _process.Dispose();
    }

    private async Task KeepAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            _lines.Enqueue(line);
    }
}
