using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dashboard.TestKit;

/// <summary>A real server with TLS on this machine, which keeps what is posted to it. Its certificate is for 127.0.0.1.</summary>
public sealed class PostReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedPost> _received = [];
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private PostReceiver(WebApplication app, TemporaryFolder folder) => (_app, _folder) = (app, folder);

    /// <summary>Where it is.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Its certificate, which nobody on this machine trusts by itself.</summary>
    public string CertificateFile => _folder.File("receiver.pem");

    /// <summary>What has come so far.</summary>
    public IReadOnlyList<ReceivedPost> Received => [.. _received];

    /// <summary>What it answers.</summary>
    public RequestDelegate Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>Starts one.</summary>
    public static async Task<PostReceiver> StartAsync()
    {
        var folder = new TemporaryFolder();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        await File.WriteAllTextAsync(folder.File("receiver.pem"), made.ExportCertificatePem());
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        var receiver = new PostReceiver(app, folder);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>What has come, once there is as much of it.</summary>
    public async Task<IReadOnlyList<ReceivedPost>> WaitAsync(int count)
    {
        await Until.TrueAsync(() => Task.FromResult(_received.Count >= count), $"{count} posts have come");
        return Received;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        _received.Enqueue(new ReceivedPost(
            http.Request.Method,
            $"{http.Request.Path}{http.Request.QueryString}",
            http.Request.Headers.ToDictionary(
                header => header.Key.ToLowerInvariant(), header => $"{header.Value}", StringComparer.OrdinalIgnoreCase),
            body));
        await Answer(http);
    }
}

/// <summary>Something that was posted.</summary>
public sealed record ReceivedPost(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);
