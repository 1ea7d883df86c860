namespace Dashboard.Emulator.Delivery;

/// <summary>The client both deliveries share: straight to the receiver, no proxy, no redirects.</summary>
internal static class DeliveryHttp
{
    internal static HttpClient Create() => new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
    })
    {
        Timeout = TimeSpan.FromSeconds(20),
    };
}
