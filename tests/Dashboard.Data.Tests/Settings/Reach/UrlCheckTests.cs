using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dashboard.Data.Settings.Reach;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Dashboard.Data.Tests.Settings.Reach;

/// <summary>A real server with TLS on this machine stands where a public address is dialled; names are looked up in a list.</summary>
public sealed class UrlCheckTests : IAsyncLifetime
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    private readonly ConcurrentQueue<IPEndPoint> _dialled = [];
    private readonly ConcurrentDictionary<string, IPAddress[]> _names = new(StringComparer.Ordinal);
    private readonly ManualTimeProvider _clock = new();
    private WebApplication? _server;
    private RequestDelegate _answer = http => http.Response.WriteAsync("A page.");
    private UrlCheck? _check;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=acme.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        _server = builder.Build();
        _server.Run(http => _answer(http));
        await _server.StartAsync(Cancelled);
        _names["acme.example"] = [Public];
        _check = Check(trustsAll: true);
    }

    public async ValueTask DisposeAsync()
    {
        _check!.Dispose();
        await _server!.DisposeAsync();
    }

    [Fact]
    public async Task Run_PageAnswers_IsReachableAtTheAddressThatWasLookedUp()
    {
        Assert.Equal(new UrlVerdict(UrlReach.Reachable, 200), await RunAsync("https://acme.example/privacy"));
        Assert.Equal(new IPEndPoint(Public, 443), Assert.Single(_dialled));
    }

    [Fact]
    public async Task Run_NoSuchPage_SaysTheStatus()
    {
        _answer = http =>
        {
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        Assert.Equal(new UrlVerdict(UrlReach.Refused, 404), await RunAsync("https://acme.example/privacy"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:192.168.0.1")]
    public async Task Run_NameThatLeadsInside_DialsNothing(string address)
    {
        _names["inside.example"] = [IPAddress.Parse(address)];
        _names["both.example"] = [Public, IPAddress.Parse(address)];
        Assert.Equal(new UrlVerdict(UrlReach.NotPublic), await RunAsync("https://inside.example/"));
        Assert.Equal(new UrlVerdict(UrlReach.NotPublic), await RunAsync("https://both.example/"));
        Assert.Equal(new UrlVerdict(UrlReach.NotPublic), await RunAsync("https://nobody.example/"));
        Assert.Empty(_dialled);
    }

    [Theory]
    [InlineData("https://inside.example/", UrlReach.NotPublic)]
    [InlineData("https://127.0.0.1/", UrlReach.NotPublic)]
    [InlineData("http://acme.example/", UrlReach.LeadsElsewhere)]
    [InlineData("https://acme.example:8443/", UrlReach.LeadsElsewhere)]
    [InlineData("https://who@acme.example/", UrlReach.LeadsElsewhere)]
    [InlineData("file:///etc/passwd", UrlReach.LeadsElsewhere)]
    [InlineData("/again", UrlReach.LeadsInCircles)]
    public async Task Run_LedElsewhere_GoesNowhereItMustNot(string location, UrlReach reach)
    {
        _names["inside.example"] = [IPAddress.Parse("10.0.0.1")];
        _answer = http =>
        {
            http.Response.Redirect(location);
            return Task.CompletedTask;
        };
        Assert.Equal(reach, (await RunAsync("https://acme.example/privacy")).Reach);
        Every.One(_dialled, address => Assert.Equal(Public, address.Address));
    }

    [Fact]
    public async Task Run_LedToAnotherPage_IsReachable()
    {
        _names["www.acme.example"] = [Public];
        _answer = http =>
        {
            if (http.Request.Host.Host == "acme.example")
                http.Response.Redirect("https://www.acme.example/privacy");
            return Task.CompletedTask;
        };
        Assert.Equal(new UrlVerdict(UrlReach.Reachable, 200), await RunAsync("https://acme.example/privacy"));
    }

    [Fact]
    public async Task Run_CertificateNotGood_IsTold()
    {
        using var check = Check(trustsAll: false);
        Assert.Equal(new UrlVerdict(UrlReach.BadCertificate), await check.RunAsync("https://acme.example/", Cancelled));
    }

    [Fact]
    public async Task Run_NoAnswerInTime_IsTold()
    {
        var asked = new TaskCompletionSource();
        _answer = http =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        var verdict = RunAsync("https://acme.example/");
        await asked.Task.WaitAsync(Until.Patience, Cancelled);
        _clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Equal(new UrlVerdict(UrlReach.NoAnswer), await verdict.WaitAsync(Until.Patience, Cancelled));
    }

    [Fact]
    public async Task Run_TooOften_AsksNothingMore()
    {
        for (var one = 0; one < 20; one++)
            Assert.Equal(UrlReach.NotPublic, (await RunAsync("https://nobody.example/")).Reach);
        Assert.Equal(UrlReach.TooMany, (await RunAsync("https://acme.example/")).Reach);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(UrlReach.Reachable, (await RunAsync("https://acme.example/")).Reach);
    }

    private Task<UrlVerdict> RunAsync(string url) => _check!.RunAsync(url, Cancelled);

    private UrlCheck Check(bool trustsAll) => new(
        new PublicDialer(
            (name, _) => IPAddress.TryParse(name, out var literal) ? Task.FromResult<IPAddress[]>([literal])
                : _names.TryGetValue(name, out var found) ? Task.FromResult(found)
                : throw new SocketException((int)SocketError.HostNotFound),
            async (address, token) =>
            {
                _dialled.Enqueue(address);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, new Uri(_server!.Urls.Single()).Port, token);
                return new NetworkStream(socket, ownsSocket: true);
            }),
#pragma warning disable CA5359, MA0039 // The server is this test's own.
        trustsAll ? (_, _, _, _) => true : null,
#pragma warning restore CA5359, MA0039
        _clock);
}
