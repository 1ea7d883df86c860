using System.Net;
using Dashboard.Configuration;
using Dashboard.Identity.Limits;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Identity.Limits;

public sealed class UnnamedProxiesTests : IDisposable
{
    private readonly KeptLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Header_OfAProxyThatIsNotNamed_IsSaidOnce()
    {
        var proxies = Proxies();

        for (var time = 0; time < 3; time++)
            await SendAsync(proxies, "192.0.2.7", "X-Forwarded-For");

        Assert.Contains("192.0.2.7", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_OfANamedProxyOrNone_IsNothingToSay()
    {
        var proxies = Proxies("192.0.2.0/24");

        await SendAsync(proxies, "192.0.2.7", "X-Forwarded-For");
        await SendAsync(proxies, "203.0.113.9", "Accept");

        Assert.Empty(_log.Lines);
    }

    private UnnamedProxies Proxies(params string[] trusted)
    {
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(_log));
        return new UnnamedProxies(
            _ => Task.CompletedTask,
            Options.Create(new SecurityOptions { TrustedProxies = trusted }),
            logs.CreateLogger<UnnamedProxies>());
    }

    private static Task SendAsync(UnnamedProxies proxies, string peer, string header)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        context.Request.Headers[header] = "198.51.100.1";
        return proxies.InvokeAsync(context);
    }
}
