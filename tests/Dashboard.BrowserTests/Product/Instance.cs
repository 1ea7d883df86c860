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
    private readonly List<KeyValuePair<string, string?>> settings;
    private readonly string folder;
    private readonly HttpClient client;
    private Process? process;

    public Instance(IEnumerable<KeyValuePair<string, string?>> settings, string folder)
    {
        (this.settings, this.folder) = ([.. settings], folder);
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/"));
        client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization =
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
        process = Start(["--urls", Address.GetLeftPart(UriPartial.Authority)]);
        process.StandardInput.Close();
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, Token);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, Token);
        await Until.TrueAsync(IsReadyAsync, StartPatience, $"the product answers at {Address}");
    }

    /// <summary>Tells it to stop, as whatever runs services does, and waits until its process has ended.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> StopAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(Token).WaitAsync(StartPatience, TimeProvider.System, Token);
        return TimeProvider.System.GetElapsedTime(began);
    }

    /// <summary>Pushes a body to the webhook, as X would.</summary>
    public async Task PushAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("webhooks/feedback", content, Token);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (process is null)
            return;
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ProductFile.Path, .. arguments])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }

    private async Task<bool> IsReadyAsync()
    {
        if (process!.HasExited)
            throw new InvalidOperationException($"The product ended with code {process.ExitCode}.");
        try
        {
            using var answer = await client.GetAsync("health/ready", Token);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }
}
