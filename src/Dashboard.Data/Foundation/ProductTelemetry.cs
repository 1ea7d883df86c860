using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Dashboard.Data.Foundation;

/// <summary>
/// What the product says of itself to whoever watches over it: one meter and one source of spans, by the same name. Nothing of it names a
/// person, an agent, a team, an account or a feedback; docs/operations.md lists all of it.
/// </summary>
public static class ProductTelemetry
{
    /// <summary>The name of both, by which they are listened to.</summary>
    public const string Name = "Dashboard";

    /// <summary>The label that says how something ended.</summary>
    public const string Outcome = "outcome";

    /// <summary>Counts and times. Where nobody listens they cost nothing.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Spans. Where nobody listens none begins.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>A histogram of seconds, by the borders that suit what takes between a millisecond and a minute.</summary>
    /// <param name="name">Its name, such as <c>dashboard.pull.duration</c>.</param>
    /// <param name="description">What is measured, in a sentence.</param>
    public static Histogram<double> Seconds(string name, string description) => Meter.CreateHistogram(
        name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Borders });

    private static IReadOnlyList<double> Borders { get; } =
        [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300];
}
