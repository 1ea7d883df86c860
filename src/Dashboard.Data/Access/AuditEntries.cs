using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access;

/// <summary>Makes the log's entries, so that all are dated by the clock.</summary>
internal static class AuditEntries
{
    public static AuditEntry New(TimeProvider clock, Actor actor, string action, string details, long? rows = null) => new()
    {
        At = clock.GetUtcNow(),
        UserId = actor.Id,
        UserName = actor.Name,
        Action = action,
        Details = details,
        Rows = rows,
    };
}
