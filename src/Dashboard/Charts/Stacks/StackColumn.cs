using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;

namespace Dashboard.Charts.Stacks;

/// <summary>One stacked column.</summary>
public sealed record StackColumn
{
    /// <summary>What tips and tables call it.</summary>
    public required string Label { get; init; }

    /// <summary>What axes call it.</summary>
    public required string ShortLabel { get; init; }

    /// <summary>Its days as addresses write them; null where it stands for none.</summary>
    public string? Days { get; init; }

    /// <summary>The layers, from the bottom up; as many in every column of a chart.</summary>
    public required IReadOnlyList<StackPart> Parts { get; init; }

    /// <summary>The one number that is made of them; null without scores.</summary>
    public Reading? Reading { get; init; }

    /// <summary>Whether more may still come in.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Why of some of its days only a part is stored.</summary>
    public Shortfall Shortfall { get; init; }

    /// <summary>What was noted on its days.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>Where the answers of the whole column are; null for nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>Fewer scores than this are thin.</summary>
    internal int ThinBelow => Reading?.ThinBelow ?? Confidence.ThinBelow;

    /// <summary>Whether it holds too few scores to judge by.</summary>
    internal bool IsThin => Confidence.IsThin(N, ThinBelow);

    /// <summary>How many scores it holds.</summary>
    internal long N => Parts.Sum(part => part.Count);
}

/// <summary>One layer of one column.</summary>
/// <param name="Count">How many scores.</param>
/// <param name="Href">Where they are; null for nowhere.</param>
public sealed record StackPart(long Count, string? Href = null);

/// <summary>Makes stacked columns.</summary>
internal static class StackColumns
{
    /// <summary>A column of prompts for every bucket, by the day they were sent.</summary>
    /// <param name="buckets">The period.</param>
    public static IReadOnlyList<StackColumn> OfPrompts(IReadOnlyList<TimeBucket> buckets) =>
    [
        .. buckets.Select(bucket => new StackColumn
        {
            Label = bucket.Label,
            ShortLabel = bucket.ShortLabel,
            Days = bucket.Days,
            Parts = [new StackPart(bucket.Tally.Answered), new StackPart(bucket.Tally.Sent - bucket.Tally.Answered)],
            Reading = Measure.ResponseRate.Of(bucket.Tally),
            IsProvisional = bucket.IsProvisional,
            Shortfall = bucket.Shortfall,
            Events = bucket.Events,
        }),
    ];

    /// <summary>A column for every bucket.</summary>
    /// <param name="kind">Whose scores.</param>
    /// <param name="buckets">The period.</param>
    /// <param name="href">Where the answers of a bucket with these scores are; the empty set stands for all.</param>
    public static IReadOnlyList<StackColumn> Of(
        SurveyKind kind, IReadOnlyList<TimeBucket> buckets, Func<TimeBucket, ScoreSet, string?>? href = null)
    {
        var layers = StackSeries.Of(kind);
        var measure = kind == SurveyKind.Nps ? Measure.Nps : Measure.CsatAverage;
        return
        [
            .. buckets.Select(bucket => new StackColumn
            {
                Label = bucket.Label,
                ShortLabel = bucket.ShortLabel,
                Days = bucket.Days,
                Parts =
                [
                    .. layers.Select(layer => new StackPart(layer.CountIn(bucket.Tally.Of(kind)), href?.Invoke(bucket, layer.Scores))),
                ],
                Reading = measure.Of(bucket.Tally),
                IsProvisional = bucket.IsProvisional,
                Shortfall = bucket.Shortfall,
                Events = bucket.Events,
                Href = bucket.Tally.Of(kind).Total == 0 ? null : href?.Invoke(bucket, ScoreSet.None),
            }),
        ];
    }
}
