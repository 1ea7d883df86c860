using Dashboard.Data.Feedback;
using Dashboard.Formats;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Controls;

/// <summary>One number as a card shows it; everything is written out already.</summary>
public sealed record Metric
{
    /// <summary>The stable name that tests and links use.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it.</summary>
    public required string Label { get; init; }

    /// <summary>The number, or "—".</summary>
    public required string Value { get; init; }

    /// <summary>The 95 % interval, its ends written out, or "—"; null for exact numbers, which have none.</summary>
    public string? Interval { get; init; }

    /// <summary>What stands in the interval's place where there is none; that the number is exact, when null.</summary>
    public string? Note { get; init; }

    /// <summary>How far chance may have moved it, in words; empty where there is no number, of which nothing can be said.</summary>
    public string Precision =>
        string.Equals(Value, Numbers.None, StringComparison.Ordinal) ? ""
        : Interval is not null ? Phrases.Of(ControlWords.Interval95, Interval)
        : Note ?? ControlWords.ExactCount;

    /// <summary>What the number rests on: "1,234 scores".</summary>
    public required string Basis { get; init; }

    /// <summary>Whether it rests on too few answers to say anything.</summary>
    public bool IsThin { get; init; }

    /// <summary>The change; null when nothing is compared or a side has no data.</summary>
    public MetricChange? Change { get; init; }

    /// <summary>The compared period's value where no test of change applies, as for plain counts; null otherwise.</summary>
    public string? Before { get; init; }

    /// <summary>Whether there is a compared period; the page's head says which.</summary>
    public bool IsCompared { get; init; }

    /// <summary>What may be said of its target; null where none is set.</summary>
    public MetricTarget? Target { get; init; }

    /// <summary>How it went over the period, drawn small; null for nothing. The chart below says it in words.</summary>
    public MarkupString? Spark { get; init; }

    /// <summary>The address that says what moved the number; null where its change cannot be split.</summary>
    public string? Why { get; init; }

    /// <summary>How the number is computed, for the reader.</summary>
    public required string Formula { get; init; }

    /// <summary>What else the number rests on, a sentence each: its days, their zone, how complete they are.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The address of the rows behind the number; null where there are none to show.</summary>
    public string? Href { get; init; }
}

/// <summary>A number against its target.</summary>
/// <param name="Verdict">What may be claimed.</param>
/// <param name="Words">The verdict, the target, and for whom it was set.</param>
/// <param name="Brief">The verdict and the target, where there is little room.</param>
public sealed record MetricTarget(TargetVerdict Verdict, string Words, string Brief)
{
    /// <summary>The verdict to the style sheets; null where nothing is claimed.</summary>
    public string? Class => Verdict switch
    {
        TargetVerdict.Below => "below",
        TargetVerdict.Above => "above",
        _ => null,
    };
}

/// <summary>A change against the compared period.</summary>
/// <param name="Verdict">What may be claimed.</param>
/// <param name="Difference">The difference with its sign.</param>
public sealed record MetricChange(ChangeVerdict Verdict, string Difference)
{
    /// <summary>The verdict in a mark that needs no colour.</summary>
    public string Mark => Verdict switch
    {
        ChangeVerdict.Up => "▲",
        ChangeVerdict.Down => "▼",
        _ => "",
    };

    /// <summary>The class that colours it.</summary>
    public string Class => Verdict switch
    {
        ChangeVerdict.Up => "up",
        ChangeVerdict.Down => "down",
        _ => "unclear",
    };

    /// <summary>The verdict in words.</summary>
    public string Words => Verdict switch
    {
        ChangeVerdict.Up => ControlWords.ChangeUp,
        ChangeVerdict.Down => ControlWords.ChangeDown,
        _ => ControlWords.ChangeUnclear,
    };
}
