using Dashboard.Emulator.Tests.Kit;

namespace Dashboard.Emulator.Tests.Endpoints;

public sealed class ShowEndpointTests
{
    [Fact]
    public async Task Show_Answered_HasTextAndResponse()
    {
        await using var world = await EmptyWorld.StartAsync();
        var id = world.AddFeedback(TimeSpan.FromHours(2));
        world.Host.World.AddScore(id, 5, world.Clock.GetUtcNow() - TimeSpan.FromHours(1));

        var json = (await world.Client.GetAsync($"/1.1/feedback/show/{id}.json")).Json;

        Assert.Equal(id, json.GetProperty("id").GetString());
        Assert.Equal("How did we do?", json.GetProperty("text").GetString());
        Assert.True(json.TryGetProperty("media_id_str", out _));
        Assert.Equal("Wed Jun 10 11:00:00 +0000 2026", json.GetProperty("updated_at").GetString());
        Assert.Equal(
            "Wed Jun 10 11:00:00 +0000 2026",
            json.GetProperty("response").GetProperty("score").GetProperty("created_at").GetString());
        Assert.True(json.TryGetProperty("external_id", out _));
    }

    [Fact]
    public async Task Show_UnknownOrAnotherAccounts_IsNotFound()
    {
        await using var world = await EmptyWorld.StartAsync();
        var other = world.Host.World.AddAccount("99", "other", "Other", "https://other.example/");
        var id = world.AddFeedback(TimeSpan.FromHours(2), account: other);

        Assert.Equal(404, (await world.Client.GetAsync("/1.1/feedback/show/1.json")).Status);
        Assert.Equal(404, (await world.Client.GetAsync($"/1.1/feedback/show/{id}.json")).Status);
    }
}
