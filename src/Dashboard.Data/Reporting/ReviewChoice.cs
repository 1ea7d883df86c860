namespace Dashboard.Data.Reporting;

/// <summary>How far answers are followed up that somebody asks for.</summary>
public enum ReviewChoice
{
    /// <summary>Not resolved, and of a detractor, unsatisfied, or assigned to somebody.</summary>
    Open = 0,

    /// <summary>Marked as resolved.</summary>
    Resolved = 1,

    /// <summary>Assigned to whoever asks, resolved or not.</summary>
    Mine = 2,
}
