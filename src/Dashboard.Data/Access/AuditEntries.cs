using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access;

/// <summary>Makes the log's entries, so that they all carry the clock's time in both their key and their date.</summary>
internal static class AuditEntries
{
    public static AuditEntry New(TimeProvider clock, Actor actor, string action, string details, long? rows = null)
    {
        var now = clock.GetUtcNow();
        return new AuditEntry
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            UserId = actor.Id,
            UserName = actor.Name,
            Action = action,
            Details = details,
            Rows = rows,
        };
    }
}
