using System.Net;

namespace Dashboard.Data.Schedules.Destinations;

/// <summary>Where reports may go beside mail: the configuration section <c>Deliveries</c>.</summary>
public sealed class DestinationOptions
{
    /// <summary>The section of the configuration that holds them.</summary>
    public const string Section = "Deliveries";

    /// <summary>
    /// The folder in which reports are laid down, each within a folder that its schedule names; an absolute path. Empty for none.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// Networks (10.1.0.0/16) or single addresses of our own that webhooks may lead to beside public ones. None: public addresses alone.
    /// </summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>
    /// A file of certificates (PEM) that are trusted beside the system's own, for receivers with an authority of one's own; empty for none.
    /// </summary>
    public string CaFile { get; set; } = "";

    /// <summary>Whether reports are laid down in a folder at all.</summary>
    public bool HasFolder => Folder.Length > 0;

    /// <summary>The networks that can be read; the validator names the others.</summary>
    internal IReadOnlyList<IPNetwork> Networks => [.. AllowedNetworks.Select(Read).OfType<IPNetwork>()];

    internal static IPNetwork? Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
