using System.Diagnostics;
using System.Diagnostics.Metrics;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Sync;

/// <summary>How pulling and applying go, as counts and times.</summary>
internal static class SyncTelemetry
{
    /// <summary>How a pull or an applying ended: well.</summary>
    public const string Done = "done";

    /// <summary>It ended early.</summary>
    public const string Failed = "failed";

    private static readonly Histogram<double> PullDuration = ProductTelemetry.Seconds(
        "dashboard.pull.duration", "How long the pull of one account took.");

    private static readonly Counter<long> PullEvents = ProductTelemetry.Meter.CreateCounter<long>(
        "dashboard.pull.events", "{event}", "Events that pulls have read, those that came twice included.");

    private static readonly Histogram<double> ApplyDuration = ProductTelemetry.Seconds(
        "dashboard.apply.duration", "How long it took to apply one batch of the inbox.");

    private static readonly Counter<long> ApplyEvents = ProductTelemetry.Meter.CreateCounter<long>(
        "dashboard.apply.events", "{event}", "Events that were applied.");

    public static Activity? BeginPull() => ProductTelemetry.Source.StartActivity("pull");

    public static Activity? BeginApply() => ProductTelemetry.Source.StartActivity("apply");

    public static void NotePull(Activity? span, TimeSpan duration, long read, string outcome)
    {
        PullDuration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(ProductTelemetry.Outcome, outcome));
        PullEvents.Add(read);
        End(span, outcome, read);
    }

    public static void NoteApply(Activity? span, TimeSpan duration, long events, string outcome)
    {
        ApplyDuration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>(ProductTelemetry.Outcome, outcome));
        ApplyEvents.Add(events);
        End(span, outcome, events);
    }

    private static void End(Activity? span, string outcome, long events)
    {
        span?.SetTag("events", events);
        span?.SetStatus(string.Equals(outcome, Failed, StringComparison.Ordinal) ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
    }
}
