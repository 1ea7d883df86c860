using System.Net;
using System.Net.Sockets;

namespace Dashboard.TestKit;

/// <summary>
/// Ports of the loopback interface that nothing listens on. Another process may take one before its use:
/// where a server can be told port 0, that is better.
/// </summary>
public static class FreePort
{
    /// <summary>A port the system has just handed out and taken back.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
