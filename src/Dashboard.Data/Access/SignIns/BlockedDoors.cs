using Dashboard.Data.Foundation;
using Dashboard.Data.Store;

namespace Dashboard.Data.Access.SignIns;

/// <summary>Writes down where machines that showed wrong credentials come from, once they are not looked at any more for a while.</summary>
/// <param name="writer">The one way to write.</param>
public sealed class BlockedDoors(StoreWriter writer, TimeProvider clock)
{
    private const int LongestPlace = 100;

    /// <summary>Adds an entry to the audit log.</summary>
    /// <param name="door">Which door, by its name in the settings.</param>
    /// <param name="place">Where the tries come from: the client's network address.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once the entry is on disk.</returns>
    public Task RecordAsync(string door, string place, CancellationToken cancellationToken)
    {
        return writer.WriteAsync(Add, cancellationToken);

        Task Add(DashboardContext context, CancellationToken token)
        {
            var details = $"{door}, {OutsideText.Line(place, LongestPlace)}";
            context.AuditLog.Add(AuditEntries.New(clock, Actor.Nobody, AuditActions.DoorBlocked, details));
            return Task.CompletedTask;
        }
    }
}
