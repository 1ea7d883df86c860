using System.Diagnostics;
using Dashboard.Data.FeedbackApi;
using Dashboard.Emulator;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks;

/// <summary>
/// How long the client waits for a page of 100 events: signature, loopback, the emulator's check and JSON, and reading it. Beside it the
/// smallest signed call, users/show.
/// </summary>
internal static class EmulatorPage
{
    private const int FullPage = 100;
    private const int Pages = 200;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Workshop _, CancellationToken cancellationToken)
    {
        await using var emulator = await EmulatorHost.StartAsync(new EmulatorOptions(), TimeProvider.System, cancellationToken);
        await using var services = FloorServices.Over(
            ("FeedbackApi:BaseAddress", emulator.BaseAddress.ToString()),
            ("FeedbackApi:ConsumerKey", emulator.ConsumerKey),
            ("FeedbackApi:ConsumerSecret", emulator.ConsumerSecret));
        var api = services.GetRequiredService<FeedbackApiClient>();
        var account = emulator.Accounts[0];
        var who = new AccountCredentials(account.Token, account.TokenSecret);
        var small = await Timing.MedianAsync(10, Pages, () => api.GetUserAsync(who, account.UserId, cancellationToken));
        var pages = await ReadAsync(api, who, cancellationToken);
        return
        [
            new Figure($"Page of {FullPage} events, client and emulator", Timing.Median(pages), "ms", null)
            {
                Plain = small,
                Against = "users/show",
            },
        ];
    }

    private static async Task<IReadOnlyList<double>> ReadAsync(
        FeedbackApiClient api, AccountCredentials who, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        var times = new List<double>();
        var watch = Stopwatch.StartNew();
        await foreach (
            var page in api.ReadEventsAsync(
                who,
                EventRange.Between(now.AddDays(-360), now.AddDays(-2)),
                cancellationToken: cancellationToken))
        {
            if (page.Count == FullPage)
                times.Add(watch.Elapsed.TotalMilliseconds);
            if (times.Count == Pages)
                break;
            watch.Restart();
        }

        return times;
    }
}
