namespace Dashboard.Data.Sync.Control;

/// <summary>What became of an admin's act.</summary>
/// <param name="IsDone">Whether it was done; otherwise nothing was changed.</param>
/// <param name="Outcome">What happened, or why not.</param>
public sealed record ControlAnswer(bool IsDone, ControlOutcome Outcome)
{
    /// <summary>The account's @handle without the @; null where the act is about none.</summary>
    public string? Handle { get; init; }

    /// <summary>The day that the outcome is about; null for outcomes without one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How many, of what the outcome counts; 0 for outcomes that count nothing.</summary>
    public int Count { get; init; }

    internal static ControlAnswer Done(ControlOutcome outcome) => new(true, outcome);

    internal static ControlAnswer Refused(ControlOutcome outcome) => new(false, outcome);
}
