using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dashboard.Benchmarks.Stores;
using Dashboard.Data.FeedbackApi;
using Dashboard.TestKit;

namespace Dashboard.Benchmarks.Webhooks;

/// <summary>What <c>wrk</c> (of the distribution's package) found.</summary>
/// <param name="Acknowledged">Answers of 200.</param>
/// <param name="Refused">Other answers, and requests without one.</param>
/// <param name="Seconds">How long it ran.</param>
/// <param name="Within99">The 99th percentile of the time to the answer, in milliseconds.</param>
internal sealed record WrkRun(long Acknowledged, long Refused, double Seconds, double Within99)
{
    public const string UserName = "bench";
    public const string Password = "only-for-this-measurement";
    public const int Connections = 32;

    /// <summary>Pushes events for a while; <paramref name="name"/> keeps the ids of two runs apart.</summary>
    public static async Task<WrkRun> RunAsync(Uri address, string name, TimeSpan duration, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var script = folder.File("push.lua");
        await File.WriteAllTextAsync(script, Script(name), cancellationToken);
        var seconds = string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds}s");
        var connections = Connections.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            "wrk",
            ["-t1", $"-c{connections}", $"-d{seconds}", "-s", script, new Uri(address, "/webhooks/feedback").ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var wrk = Process.Start(start)!;
        var said = await wrk.StandardOutput.ReadToEndAsync(cancellationToken);
        await wrk.WaitForExitAsync(cancellationToken);
        var numbers = said.Split('\n').FirstOrDefault(line => line.StartsWith("found ", StringComparison.Ordinal))?.Split(' ')
            ?? throw new InvalidOperationException($"wrk did not finish: {said}");
        return new WrkRun(Whole(numbers[1]), Whole(numbers[2]), Whole(numbers[3]) / 1e6, Whole(numbers[4]) / 1e3);
    }

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Script(string name)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{UserName}:{Password}"));
        var now = XDate.Format(TimeProvider.System.GetUtcNow());
        return $$$"""
            local sent = 0
            local headers = { ["Authorization"] = "Basic {{{credentials}}}", ["Content-Type"] = "application/json" }
            local body = '{"event_type":"feedback.created","created_at":"{{{now}}}","feedback":{"created_at":"{{{now}}}","updated_at":"{{{now}}}",'
              .. '"id":"{{{name}}}-%d","type":"csat","test":false,"dm_id":"8989898989","from_user_id":"{{{MadeCompany.XUserIdOf(1)}}}","to_user_id":"34343434",'
              .. '"privacy_url":"https://example.com/privacy","external_id":"{{{name}}}-case-%d","question_variant_id":3,"display_name":"Made"}}'

            function request()
              sent = sent + 1
              return wrk.format("POST", nil, headers, string.format(body, sent, sent))
            end

            -- summary.requests counts every answer, errors.status those of 400 and above.
            function done(summary, latency)
              local errors = summary.errors
              local refused = errors.status + errors.connect + errors.read + errors.write + errors.timeout
              print(string.format("found %d %d %d %d", summary.requests - errors.status, refused, summary.duration, latency:percentile(99)))
            end
            """;
    }
}
