using System.Net;
using System.Net.Sockets;

namespace Dashboard.Identity;

/// <summary>
/// Where a request comes from, as tries are counted by: the client's address; of IPv6 the network, which is all one client's (RFC 6177).
/// </summary>
internal static class ClientPlace
{
    private const int BytesOfNetwork = 8;

    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily is not AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(plain))
            return plain.ToString();
        var bytes = plain.GetAddressBytes();
        Array.Clear(bytes, BytesOfNetwork, bytes.Length - BytesOfNetwork);
        return $"{new IPAddress(bytes)}/64";
    }
}
