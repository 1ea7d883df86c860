using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Reporting;

namespace Dashboard.Api.Answers;

/// <summary>What moved a number against the compared period.</summary>
internal sealed record ReasonsAnswer
{
    public required PeriodAnswer Period { get; init; }

    public required PeriodAnswer? Compared { get; init; }

    public required ScoreMeasure Measure { get; init; }

    /// <summary>Null when nothing is compared, or one of the periods has no score.</summary>
    public required MovedAnswer? Moved { get; init; }

    /// <summary>What explains most; null where there is no clear change, and where all groups have changed alike.</summary>
    public required HeadlineAnswer? Headline { get; init; }

    /// <summary>The change by each breakdown. The parts of one add up to the change, unless its groups overlap.</summary>
    public required IReadOnlyList<ReasonListAnswer> Lists { get; init; }
}

/// <summary>A number of two periods.</summary>
internal sealed record MovedAnswer(double Before, double After, long CountBefore, long CountAfter, ChangeAnswer Change);

/// <summary>That so much of a change comes from one group.</summary>
internal sealed record HeadlineAnswer(BreakdownBy Group, string? Key, string Name, double Value, double OfChange);

/// <summary>A change by one breakdown.</summary>
internal sealed record ReasonListAnswer(BreakdownBy Group, bool Overlap, IReadOnlyList<ReasonAnswer> Parts);

/// <summary>What one group adds to a change: by other scores (rate), and by more or fewer of them (mix).</summary>
internal sealed record ReasonAnswer
{
    public required string? Key { get; init; }

    public required string Name { get; init; }

    public required double? Before { get; init; }

    public required double? After { get; init; }

    public required long CountBefore { get; init; }

    public required long CountAfter { get; init; }

    public required EstimateAnswer Total { get; init; }

    public required EstimateAnswer Rate { get; init; }

    public required EstimateAnswer Mix { get; init; }
}

/// <summary>A part of a change; the verdict holds within its list, by Benjamini and Hochberg's procedure at 5 %.</summary>
internal sealed record EstimateAnswer(double Value, IntervalAnswer? Interval, double PValue, ChangeVerdict Verdict)
{
    public static EstimateAnswer Of(PartEstimate part) => new(part.Value, IntervalAnswer.Of(part.Interval), part.PValue, part.Verdict);
}
