using System.Diagnostics;
using System.Globalization;
using Dashboard.TestKit;

namespace Dashboard.Benchmarks;

/// <summary>The product as people run it: a process of its own, in the same build configuration as the benchmark.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ProductProcess(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The most memory it ever held, in millions of bytes.</summary>
    public double PeakMemory => Memory("VmHWM:");

    /// <summary>The memory it holds now, in millions of bytes.</summary>
    public double CurrentMemory => Memory("VmRSS:");

    /// <summary>How long processors have worked for it, all together, in seconds: on a busy machine it says more than a clock.</summary>
    public double ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>What it takes once it has given back what it does not need: the least of a while, in megabytes.</summary>
    public async Task<double> SettledMemoryAsync(CancellationToken cancellationToken)
    {
        var least = CurrentMemory;
        for (var look = 0; look < 60; look++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, cancellationToken);
            least = Math.Min(least, CurrentMemory);
        }

        return least;
    }

    /// <summary>Starts it; whether it listens already is not waited for.</summary>
    /// <param name="folder">The store and keys it uses.</param>
    /// <param name="isDemo">Whether X's side is emulated in the same process and pulled.</param>
    /// <param name="settings">Further settings, as environment variables name them.</param>
    public static ProductProcess Start(DemoFolder folder, bool isDemo, params (string Name, string Value)[] settings) =>
        Start(Program(), folder, isDemo, settings);

    /// <summary>Starts one that lies elsewhere, as published.</summary>
    /// <param name="program">Its Dashboard.dll.</param>
    /// <param name="folder">The store and keys it uses.</param>
    /// <param name="isDemo">Whether X's side is emulated in the same process and pulled.</param>
    /// <param name="settings">Further settings, as environment variables name them.</param>
    public static ProductProcess Start(string program, DemoFolder folder, bool isDemo, params (string Name, string Value)[] settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}"));
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = isDemo ? "Development" : "Production",
                ["Demo__ClosesEverySeconds"] = "0",
                ["Demo__Enabled"] = isDemo ? "true" : "false",
                ["ConnectionStrings__Store"] = folder.ConnectionString,
                ["Security__KeysFolder"] = folder.Keys,
                ["FeedbackApi__ConsumerKey"] = "unused",
                ["FeedbackApi__ConsumerSecret"] = "unused",
            },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ProductProcess(process, address);
    }

    /// <summary>Waits until it answers.</summary>
    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        await UntilAsync(async () => await IsLiveAsync(http, cancellationToken), cancellationToken);
    }

    /// <summary>Waits until something holds, asking about 20 times a second.</summary>
    /// <exception cref="InvalidOperationException">The process has ended, or the time is up.</exception>
    public async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellationToken, TimeSpan? patience = null)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (_process.HasExited || watch.Elapsed > (patience ?? Patience))
                throw new InvalidOperationException(_process.HasExited ? "The product has ended early." : "The product takes too long.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellationToken);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static async Task<bool> IsLiveAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/live", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // The benchmark lies in tests/…/bin/<configuration>/<framework>; so does the product, below src.
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(SourceTree.Root, "src", "Dashboard", "bin", here.Parent!.Name, here.Name, "Dashboard.dll");
    }

    private double Memory(string line)
    {
        var status = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status"));
        var words = status
            .First(candidate => candidate.StartsWith(line, StringComparison.Ordinal))
            .Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return double.Parse(words[1], CultureInfo.InvariantCulture) * 1024 / 1e6;
    }
}
