using Dashboard.Data.Foundation;

namespace Dashboard.Api.Answers;

/// <summary>The numbers over time.</summary>
internal sealed record TrendAnswer
{
    public required PeriodAnswer Period { get; init; }

    /// <summary>Whose days these are, by its IANA name.</summary>
    public required string Zone { get; init; }

    /// <summary>Up to when everything of the period is confirmed, its end where all is; null while nothing is.</summary>
    public required DateTimeOffset? CompleteThrough { get; init; }

    /// <summary>What a point stands for.</summary>
    public required Grain By { get; init; }

    public required IReadOnlyList<TrendPointAnswer> Points { get; init; }
}

/// <summary>One day, week or month, cut to the period.</summary>
internal sealed record TrendPointAnswer
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Whether everything of its days is confirmed; otherwise scores may still come in.</summary>
    public required bool IsComplete { get; init; }

    public required CountsAnswer Counts { get; init; }

    public required IReadOnlyList<MeasureAnswer> Measures { get; init; }
}
