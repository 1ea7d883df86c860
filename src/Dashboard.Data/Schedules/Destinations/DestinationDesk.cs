using System.Security.Cryptography;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Schedules.Destinations;

/// <summary>Gives schedules the places that their reports go to, and the keys of webhooks.</summary>
/// <param name="secrets">Encrypts what opens a place.</param>
/// <param name="options">Which places there may be.</param>
internal sealed class DestinationDesk(SecretProtector secrets, IOptions<DestinationOptions> options)
{
    /// <summary>How long a key signs beside the one that came after it.</summary>
    public static readonly TimeSpan OldKeyLives = TimeSpan.FromDays(1);

    // As Standard Webhooks writes them: 24 to 64 bytes behind a prefix.
    private const string KeyPrefix = "whsec_";
    private const int KeyBytes = 32;

    public IEnumerable<ScheduleProblem> Check(Viewer viewer, DestinationDraft draft, ScheduleDestination known) =>
        DestinationRules.Check(viewer, draft, known, options.Value);

    /// <summary>The place that was asked for, once nothing is wrong with it.</summary>
    /// <returns>It, and its new key, which is shown this once: of a webhook that leads elsewhere than before.</returns>
    public (ScheduleDestination Place, Secret? NewKey) Make(DestinationDraft draft, ScheduleDestination known)
    {
        switch (draft.Kind)
        {
            case DestinationKind.Mail:
                return (new ScheduleDestination(), null);
            case DestinationKind.Folder:
                return (new ScheduleDestination { Kind = draft.Kind, Shown = draft.Folder }, null);
        }

        if (draft.Address.IsEmpty || IsKnown(draft, known))
            return (known, null);
        var address = DestinationRules.Read(draft.Address)!;
        Secret? key = draft.Kind is DestinationKind.Webhook ? NewKey() : null;
        return (
            new ScheduleDestination
            {
                Kind = draft.Kind,
                Shown = DestinationRules.Shown(address),
                ProtectedAddress = secrets.Protect(address.AbsoluteUri),
                ProtectedKey = key is { } made ? secrets.Protect(made.Reveal()) : null,
            },
            key);
    }

    /// <summary>Gives a webhook another key; the one before signs too for a day, so that its receiver can change over.</summary>
    public (ScheduleDestination Place, Secret NewKey) Renew(ScheduleDestination known, DateTimeOffset now)
    {
        var key = NewKey();
        return (
            new ScheduleDestination
            {
                Kind = known.Kind,
                Shown = known.Shown,
                ProtectedAddress = known.ProtectedAddress,
                ProtectedKey = secrets.Protect(key.Reveal()),
                ProtectedOldKey = known.ProtectedKey,
                OldKeyUntil = now + OldKeyLives,
            },
            key);
    }

    private static Secret NewKey() => new(KeyPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));

    private bool IsKnown(DestinationDraft draft, ScheduleDestination known)
    {
        if (known.Kind != draft.Kind || known.ProtectedAddress is not { } stored)
            return false;
        try
        {
            return new Secret(secrets.Reveal(stored)) == new Secret(DestinationRules.Read(draft.Address)!.AbsoluteUri);
        }
        catch (CryptographicException)
        {
            // Whatever it was, nobody can post to it any more.
            return false;
        }
    }
}
