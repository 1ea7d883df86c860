using System.Diagnostics.Metrics;
using Dashboard.Data.Foundation;
using Dashboard.Links;

namespace Dashboard.Telemetry;

/// <summary>Counts what webhooks were answered, whoever has refused them.</summary>
internal static class WebhookAnswers
{
    private static readonly Counter<long> Count = ProductTelemetry.Meter.CreateCounter<long>(
        "dashboard.webhooks", "{webhook}", "Webhooks by the status that they were answered.");

    public static void Note(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method)
            && context.Request.Path.Equals(Paths.FeedbackWebhook, StringComparison.OrdinalIgnoreCase))
            Count.Add(1, new KeyValuePair<string, object?>("status", context.Response.StatusCode));
    }
}
