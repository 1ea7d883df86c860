using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Dashboard.Configuration;

/// <summary>
/// Believes what the configured proxies say of a client's address and scheme, and nobody else, whatever other setting or variable of the
/// platform would allow. The host is the request's own: a proxy often passes on a forwarded host that the client made up.
/// </summary>
internal sealed class TrustedProxies(IOptions<SecurityOptions> security) : IPostConfigureOptions<ForwardedHeadersOptions>
{
    public void PostConfigure(string? name, ForwardedHeadersOptions options)
    {
        var proxies = NetworkList.Of(security.Value.TrustedProxies).Networks;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
            options.KnownIPNetworks.Add(proxy);
        // Without a known proxy the platform would believe everybody.
        options.ForwardedHeaders =
            proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // As many steps as there are trusted proxies in a row; the first address that is not trusted is the client's.
        options.ForwardLimit = null;
    }
}
