namespace Dashboard.Api.Answers;

/// <summary>Where it stands: the numbers of a period, each with how sure it is and how it has changed.</summary>
internal sealed record SummaryAnswer
{
    public required PeriodAnswer Period { get; init; }

    /// <summary>The days that changes are against; null where nothing is compared, or not everything of both periods is stored.</summary>
    public required PeriodAnswer? Compared { get; init; }

    /// <summary>Whose days these are, by its IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>Up to when everything of the period is confirmed, its end where all is; null while nothing is.</summary>
    public required DateTimeOffset? CompleteThrough { get; init; }

    public required CountsAnswer Counts { get; init; }

    public required IReadOnlyList<MeasureAnswer> Measures { get; init; }
}
