using Dashboard.Data.Access.Doors;
using Dashboard.Webhooks;

namespace Dashboard.Pages.Admin.Webhooks;

/// <summary>One door for machines, as it was read.</summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Address">Where it is, as this browser reaches the product.</param>
/// <param name="Configured">The user names of its credentials in the settings.</param>
/// <param name="Made">Its credentials that admins made.</param>
/// <param name="Counts">What came in the last days.</param>
/// <param name="HasSecret">Whether the app's consumer secret is set.</param>
public sealed record DoorState(
    string Name,
    Uri Address,
    IReadOnlyList<string> Configured,
    IReadOnlyList<DoorCredentialListing> Made,
    IReadOnlyList<DoorCount> Counts,
    bool HasSecret)
{
    /// <summary>Whether it is the one that X pushes to.</summary>
    public bool IsOfX => string.Equals(Name, WebhookEndpoints.Section, StringComparison.Ordinal);

    /// <summary>Whether X can reach the address as it is: https, its own port, and not this machine.</summary>
    public bool IsFitForX => Address is { Scheme: "https", IsDefaultPort: true, IsLoopback: false };
}
