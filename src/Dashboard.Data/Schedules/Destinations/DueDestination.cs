using System.Security.Cryptography;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Schedules.Destinations;

/// <summary>Where a report is to go now.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Address">
/// The recipient's e-mail address, null where they are gone; a folder's name; or the address of a webhook, encrypted.
/// </param>
/// <param name="Keys">The keys that sign, encrypted, the newest first; none for all but webhooks.</param>
public sealed record DueDestination(DestinationKind Kind, string? Address, IReadOnlyList<string> Keys)
{
    internal static DueDestination Of(ScheduleDestination place, string? mail, DateTimeOffset now) => new(
        place.Kind,
        place.Kind switch
        {
            DestinationKind.Mail => mail,
            DestinationKind.Folder => place.Shown,
            _ => place.ProtectedAddress,
        },
        [.. new[] { place.ProtectedKey, place.OldKeyUntil > now ? place.ProtectedOldKey : null }.OfType<string>()]);

    /// <summary>What is encrypted of it.</summary>
    /// <param name="secrets">Decrypts.</param>
    /// <returns>The address and the keys; null where the installation has not the data protection keys for them.</returns>
    public (Secret Address, IReadOnlyList<Secret> Keys)? Reveal(SecretProtector secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        try
        {
            return (new Secret(secrets.Reveal(Address ?? "")), [.. Keys.Select(key => new Secret(secrets.Reveal(key)))]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
