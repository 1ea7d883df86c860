using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.BrowserTests.Product;

/// <summary>One instance of the product: a process of its own, on a port of its own, that can be stopped and started again.</summary>
internal sealed class Instance : IAsyncDisposable
{
    public const string Pusher = "tests";
    public const string PusherPassword = "a password of the tests alone";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private readonly List<KeyValuePair<string, string?>> _settings;
    private readonly string _folder;
    private readonly HttpClient _client;
    private Process? _process;

    public Instance(IEnumerable<KeyValuePair<string, string?>> settings, string folder)
    {
        (_settings, _folder) = ([.. settings], folder);
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/"));
        _client = new HttpClient { BaseAddress = Address };
        _client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Pusher}:{PusherPassword}")));
    }

    public Uri Address { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Runs a command to its end.</summary>
    public async Task RunAsync(string input, params string[] arguments)
    {
        using var command = Start(arguments);
        await command.StandardInput.WriteAsync(input.AsMemory(), Token);
        command.StandardInput.Close();
        var (output, error) = (command.StandardOutput.ReadToEndAsync(Token), command.StandardError.ReadToEndAsync(Token));
        await command.WaitForExitAsync(Token);
        Assert.True(command.ExitCode == 0, $"{await output}{await error}");
    }

    /// <summary>Starts the server, and waits until it is ready.</summary>
    public async Task StartAsync()
    {
        _process = Start(["--urls", Address.GetLeftPart(UriPartial.Authority)]);
        _process.StandardInput.Close();
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, Token);
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null, Token);
        await Until.TrueAsync(IsReadyAsync, StartPatience, $"the product answers at {Address}");
    }

    /// <summary>Tells it to stop, as whatever runs services does, and waits until its process has ended.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> StopAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(Token).WaitAsync(StartPatience, TimeProvider.System, Token);
        return TimeProvider.System.GetElapsedTime(began);
    }

    /// <summary>Pushes a body to the webhook, as X would.</summary>
    public async Task PushAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync("webhooks/feedback", content, Token);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What it says of itself now: the sum of a metric's series.</summary>
    /// <param name="name">As Prometheus has it.</param>
    public async Task<double> MetricAsync(string name)
    {
        var lines = (await _client.GetStringAsync("metrics", Token)).Split('\n')
            .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) || line.StartsWith(name + " ", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(lines);
        return lines.Sum(line => double.Parse(line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_process is null)
            return;
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProductFile.Path, .. arguments])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (key, value) in _settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }

    private async Task<bool> IsReadyAsync()
    {
        if (_process!.HasExited)
            throw new InvalidOperationException($"The product ended with code {_process.ExitCode}.");
        try
        {
            using var answer = await _client.GetAsync("health/ready", Token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }
}
