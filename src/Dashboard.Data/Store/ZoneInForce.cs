using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>
/// The reporting time zone that numbers are made for right now. After another one was asked for it is the old one, until a rebuild of the
/// day cells is done: pages and files name this one, so that a number never stands under a wrong day.
/// </summary>
/// <param name="configured">The zone of the settings, which counts as long as no admin has asked for another.</param>
public sealed class ZoneInForce(ReportingZone configured, IDbContextFactory<DashboardContext> contexts)
{
    private volatile ZonesRead? _read;

    /// <summary>The zone that counts, as it was read last.</summary>
    public ReportingZone Current => _read?.InForce ?? configured;

    /// <summary>The zone that is to count, as it was read last: what an admin asked for, or else the one of the settings.</summary>
    public ReportingZone Wanted => _read?.Wanted ?? configured;

    /// <summary>Reads from the store which zone counts, and which one is to.</summary>
    /// <returns>
    /// The zone that counts; <see cref="Current"/> is up to date then. Whatever shows numbers asks first, since another instance may have
    /// switched.
    /// </returns>
    public async Task<ReportingZone> RefreshAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return Take(await context.RollupStates.AsNoTracking().SingleAsync(cancellationToken));
    }

    /// <summary>Takes what somebody else has just read.</summary>
    internal ReportingZone Take(RollupState state)
    {
        var read = new ZonesRead(Named(state.TimeZone), Named(state.WantedTimeZone));
        _read = read;
        return read.InForce;
    }

    /// <summary>The zone of that name; where there is none, as before the first rebuild, the one of the settings.</summary>
    /// <param name="id">An IANA id as the store keeps it; null or empty is none.</param>
    internal ReportingZone Named(string? id) =>
        string.Equals(id, configured.Id, StringComparison.Ordinal) || !ReportingZone.TryCreate(id, out var zone, out _) ? configured : zone;

    private sealed record ZonesRead(ReportingZone InForce, ReportingZone Wanted);
}
