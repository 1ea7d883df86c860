using Dashboard.Data.Foundation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>
/// The reporting time zone that numbers are made for right now. After the configured one was changed it is the old one, until a rebuild of
/// the day cells is done: pages and files name this one, so that a number never stands under a wrong day.
/// </summary>
/// <param name="configured">The zone that the settings want.</param>
public sealed class ZoneInForce(ReportingZone configured, IDbContextFactory<DashboardContext> contexts)
{
    private volatile ReportingZone? _read;

    /// <summary>The zone that counts, as it was read last.</summary>
    public ReportingZone Current => _read ?? configured;

    /// <summary>The zone that the settings want.</summary>
    public ReportingZone Configured => configured;

    /// <summary>Reads from the store which zone counts.</summary>
    /// <returns>
    /// The zone; <see cref="Current"/> is up to date then. Whatever shows numbers asks first, since another instance may have switched.
    /// </returns>
    public async Task<ReportingZone> RefreshAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var zone = Named(await context.RollupStates.Select(state => state.TimeZone).SingleAsync(cancellationToken));
        _read = zone;
        return zone;
    }

    /// <summary>The zone of that name; before the first rebuild, which has none, the configured one.</summary>
    /// <param name="id">An IANA id as the store keeps it, or empty.</param>
    internal ReportingZone Named(string id) =>
        string.Equals(id, configured.Id, StringComparison.Ordinal) || !ReportingZone.TryCreate(id, out var zone, out _) ? configured : zone;
}
