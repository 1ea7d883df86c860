using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Instances;
using Dashboard.Data.Sync;
using Dashboard.Data.Sync.Pulling;
using Dashboard.Jobs;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Jobs;

public sealed class PullWorkerTests
{
    [Fact]
    public async Task ExecuteAsync_OneAccountWaitsForItsLimit_TheOthersArePulledAgain()
    {
        await using var x = await EmulatedX.StartAsync();
        var slow = await x.AddAccountAsync("slow", "98");
        var quick = await x.AddAccountAsync("quick", "99");
        x.Interference = (http, next) =>
            http.Request.Headers.Authorization.ToString().Contains(Uri.EscapeDataString(slow.Token), StringComparison.Ordinal)
                ? RefuseAsync(http)
                : next(http);
        using var worker = new PullWorker(
            x.Data.Get<AccountPuller>(),
            x.Data.Get<DueAccounts>(),
            x.Data.Get<RollupRebuild>(),
            x.Data.Get<SearchRebuild>(),
            x.Data.Get<Leadership>(),
            x.Clock,
            NullLogger<PullWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        await Until.TrueAsync(async () => (await x.RunsAsync()).Count == 1, "the quick account is pulled");
        await Until.TrueAsync(() => x.Clock.LongestWait > TimeSpan.FromMinutes(14), "the slow account waits");
        x.Prompt(quick, TimeSpan.FromHours(24));

        // To the tick and no further: the clock must not run out on the requests that it begins.
        x.Clock.Advance(TimeSpan.FromSeconds(x.Data.Get<IOptions<SyncOptions>>().Value.IntervalSeconds));

        await Until.TrueAsync(async () => (await x.RunsAsync()).Count == 2, "the quick account is pulled again");
        Every.One(await x.RunsAsync(), run => Assert.Null(run.Error));
        Assert.Single(await x.FeedbackAsync());
        Assert.Null((await x.ProgressAsync("slow")).LastPulledAt);
        await worker.StopAsync(CancellationToken.None);
    }

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Task.CompletedTask;
    }
}
