using Dashboard.Data.Feedback;

namespace Dashboard.Api.Answers;

/// <summary>An interval that holds a number with 95 % confidence.</summary>
internal sealed record IntervalAnswer(double Low, double High)
{
    public static IntervalAnswer? Of(Interval? interval) => interval is { } known ? new(known.Low, known.High) : null;
}

/// <summary>What may be said about a change.</summary>
/// <param name="Difference">Now minus before, in the measure's own unit.</param>
/// <param name="PValue">Two-sided.</param>
/// <param name="Verdict">What may be claimed.</param>
internal sealed record ChangeAnswer(double Difference, double PValue, ChangeVerdict Verdict)
{
    public static ChangeAnswer? Of(Change? change) => change is null ? null : new(change.Difference, change.PValue, change.Verdict);
}

/// <summary>One number: a CSAT average of 1 to 5, an NPS of −100 to 100, a share or rate of 0 to 1.</summary>
internal sealed record MeasureAnswer
{
    public required ResultMeasure Measure { get; init; }

    /// <summary>Null where there is no data; it is never 0 then.</summary>
    public required double? Value { get; init; }

    public required IntervalAnswer? Interval { get; init; }

    /// <summary>How many scores, or prompts, it rests on.</summary>
    public required long Count { get; init; }

    /// <summary>Whether it rests on too few to judge by.</summary>
    public required bool IsThin { get; init; }

    /// <summary>The number of the compared period; null where nothing is compared.</summary>
    public double? Before { get; init; }

    public ChangeAnswer? Change { get; init; }

    /// <summary>What they make of what was counted, against what was counted before.</summary>
    /// <param name="measures">Those that the filter leaves anything to be made of.</param>
    /// <param name="now">What was counted.</param>
    /// <param name="before">What was counted in the compared period; null where nothing is compared.</param>
    public static IReadOnlyList<MeasureAnswer> AllOf(IEnumerable<ResultMeasure> measures, Tally now, Tally? before) =>
        [.. measures.Select(measure => Of(measure, now, before))];

    private static MeasureAnswer Of(ResultMeasure measure, Tally now, Tally? before)
    {
        var value = measure.ValueIn(now);
        return new MeasureAnswer
        {
            Measure = measure,
            Value = value?.Value,
            Interval = IntervalAnswer.Of(value?.Interval),
            Count = value?.Count ?? 0,
            IsThin = now.IsThin(value?.Count ?? 0),
            Before = before is null ? null : measure.ValueIn(before)?.Value,
            Change = before is null ? null : ChangeAnswer.Of(measure.ChangeBetween(before, now)),
        };
    }
}
