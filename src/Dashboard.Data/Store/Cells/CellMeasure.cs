namespace Dashboard.Data.Store.Cells;

/// <summary>The counts of a day cell, in the order of its columns; a score's measure is <see cref="FirstScore"/> plus the score.</summary>
internal static class CellMeasure
{
    public const int Sent = 0;
    public const int Answered = 1;
    public const int Commented = 2;
    public const int FirstScore = 3;
    public const int Count = FirstScore + 11;

    /// <summary>The columns, in this order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        nameof(Sent),
        nameof(Answered),
        nameof(Commented),
        .. Enumerable.Range(0, 11).Select(score => FormattableString.Invariant($"Score{score}")),
    ];
}
