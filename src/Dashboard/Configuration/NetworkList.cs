using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Dashboard.Configuration;

/// <summary>The networks of a setting, each written as <c>199.59.148.0/22</c> or as a single address.</summary>
internal sealed class NetworkList
{
    private NetworkList(IReadOnlyList<IPNetwork> networks) => Networks = networks;

    public IReadOnlyList<IPNetwork> Networks { get; }

    /// <summary>The networks that can be read; a validator has refused the others.</summary>
    public static NetworkList Of(IEnumerable<string> texts) =>
        new([.. texts.Select(text => TryParse(text, out var network) ? network.Value : (IPNetwork?)null).OfType<IPNetwork>()]);

    /// <summary>A sentence for each text that is no network.</summary>
    /// <param name="key">The setting that holds the list.</param>
    /// <param name="texts">The list.</param>
    public static IEnumerable<string> Faults(string key, IEnumerable<string> texts) => texts
        .Select((text, index) => TryParse(text, out _)
            ? null
            : FormattableString.Invariant($"{key}:{index}: \"{text}\" is neither an address nor a network such as 199.59.148.0/22."))
        .OfType<string>();

    /// <summary>Whether the address lies in one of them. An IPv4 address that came in IPv6's clothes is an IPv4 address.</summary>
    public bool Contains(IPAddress? address)
    {
        if (address is null)
            return false;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Networks.Any(network => network.Contains(plain));
    }

    private static bool TryParse(string? text, [NotNullWhen(true)] out IPNetwork? network)
    {
        network = null;
        if (text is not null && IPNetwork.TryParse(text, out var written))
            network = IsPlain(written, text) ? written : null;
        // The text again, as "1" is read as the address 0.0.0.1.
        else if (IPAddress.TryParse(text, out var single) && string.Equals(single.ToString(), text, StringComparison.OrdinalIgnoreCase))
            network = new IPNetwork(single, single.GetAddressBytes().Length * 8);
        return network is not null;
    }

    /// <summary>10.0.0.5/8 may be meant for one address or for sixteen million, so it is taken for neither.</summary>
    private static bool IsPlain(IPNetwork network, string text) =>
        IPAddress.TryParse(text.AsSpan(0, text.IndexOf('/', StringComparison.Ordinal)), out var first)
        && first.Equals(network.BaseAddress) && !first.IsIPv4MappedToIPv6;
}
