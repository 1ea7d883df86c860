namespace Dashboard.Data.Store.Entities;

/// <summary>What a line of a feedback's history says.</summary>
public enum ArrivalKind
{
    /// <summary>The prompt was sent (feedback.created).</summary>
    Created = 1,

    /// <summary>An answer or a change came in (feedback.updated).</summary>
    Updated = 2,

    /// <summary>We asked for the feedback, and this was its state (show).</summary>
    Shown = 3,
}
