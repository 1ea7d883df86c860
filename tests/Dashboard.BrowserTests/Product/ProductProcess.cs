using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.BrowserTests.Product;

/// <summary>The real product as a process of its own, in demo mode, on a free port, with a store and keys that end with it.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _output = new();
    private readonly Process _process;
    private bool _isRunning;
    private int _errorsTold;

    /// <summary>What the webhook takes beside the demo's own credentials.</summary>
    private static readonly AuthenticationHeaderValue Pusher = new(
        "Basic",
        Convert.ToBase64String("tests:a password of the tests alone"u8));

    private ProductProcess(DemoSize? size, string? store, Func<Uri, IDictionary<string, string?>>? settings = null)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/"));
        _process = new Process { StartInfo = size is null ? QuietStartOf(store!) : DemoStartOf(size) };
        foreach (var (key, value) in settings?.Invoke(Address) ?? new Dictionary<string, string?>(StringComparer.Ordinal))
            _process.StartInfo.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it has written so far, warnings and errors among it.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>
    /// Fails when it has logged an error of which nobody was told yet: one error is one failure, and not that of all who follow.
    /// </summary>
    public void FailOnErrors()
    {
        var errors = _output.Count(line =>
            line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal));
        if (Interlocked.Exchange(ref _errorsTold, errors) < errors)
            Assert.Fail($"The product at {Address} has logged errors:\n{Output}");
    }

    /// <summary>Pushes a body to the webhook, as X would.</summary>
    public async Task PushAsync(string body)
    {
        using var client = new HttpClient { BaseAddress = Address, DefaultRequestHeaders = { Authorization = Pusher } };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("webhooks/feedback", content);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Starts the product; it answers when this returns, while its first sync may still run.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message has what it said.</exception>
    public static Task<ProductProcess> StartAsync(DemoSize size) => StartAsync(new ProductProcess(size, null));

    /// <summary>
    /// Starts the product outside the demo, over a store that is there already, with X at an address at which nobody answers.
    /// </summary>
    /// <param name="settings">Further settings, which may need to know where it listens.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message has what it said.</exception>
    public static Task<ProductProcess> StartQuietAsync(string store, Func<Uri, IDictionary<string, string?>>? settings = null) =>
        StartAsync(new ProductProcess(null, store, settings));

    private static async Task<ProductProcess> StartAsync(ProductProcess product)
    {
        try
        {
            product.Run();
            await product.UntilReadyAsync();
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_isRunning && !_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Dispose();
    }

    private ProcessStartInfo DemoStartOf(DemoSize size)
    {
        var start = StartOf("Development", $"Data Source={_folder.File("store.db")}");
        start.Environment["Demo__ClockShift"] = TestClock.Setting;
        start.Environment["Demo__Days"] = size.Days.ToString(CultureInfo.InvariantCulture);
        start.Environment["Demo__ClosesEverySeconds"] = size.ClosesEverySeconds.ToString(CultureInfo.InvariantCulture);
        start.Environment["Demo__PromptsPerDay"] = size.PromptsPerDay.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    private ProcessStartInfo QuietStartOf(string store)
    {
        var start = StartOf("Production", store);
        start.Environment["Demo__Enabled"] = "false";
        start.Environment["FeedbackApi__BaseAddress"] = "http://127.0.0.1:9/";
        start.Environment["FeedbackApi__ConsumerKey"] = "key";
        start.Environment["FeedbackApi__ConsumerSecret"] = "secret";
        start.Environment["Webhooks__Credentials__0__UserName"] = "x";
        start.Environment["Webhooks__Credentials__0__Password"] = "another password of the tests alone";
        return start;
    }

    private ProcessStartInfo StartOf(string environment, string store)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.WorkingDirectory = _folder.Path;
        start.ArgumentList.Add(ProductFile.Path);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(Address.GetLeftPart(UriPartial.Authority));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ConnectionStrings__Store"] = store;
        start.Environment["Connection__PauseHiddenAfter"] = "00:00:01";
        start.Environment["Security__KeysFolder"] = _folder.File("keys");
        start.Environment["Webhooks__Credentials__1__UserName"] = "tests";
        start.Environment["Webhooks__Credentials__1__Password"] = "a password of the tests alone";
        return start;
    }

    private void Run()
    {
        _isRunning = _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        await Until.TrueAsync(() => IsReadyAsync(client), StartPatience, $"the product answers at {Address}");
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"The product ended with code {_process.ExitCode}:\n{Output}");
        try
        {
            using var answer = await client.GetAsync("health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }
}
