using System.Net;
using System.Net.Sockets;

namespace Dashboard.Data.Settings.Reach;

/// <summary>
/// Connects to public addresses alone. The name is looked up here, once, and what was looked at is what is connected to, so that no second
/// answer of the name server leads elsewhere.
/// </summary>
/// <param name="resolve">Looks a name up.</param>
/// <param name="dial">Connects to an address.</param>
/// <param name="also">Networks that count as public here.</param>
internal sealed class PublicDialer(
    Func<string, CancellationToken, Task<IPAddress[]>> resolve,
    Func<IPEndPoint, CancellationToken, ValueTask<Stream>> dial,
    params IReadOnlyList<IPNetwork> also)
{
    public static PublicDialer OfThisMachine { get; } = new(Dns.GetHostAddressesAsync, DialAsync);

    /// <summary>One that also connects to networks of our own.</summary>
    public static PublicDialer WithNetworks(IReadOnlyList<IPNetwork> networks) => new(Dns.GetHostAddressesAsync, DialAsync, networks);

    /// <exception cref="NotPublicException">The name leads to no public address, or to another one too.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await LookUpAsync(context.DnsEndPoint.Host, cancellationToken);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, address => PublicAddresses.Has(address, also)))
            throw new NotPublicException();
        return await dial(new IPEndPoint(addresses[0], context.DnsEndPoint.Port), cancellationToken);
    }

    private async Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await resolve(host, cancellationToken);
        }
        catch (SocketException)
        {
            // As good as a name that leads inside: which of the two it is would tell what names there are.
            return [];
        }
    }

    private static async ValueTask<Stream> DialAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads to no public address.</summary>
internal sealed class NotPublicException() : IOException("The name leads to no public address.");
