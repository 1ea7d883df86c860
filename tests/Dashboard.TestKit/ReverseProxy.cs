using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Dashboard.TestKit;

/// <summary>
/// nginx before instances of the product, set up as docs/operations.md says, on free ports of this machine: with TLS by a certificate of
/// its own, or without.
/// </summary>
public sealed partial class ReverseProxy : IAsyncDisposable
{
    private const string Guide = "docs/operations.md";

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private ReverseProxy(IReadOnlyList<Uri> instances, bool hasTls)
    {
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http{(hasTls ? "s" : "")}://127.0.0.1:{FreePort.Next()}/"));
        if (hasTls)
            Certificate = WriteCertificate();
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

    /// <summary>What it proves itself by; null without TLS.</summary>
    public X509Certificate2? Certificate { get; }

    private Task<string> Errors { get; }

    /// <param name="instances">The instances, which need not run yet.</param>
    /// <param name="hasTls">Whether it speaks https; whoever comes then takes <see cref="Certificate"/> alone.</param>
    public static async Task<ReverseProxy> StartAsync(IReadOnlyList<Uri> instances, bool hasTls = false)
    {
        var proxy = new ReverseProxy(instances, hasTls);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => proxy.IsItself(shown);
        using var client = new HttpClient(handler) { BaseAddress = proxy.Address };
        await Until.TrueAsync(() => proxy.AnswersAsync(client), "the proxy answers");
        return proxy;
    }

    /// <summary>Whether a certificate is this proxy's own.</summary>
    public bool IsItself(X509Certificate? shown) => Certificate is not null && Certificate.Equals(shown);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        await Errors;
        _process.Dispose();
        Certificate?.Dispose();
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
        block = Certificate is null
            ? Tls().Replace(block, "").Replace("listen 443 ssl;", $"listen {Address.Authority};", StringComparison.Ordinal)
                .Replace(" Secure;", "", StringComparison.Ordinal)
            : block.Replace("listen 443 ssl;", $"listen {Address.Authority} ssl;", StringComparison.Ordinal)
                .Replace("/etc/ssl/private/feedback.example.com.key", _folder.File("key.pem"), StringComparison.Ordinal)
                .Replace("/etc/ssl/feedback.example.com.pem", _folder.File("certificate.pem"), StringComparison.Ordinal);
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

    private X509Certificate2 WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        var certificate = new CertificateRequest("CN=feedback.example.com", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(_folder.File("certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(_folder.File("key.pem"), key.ExportPkcs8PrivateKeyPem());
        return certificate;
    }

    [GeneratedRegex("^```nginx\n(?<block>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();

    [GeneratedRegex("^    server [0-9.:]+ max_fails=1 fail_timeout=2s;\n", RegexOptions.Multiline, 1000)]
    private static partial Regex Server();

    [GeneratedRegex("^    (ssl_.*|server_name .*)\n", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tls();
}
