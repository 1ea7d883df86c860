using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>The day cells: which zone they are for, and whether they are being made anew.</summary>
/// <param name="ZoneInForce">The time zone that numbers are made for now.</param>
/// <param name="ZoneWanted">The time zone that they are to be made for: what an admin asked for, or else the one of the settings.</param>
/// <param name="Rebuild">The rebuild that is under way; null when none is.</param>
public sealed record RollupHealth(string ZoneInForce, string ZoneWanted, RebuildHealth? Rebuild);

/// <summary>A rebuild of the day cells.</summary>
/// <param name="Share">How much is counted, 0 to 1.</param>
public sealed record RebuildHealth(string TimeZone, double Share, DateTimeOffset StartedAt);

/// <summary>Reads how the day cells are.</summary>
internal static class RollupReading
{
    public static async Task<RollupHealth> RunAsync(DashboardContext context, ZoneInForce zones, CancellationToken cancellationToken)
    {
        var build = await context.RollupBuilds.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var state = await context.RollupStates
            .Select(state => new { state.TimeZone, state.WantedTimeZone })
            .SingleAsync(cancellationToken);
        return new RollupHealth(
            zones.Named(state.TimeZone).Id, zones.Named(state.WantedTimeZone).Id, build is null ? null : Rebuild(build));
    }

    private static RebuildHealth Rebuild(RollupBuild build) =>
        new(build.TimeZone, Math.Min(1, (double)build.Done / Math.Max(1, build.Total)), build.StartedAt);
}
