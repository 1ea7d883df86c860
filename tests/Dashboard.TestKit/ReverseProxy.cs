using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.TestKit;

/// <summary>
/// nginx before instances of the product, set up as docs/operations.md says, but without TLS and on free ports of this machine.
/// </summary>
public sealed partial class ReverseProxy : IAsyncDisposable
{
    private const string Guide = "docs/operations.md";

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private ReverseProxy(IReadOnlyList<Uri> instances)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/"));
        File.WriteAllText(_folder.File("nginx.conf"), Configuration(instances));
        _process = Process.Start(
            new ProcessStartInfo("/usr/sbin/nginx", ["-p", _folder.Path, "-c", _folder.File("nginx.conf"), "-e", "stderr"])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            })!;
        Errors = _process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; }

    private Task<string> Errors { get; }

    /// <param name="instances">The instances, which need not run yet.</param>
    public static async Task<ReverseProxy> StartAsync(IReadOnlyList<Uri> instances)
    {
        var proxy = new ReverseProxy(instances);
        using var client = new HttpClient { BaseAddress = proxy.Address };
        await Until.TrueAsync(() => proxy.AnswersAsync(client), "the proxy answers");
        return proxy;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await Errors;
        _process.Dispose();
        _folder.Dispose();
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"nginx ended: {await Errors}");
        try
        {
            using var answer = await client.GetAsync("health/live");
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private string Configuration(IReadOnlyList<Uri> instances)
    {
        var documented = Block().Match(File.ReadAllText(SourceTree.PathOf(Guide))).Groups["block"].Value;
        var servers = Server().Matches(documented);
        if (servers.Count != 2)
            throw new InvalidOperationException($"{Guide} names {servers.Count} instances.");
        var upstream = string.Join('\n', instances.Select(instance => $"    server {instance.Authority} max_fails=1 fail_timeout=2s;"));
        var block = Server().Replace(documented, "").Replace("consistent;", "consistent;\n" + upstream, StringComparison.Ordinal);
        block = Tls().Replace(block, "").Replace("listen 443 ssl;", $"listen {Address.Authority};", StringComparison.Ordinal)
            .Replace(" Secure;", "", StringComparison.Ordinal);
        string[] kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        var places = string.Join('\n', kinds.Select(kind => $"{kind}_temp_path {_folder.Path};"));
        return $$"""
            daemon off;
            master_process off;
            pid {{_folder.File("nginx.pid")}};
            events {}
            http {
            access_log off;
            {{places}}
            {{block}}
            }
            """;
    }

    [GeneratedRegex("^```nginx\n(?<block>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex("^    server [0-9.:]+ max_fails=1 fail_timeout=2s;\n", RegexOptions.Multiline, 1000)]
    private static partial Regex Server();

    [GeneratedRegex("^    (ssl_.*|server_name .*)\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tls();
}
