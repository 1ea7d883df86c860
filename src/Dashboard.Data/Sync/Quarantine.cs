using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Sync;

/// <summary>Collects what a batch could not apply, and keeps each thing once however often ranges are read again.</summary>
/// <param name="batch">The batch.</param>
/// <param name="now">When it came.</param>
internal sealed class Quarantine(MergeBatch batch, DateTimeOffset now)
{
    private readonly Dictionary<string, QuarantinedArrival> _arrivals = new(StringComparer.Ordinal);

    public int Count => _arrivals.Count;

    public void Add(string reason, string body)
    {
        var arrival = Entry(batch.AccountId, batch.Source, now, reason, body);
        _arrivals.TryAdd(arrival.Fingerprint, arrival);
    }

    public Task StoreAsync(DashboardContext context, CancellationToken cancellationToken) =>
        StoreAsync(context, _arrivals, cancellationToken);

    /// <summary>Something that came for nobody we know.</summary>
    public static Task StoreHomelessAsync(
        DashboardContext context, ArrivalSource source, DateTimeOffset now, string reason, string body, CancellationToken cancellationToken)
    {
        var arrival = Entry(null, source, now, reason, body);
        return StoreAsync(
            context, new Dictionary<string, QuarantinedArrival>(StringComparer.Ordinal) { [arrival.Fingerprint] = arrival }, cancellationToken);
    }

    private static async Task StoreAsync(
        DashboardContext context, Dictionary<string, QuarantinedArrival> arrivals, CancellationToken cancellationToken)
    {
        if (arrivals.Count == 0)
            return;
        var fingerprints = arrivals.Keys.ToArray();
        var known = await context.Quarantine
            .Where(arrival => fingerprints.Contains(arrival.Fingerprint))
            .Select(arrival => arrival.Fingerprint)
            .ToListAsync(cancellationToken);
        context.Quarantine.AddRange(arrivals.Values.ExceptBy(known, arrival => arrival.Fingerprint, StringComparer.Ordinal));
    }

    private static QuarantinedArrival Entry(int? accountId, ArrivalSource source, DateTimeOffset now, string reason, string body)
    {
        var identity = string.Create(CultureInfo.InvariantCulture, $"{accountId}\n{reason}\n{body}");
        return new QuarantinedArrival
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            Source = source,
            ReceivedAt = now,
            Reason = reason.Length <= 1000 ? reason : reason[..1000],
            Body = body,
            Fingerprint = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(identity))),
        };
    }
}
