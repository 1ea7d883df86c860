using Dashboard.Data.Store;

namespace Dashboard.Data.Access;

/// <summary>
/// Writes the audit log: who looked at what, with which filters, and how many rows were handed out (metrics.md, "Who sees what").
/// There is nothing here to change or delete an entry, and the database refuses both.
/// </summary>
/// <param name="writer">The one way to write.</param>
public sealed class AuditJournal(StoreWriter writer, TimeProvider clock)
{
    /// <summary>Adds one entry; it is on disk when the task completes, so a download that cannot be recorded can be refused.</summary>
    /// <param name="action">What: one of <see cref="AuditActions"/>, at most 100 characters.</param>
    /// <param name="details">The filters, as the query string of the page or file; never a customer's words.</param>
    /// <param name="rows">How many rows were handed out; null where that is not known.</param>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Completes once the entry is on disk.</returns>
    public Task RecordAsync(Viewer viewer, string action, string details, long? rows, CancellationToken cancellationToken) =>
        RecordAsync(Actor.FromViewer(viewer), action, details, rows, cancellationToken);

    /// <summary>The same for somebody who has not signed in, such as whoever runs a command.</summary>
    /// <returns>Completes once the entry is on disk.</returns>
    public Task RecordAsync(Actor actor, string action, string details, long? rows, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(action);
        return writer.WriteAsync(Add, cancellationToken);

        Task Add(DashboardContext context, CancellationToken token)
        {
            context.AuditLog.Add(AuditEntries.New(clock, actor, action, details, rows));
            return Task.CompletedTask;
        }
    }
}
