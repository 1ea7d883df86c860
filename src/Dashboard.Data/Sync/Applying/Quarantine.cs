using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync.Applying;

/// <summary>Collects what a batch could not apply, and keeps each thing once however often ranges are read again.</summary>
internal sealed class Quarantine
{
    private readonly Dictionary<string, QuarantinedArrival> _arrivals = new(StringComparer.Ordinal);

    public int Count => _arrivals.Count;

    public void Add(InboxEntry entry, QuarantineKind kind, string reason, string body)
    {
        var arrival = Row(entry, kind, reason, body);
        _arrivals.TryAdd(arrival.Fingerprint, arrival);
    }

    public async Task StoreAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        if (_arrivals.Count == 0)
            return;
        var fingerprints = _arrivals.Keys.ToArray();
        var known = await context.Quarantine
            .Where(arrival => fingerprints.Contains(arrival.Fingerprint))
            .Select(arrival => arrival.Fingerprint)
            .ToListAsync(cancellationToken);
        var aside = _arrivals.Values.ExceptBy(known, arrival => arrival.Fingerprint, StringComparer.Ordinal).ToList();
        await KeptArrivals.CleanAsync(context, aside, cancellationToken);
        context.Quarantine.AddRange(aside);
    }

    private static QuarantinedArrival Row(InboxEntry entry, QuarantineKind kind, string reason, string body)
    {
        var identity = string.Create(CultureInfo.InvariantCulture, $"{entry.AccountId}\n{reason}\n{body}");
        return new QuarantinedArrival
        {
            Id = Guid.CreateVersion7(entry.ReceivedAt),
            AccountId = entry.AccountId,
            Source = entry.Source,
            ReceivedAt = entry.ReceivedAt,
            Kind = kind,
            Reason = Texts.Cut(reason),
            Body = body,
            Fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(identity))),
        };
    }
}
