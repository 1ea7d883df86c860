using System.Net;
using System.Net.Sockets;

namespace Dashboard.Data.Settings.Reach;

/// <summary>
/// Which addresses are everybody's: those that IANA's registries of special-purpose addresses (RFC 6890) give to nobody else, and that no
/// provider of machines keeps for its own services.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // Azure's own services answer every machine there under an address that looks like anybody's.
            "168.63.129.16/32",

            // Within what IPv6 gives to all; whatever leads to an IPv4 address in disguise is among it.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork ForAll = IPNetwork.Parse("2000::/3");

    /// <summary>Whether it is one of them, or within a network that counts as one here.</summary>
    public static bool Has(IPAddress address, params IReadOnlyList<IPNetwork> also)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return also.Any(network => network.Contains(plain)) || IsPublic(plain);
    }

    private static bool IsPublic(IPAddress plain)
    {
        return (plain.AddressFamily is AddressFamily.InterNetwork || ForAll.Contains(plain))
            && !Array.Exists(Special, network => network.Contains(plain));
    }
}
