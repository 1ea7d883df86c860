using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync;

public sealed class ThreeWaysTests
{
    [Theory]
    [InlineData("webhook webhook events show")]
    [InlineData("events webhook show webhook")]
    [InlineData("webhook-backwards events")]
    [InlineData("events show webhook-backwards")]
    [InlineData("show events webhook")]
    public async Task Merge_EveryOrderOfTheThreeWays_GivesTheSameRowAndCells(string ways)
    {
        var expected = await StoreAfterAsync("events");

        var actual = await StoreAfterAsync(ways);

        Assert.Equivalent(expected, actual, strict: true);
    }

    private static async Task<(StoredFeedback Row, List<DayCell> Cells)> StoreAfterAsync(string ways)
    {
        // The clock stands still and ids follow it, so that every order meets the very same X.
        var (x, account) = await EmulatedX.StartConnectedAsync(("Sync:ShowPerPull", "0"));
        await using var _ = x;
        var id = x.Prompt(account, TimeSpan.FromDays(3)).Single();
        x.Emulator.World.AddScore(id, 4, x.Clock.GetUtcNow().AddDays(-2));
        x.Emulator.World.AddComment(id, "نعم 😀", x.Clock.GetUtcNow().AddDays(-1.5));
        var bodies = await EventsAsync(x);
        foreach (var way in ways.Split(' '))
            await ArriveAsync(x, way, id, bodies);

        Assert.Empty(await x.RollupFaultsAsync());
        await using var store = x.Data.OpenStore();
        Assert.Empty(store.Quarantine);
        return (Assert.Single(await x.FeedbackAsync()), [.. store.DayCells.OrderBy(cell => cell.Day)]);
    }

    private static async Task ArriveAsync(EmulatedX x, string way, string id, IReadOnlyList<string> bodies)
    {
        switch (way)
        {
            case "events":
                Assert.True(await x.PullAsync());
                break;
            case "show":
                await ShowAsync(x, id);
                break;
            default:
                foreach (var body in way is "webhook" ? bodies : bodies.Reverse())
                    await x.ReceiveAsync(body);
                break;
        }
    }

    private static async Task ShowAsync(EmulatedX x, string id)
    {
        var account = await x.AccountAsync();
        var tokens = x.Emulator.Accounts.Single();
        var shown = await x.Data.Get<FeedbackApiClient>()
            .ShowAsync(new(tokens.Token, tokens.TokenSecret), id, RequestPriority.User, CancellationToken.None);
        await new FeedbackFixture(x.Data).MergeAsync(account.Id, ArrivalSource.Show, shown.Raw);
    }

    private static async Task<IReadOnlyList<string>> EventsAsync(EmulatedX x)
    {
        var account = x.Emulator.Accounts.Single();
        var range = EventRange.Between(x.Clock.GetUtcNow().AddDays(-9), x.Clock.GetUtcNow().AddDays(-1));
        var bodies = new List<string>();
        await foreach (var page in x.Data.Get<FeedbackApiClient>()
            .ReadEventsAsync(new(account.Token, account.TokenSecret), range, cancellationToken: CancellationToken.None))
        {
            bodies.AddRange(page.Events.Select(one => one.Raw));
        }

        Assert.Equal(3, bodies.Count);
        return bodies;
    }
}
