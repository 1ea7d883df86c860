using System.Globalization;
using Dashboard.Emulator.Tests.Kit;

namespace Dashboard.Emulator.Tests.Limits;

public sealed class RateLimitTests
{
    private const string Users = "/1.1/users/show.json";

    [Fact]
    public async Task Show_OverTheLimit_Is429UntilTheWindowEnds()
    {
        await using var world = await EmptyWorld.StartAsync(options => options.RateLimits.ShowPerQuarterHour = 2);
        var path = $"/1.1/feedback/show/{world.AddFeedback(TimeSpan.FromHours(1))}.json";
        var reset = (world.Clock.GetUtcNow() + TimeSpan.FromMinutes(15)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        var first = await world.Client.GetAsync(path);
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.Client.GetAsync(path);
        var third = await world.Client.GetAsync(path);

        Assert.Equal(("2", "1", reset), Standing(first));
        Assert.Equal((429, 88), (third.Status, third.ErrorCode));
        Assert.Equal(("2", "0", reset), Standing(third));
        Assert.Equal(200, (await world.Client.GetAsync(Users, ("user_id", "1"))).Status);
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(200, (await world.Client.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Limits_TwoAccounts_AreCountedApart()
    {
        await using var world = await EmptyWorld.StartAsync(options => options.RateLimits.UsersShowPerQuarterHour = 1);
        var other = world.Host.World.AddAccount("99", "other", "Other", "https://other.example/");
        await world.Client.GetAsync(Users, ("user_id", "1"));
        Assert.Equal(429, (await world.Client.GetAsync(Users, ("user_id", "1"))).Status);
        Assert.Equal(200, (await world.ClientFor(other.Token, other.TokenSecret).GetAsync(Users, ("user_id", "1"))).Status);
    }

    [Fact]
    public async Task Limits_Defaults_AreTheDocumentedOnes()
    {
        await using var world = await EmptyWorld.StartAsync();
        Assert.Equal("1000", (await world.Client.PostAsync("/1.1/feedback/create.json")).Headers["x-rate-limit-limit"]);
        Assert.Equal("180", (await world.Client.GetAsync("/1.1/feedback/show/1.json")).Headers["x-rate-limit-limit"]);
        Assert.Equal("1000", (await world.Client.GetAsync("/1.1/feedback/events.json")).Headers["x-rate-limit-limit"]);
    }

    [Fact]
    public async Task Limits_SwitchedOff_SendNoHeaders()
    {
        await using var world = await EmptyWorld.StartAsync(options => options.RateLimits.Enabled = false);
        Assert.DoesNotContain("x-rate-limit-limit", (await world.Client.GetAsync(Users, ("user_id", "1"))).Headers.Keys);
    }

    private static (string, string, string) Standing(ApiAnswer answer)
        => (answer.Headers["x-rate-limit-limit"], answer.Headers["x-rate-limit-remaining"], answer.Headers["x-rate-limit-reset"]);
}
