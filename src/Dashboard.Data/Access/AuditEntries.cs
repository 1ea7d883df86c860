using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access;

/// <summary>
/// Makes the log's entries, so that all are dated by the clock, and each is one line whatever names and texts from outside are in it.
/// </summary>
internal static class AuditEntries
{
    /// <summary>The most UTF-16 units of an entry's details: what comes from outside fills no log.</summary>
    public const int LongestDetails = 4000;

    private const int LongestName = 256;

    public static AuditEntry New(TimeProvider clock, Actor actor, string action, string details, long? rows = null) => new()
    {
        At = clock.GetUtcNow(),
        UserId = actor.Id,
        UserName = OutsideText.Line(actor.Name, LongestName),
        Action = action,
        Details = OutsideText.Line(details, LongestDetails),
        Rows = rows,
    };
}
