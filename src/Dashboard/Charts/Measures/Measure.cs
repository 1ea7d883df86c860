using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Formats;

namespace Dashboard.Charts.Measures;

/// <summary>A number that charts show: how it is called, computed, written and scaled. There are no others than the static ones.</summary>
public sealed partial class Measure
{
    private Measure()
    {
    }

    /// <summary>The stable name.</summary>
    public required string Key { get; init; }

    /// <summary>The number that it draws: how that is computed, tested for change and held against a target.</summary>
    public required ResultMeasure Result { get; init; }

    /// <summary>Whose scores it is about; null for prompts of every kind.</summary>
    public SurveyKind? Kind => Result.Kind();

    /// <summary>The scale.</summary>
    public required MeasureScale Scale { get; init; }

    /// <summary>What people call it, in the reader's language.</summary>
    public string Name => NameOf();

    /// <summary>How it is called in the reader’s language.</summary>
    public required Func<string> NameOf { get; init; }

    /// <summary>The standard deviation of one answer, in the measure’s unit; null without answers.</summary>
    public required Func<Tally, double?> Deviation { get; init; }

    /// <summary>As it is written where there is room; "—" for null.</summary>
    public required Func<double?, string> Write { get; init; }

    /// <summary>An interval of it.</summary>
    public required Func<Interval?, string> WriteInterval { get; init; }

    /// <summary>A difference of two of its values, with its sign.</summary>
    public required Func<double, string> WriteDifference { get; init; }

    /// <summary>An interval of such a difference; "—" for null.</summary>
    public required Func<Interval?, string> WriteDifferenceInterval { get; init; }

    /// <summary>How many whole points such a difference is, whichever way it goes; null where it is not counted in points.</summary>
    public Func<double, long>? Points { get; init; }

    /// <summary>The same number as one whose change can be split into what groups add; null where it cannot.</summary>
    public ScoreMeasure? Splits { get; init; }

    /// <summary>As an axis writes it: no more digits than it needs.</summary>
    public required Func<double, string> WriteTick { get; init; }

    /// <summary>As it fits into a small cell.</summary>
    public required Func<double, string> WriteShort { get; init; }

    /// <summary>The value of these answers, judged as they are; null without any.</summary>
    public Reading? Of(Tally tally) => Result.ValueIn(tally) is { } value
        ? new Reading(value.Value, value.Interval, value.Count) { ThinBelow = tally.ThinBelow }
        : null;

    /// <summary>The whole that parts of these answers are judged against; null where there is no spread to judge by.</summary>
    public Benchmark? BenchmarkOf(Tally tally) =>
        Result.ValueIn(tally) is { } reading && Deviation(tally) is { } deviation and > 0 ? new Benchmark(reading.Value, deviation) : null;

    /// <summary>How many scores, or prompts, the value of these answers rests on.</summary>
    internal long BasisOf(Tally tally) => Kind is { } kind ? tally.Of(kind).Total : tally.Sent;

    /// <summary>What the value rests on, counted and named: "213 scores".</summary>
    internal string Basis(long n) => Kind is null
        ? Phrases.Count(n, ChartWords.PromptsOne, ChartWords.PromptsMany)
        : Phrases.Count(n, ChartWords.ScoresOne, ChartWords.ScoresMany);

    /// <summary>What heads a column of such counts.</summary>
    internal string BasisHeader => Kind is null ? ChartWords.PromptsSent : ChartWords.Scores;
}
