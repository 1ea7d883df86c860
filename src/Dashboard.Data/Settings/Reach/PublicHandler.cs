using System.Net.Security;

namespace Dashboard.Data.Settings.Reach;

/// <summary>
/// How addresses are asked that people have typed: by no proxy, with nothing kept, led nowhere, and reading no more than a head.
/// </summary>
internal static class PublicHandler
{
    public static SocketsHttpHandler Create(PublicDialer dialer, RemoteCertificateValidationCallback? certificates) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        ConnectCallback = dialer.ConnectAsync,
        MaxResponseHeadersLength = 32,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.Zero,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = certificates },
    };
}
