using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Dashboard.Benchmarks.Stores;
using Dashboard.Benchmarks.Webhooks;
using Dashboard.Data.FeedbackApi;

namespace Dashboard.Benchmarks.Supervisors;

/// <summary>Customers who answer, so many a second, as X pushes them.</summary>
internal sealed class AnswerStream : IDisposable
{
    /// <summary>The most answers of one run: cases are made for so many.</summary>
    public const int Most = 5_000;

    private readonly HttpClient _http;
    private readonly TimeSpan _pause;
    private int _next;

    public AnswerStream(Uri address, int perSecond)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{WrkRun.UserName}:{WrkRun.Password}")));
        _pause = TimeSpan.FromSeconds(1.0 / perSecond);
    }

    /// <summary>How many were taken.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>The case that an answer is about.</summary>
    public static string CaseOf(int number) => string.Create(CultureInfo.InvariantCulture, $"live-case-{number}");

    /// <summary>Answers until it is cancelled, each time something new.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_pause, TimeProvider.System);
        while (_next < Most && await timer.WaitForNextTickAsync(cancellationToken))
        {
            using var body = new StringContent(Body(_next++), Encoding.UTF8, "application/json");
            using var answer = await _http.PostAsync(new Uri("/webhooks/feedback", UriKind.Relative), body, cancellationToken);
            answer.EnsureSuccessStatusCode();
            Acknowledged++;
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Body(int number)
    {
        var now = XDate.Format(TimeProvider.System.GetUtcNow());
        return string.Create(CultureInfo.InvariantCulture, $$$$"""
            {"event_type":"feedback.updated","created_at":"{{{{now}}}}","feedback":{"created_at":"{{{{now}}}}","updated_at":"{{{{now}}}}",
            "id":"live-{{{{number}}}}","type":"csat","test":false,"dm_id":"8989898989","from_user_id":"{{{{MadeCompany.XUserIdOf(1)}}}}",
            "to_user_id":"34343434","privacy_url":"https://example.com/privacy","external_id":"{{{{CaseOf(number)}}}}","question_variant_id":3,
            "display_name":"Made","response":{"score":{"created_at":"{{{{now}}}}","value":{{{{1 + (number % 5)}}}} } } } }
            """);
    }
}
