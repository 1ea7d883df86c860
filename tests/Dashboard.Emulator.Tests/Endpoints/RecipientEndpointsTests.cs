using Dashboard.Emulator.Tests.Kit;
using Dashboard.Emulator.World;

namespace Dashboard.Emulator.Tests.Endpoints;

public sealed class RecipientEndpointsTests
{
    [Fact]
    public async Task Submit_ScoreThenText_KeepsTheFirstOfEach()
    {
        await using var world = await EmptyWorld.StartAsync();
        var id = world.AddFeedback(TimeSpan.FromHours(2), CardKind.Nps);
        var customer = world.CustomerClient();

        Assert.Equal(200, (await customer.PostAsync(Submit(id), ("score", "9"))).Status);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await customer.PostAsync(Submit(id), ("score", "1"), ("text", "I <3 this biz + all"));
        await customer.PostAsync(Submit(id), ("text", "another"));

        var response = (await world.Client.GetAsync($"/1.1/feedback/show/{id}.json")).Json.GetProperty("response");
        Assert.Equal(9, response.GetProperty("score").GetProperty("value").GetInt32());
        Assert.Equal("I <3 this biz + all", response.GetProperty("text").GetProperty("value").GetString());
        Assert.Equal(3, world.Host.World.EventCount);
    }

    [Theory]
    [InlineData(CardKind.Csat, "0")]
    [InlineData(CardKind.Csat, "6")]
    [InlineData(CardKind.Nps, "11")]
    [InlineData(CardKind.Nps, "good")]
    public async Task Submit_ScoreNotOnTheCard_IsRefused(CardKind kind, string score)
    {
        await using var world = await EmptyWorld.StartAsync();
        var id = world.AddFeedback(TimeSpan.FromHours(2), kind);
        Assert.Equal(400, (await world.CustomerClient().PostAsync(Submit(id), ("score", score))).Status);
    }

    [Fact]
    public async Task Submit_BySomebodyElse_IsForbidden()
    {
        await using var world = await EmptyWorld.StartAsync();
        var id = world.AddFeedback(TimeSpan.FromHours(2));
        Assert.Equal(403, (await world.Client.PostAsync(Submit(id), ("score", "5"))).Status);
    }

    [Fact]
    public async Task Dismiss_ThenSubmit_FindsNoCard()
    {
        await using var world = await EmptyWorld.StartAsync();
        var id = world.AddFeedback(TimeSpan.FromHours(2));
        var customer = world.CustomerClient();

        var dismissed = await customer.PostAsync($"/1.1/feedback/dismiss/{id}.json");

        Assert.Equal(200, dismissed.Status);
        Assert.DoesNotContain("dismiss", dismissed.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(404, (await customer.PostAsync(Submit(id), ("score", "5"))).Status);
    }

    private static string Submit(string id) => $"/1.1/feedback/submit/{id}.json";
}
