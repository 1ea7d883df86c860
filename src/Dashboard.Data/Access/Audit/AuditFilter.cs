namespace Dashboard.Data.Access.Audit;

/// <summary>Which entries of the audit log are asked for; all of them by default.</summary>
public sealed record AuditFilter
{
    /// <summary>The first moment, included; null for the beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first moment after the last one; null for no end.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>A part of the name of who did it, in any case of the letters A to Z; empty for anybody.</summary>
    public string Who { get; init; } = "";

    /// <summary>An action, or one of <see cref="AuditGroups.All"/>; empty for all.</summary>
    public string Action { get; init; } = "";

    /// <summary>A part of the details, in any case of the letters A to Z; empty for all.</summary>
    public string Text { get; init; } = "";
}

/// <summary>One entry of the audit log.</summary>
/// <param name="Id">Its own number.</param>
/// <param name="At">When it was done.</param>
/// <param name="UserId">By whom: the user's id, or the word of a source that is no user.</param>
/// <param name="UserName">By whom: the name at that time.</param>
/// <param name="Action">What: one of <see cref="AuditActions"/>.</param>
/// <param name="Details">To what, with which filters.</param>
/// <param name="Rows">
/// How many rows were handed out; null where that is not known. For whoever reads it as a person, those of results are only told up to the
/// next power of ten: a file can be filtered by score, and how many there are of one is a result.
/// </param>
public sealed record AuditRow(long Id, DateTimeOffset At, string UserId, string UserName, string Action, string Details, long? Rows);
