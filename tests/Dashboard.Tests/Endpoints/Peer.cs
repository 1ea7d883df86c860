using System.Net;
using System.Net.Sockets;

namespace Dashboard.Tests.Endpoints;

/// <summary>A client at one of this machine's own addresses, without cookies.</summary>
internal static class Peer
{
    public static async Task<HttpResponseMessage> SendAsync(string peer, HttpRequestMessage request)
    {
        using var client = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = async (context, token) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(peer), 0));
                await socket.ConnectAsync(context.DnsEndPoint, token);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        using (request)
            return await client.SendAsync(request, AppHost.Token);
    }
}
