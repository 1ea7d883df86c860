using System.Diagnostics;
using OpenTelemetry;

namespace Dashboard.Telemetry;

/// <summary>Takes out of spans what could name somebody: addresses hold ids of feedback and of agents; a route holds none.</summary>
internal sealed class PrivateSpans : BaseProcessor<Activity>
{
    private static readonly string[] Telling =
    [
        "url.path", "url.query", "url.full", "http.target", "http.url", "user_agent.original", "http.user_agent", "client.address",
        "network.peer.address", "enduser.id",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Telling)
            data.SetTag(tag, null);

        // A request that no route fits is named by its address.
        if (data.Kind is ActivityKind.Server && data.GetTagItem("http.route") is null)
            data.DisplayName = data.GetTagItem("http.request.method") as string ?? "request";
    }
}
