using System.Globalization;
using System.Text.Json;
using Dashboard.Emulator.Tests.Kit;

namespace Dashboard.Emulator.Tests.Endpoints;

public sealed class EventsEndpointTests
{
    private const string Events = "/1.1/feedback/events.json";

    [Fact]
    public async Task Events_ScoreThenComment_AreSnapshotsOfTheirTime()
    {
        await using var world = await EmptyWorld.StartAsync();
        var id = world.AddFeedback(TimeSpan.FromDays(3));
        world.Host.World.AddScore(id, 4, world.Clock.GetUtcNow() - TimeSpan.FromDays(2));
        world.Host.World.AddComment(id, "<b>good</b> \"مرحبا\" 😀", world.Clock.GetUtcNow() - TimeSpan.FromDays(1.5));
        world.Host.World.AddRepeat(id, world.Clock.GetUtcNow() - TimeSpan.FromDays(1.2));

        var events = (await PullAsync(world.Client, Range(world, 4, 1), 100)).Events;

        Assert.Equal(["feedback.created", "feedback.updated", "feedback.updated", "feedback.updated"], events.Select(TypeOf));
        Assert.False(events[0].GetProperty("feedback").TryGetProperty("response", out _));
        Assert.False(events[1].GetProperty("feedback").GetProperty("response").TryGetProperty("text", out _));
        Assert.Equal(4, events[1].GetProperty("feedback").GetProperty("response").GetProperty("score").GetProperty("value").GetInt32());
        Assert.Equal(
            "<b>good</b> \"مرحبا\" 😀",
            events[2].GetProperty("feedback").GetProperty("response").GetProperty("text").GetProperty("value").GetString());
        Assert.Equal(
            events[2].GetProperty("feedback").GetProperty("response").GetRawText(),
            events[3].GetProperty("feedback").GetProperty("response").GetRawText());
        Assert.Equal(
            events[3].GetProperty("created_at").GetString(),
            events[3].GetProperty("feedback").GetProperty("updated_at").GetString());
    }

    [Fact]
    public async Task Events_Variant_IsAStringWhenCreatedAndANumberWhenUpdated()
    {
        await using var world = await EmptyWorld.StartAsync();
        var id = world.AddFeedback(TimeSpan.FromDays(3));
        world.Host.World.AddScore(id, 4, world.Clock.GetUtcNow() - TimeSpan.FromDays(2));

        var events = (await PullAsync(world.Client, Range(world, 4, 1), 100)).Events;

        Assert.Equal(JsonValueKind.String, events[0].GetProperty("feedback").GetProperty("question_variant_id").ValueKind);
        Assert.Equal(JsonValueKind.Number, events[1].GetProperty("feedback").GetProperty("question_variant_id").ValueKind);
    }

    [Fact]
    public async Task Events_SomeUpdates_AreLean()
    {
        await using var world = await EmptyWorld.StartAsync();
        var id = world.AddFeedback(TimeSpan.FromDays(3));
        for (var minute = 0; minute < 60; minute++)
            world.Host.World.AddRepeat(id, world.Clock.GetUtcNow() - TimeSpan.FromDays(2) + TimeSpan.FromMinutes(minute));

        var events = (await PullAsync(world.Client, Range(world, 4, 1), 100)).Events;

        var lean = events.Count(happened => !happened.GetProperty("feedback").TryGetProperty("external_id", out _));
        Assert.InRange(lean, 1, 30);
        Assert.True(events[0].GetProperty("feedback").TryGetProperty("external_id", out _));
    }

    [Fact]
    public async Task Events_BothEnds_AreInclusive()
    {
        await using var world = await EmptyWorld.StartAsync();
        world.AddFeedback(TimeSpan.FromHours(50));
        world.AddFeedback(TimeSpan.FromHours(40));
        var (from, to) = (Ms(world, TimeSpan.FromHours(50)), Ms(world, TimeSpan.FromHours(40)));

        Assert.Equal(2, await CountAsync(world, from, to));
        Assert.Equal(1, await CountAsync(world, from + 1, to));
        Assert.Equal(1, await CountAsync(world, from, to - 1));
        Assert.Equal(0, await CountAsync(world, from + 1, to - 1));
    }

    [Theory]
    [InlineData(5, 2)]
    [InlineData(100, 40)]
    [InlineData(1, 3)]
    [InlineData(10, 11)]
    public async Task Events_MoreThanAPage_HasAnEmptyAndAShortPageAndLosesNothing(int count, int more)
    {
        await using var world = await EmptyWorld.StartAsync();
        var ids = Enumerable
            .Range(0, count + more)
            .Select(index => world.AddFeedback(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(index)))
            .ToList();

        var (events, sizes) = await PullAsync(world.Client, Range(world, 4, 1), count);

        Assert.Equal(ids, events.Select(happened => happened.GetProperty("feedback").GetProperty("id").GetString()));
        Assert.Contains(0, sizes.SkipLast(1));
        Assert.True(count is 1 || sizes.SkipLast(1).Any(size => size > 0 && size < count));
    }

    [Fact]
    public async Task Events_OnePage_EndsAtOnce()
    {
        await using var world = await EmptyWorld.StartAsync();
        for (var index = 0; index < 100; index++)
            world.AddFeedback(TimeSpan.FromDays(2));
        Assert.Equal([100], (await PullAsync(world.Client, Range(world, 4, 1), 100)).Sizes);
    }

    [Fact]
    public async Task Events_AddedOutOfOrder_ComeInOrder()
    {
        await using var world = await EmptyWorld.StartAsync();
        var later = world.AddFeedback(TimeSpan.FromDays(2));
        var earlier = world.AddFeedback(TimeSpan.FromDays(3));
        var events = (await PullAsync(world.Client, Range(world, 4, 1), 100)).Events;
        Assert.Equal([earlier, later], events.Select(happened => happened.GetProperty("feedback").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Events_ToTimeInTheLastDay_IsAnError()
    {
        await using var world = await EmptyWorld.StartAsync();
        var to = Ms(world, TimeSpan.FromHours(24));
        Assert.Equal(200, (await FirstAsync(world.Client, to - 1000, to)).Status);
        Assert.Equal((400, 44), Of(await FirstAsync(world.Client, to - 1000, to + 1)));
    }

    [Fact]
    public async Task Events_FromTimeBeforeWhatIsKept_IsAnError()
    {
        await using var world = await EmptyWorld.StartAsync(options => options.KeptDays = 30);
        var (from, to) = (Ms(world, TimeSpan.FromDays(30)), Ms(world, TimeSpan.FromHours(24)));
        Assert.Equal(200, (await FirstAsync(world.Client, from, to)).Status);
        Assert.Equal((400, 44), Of(await FirstAsync(world.Client, from - 1, to)));
    }

    [Fact]
    public async Task Events_BadParameters_AreRefused()
    {
        await using var world = await EmptyWorld.StartAsync();
        var to = Ms(world, TimeSpan.FromHours(24));
        Assert.Equal((400, 38), Of(await world.Client.GetAsync(Events)));
        Assert.Equal((400, 38), Of(await world.Client.GetAsync(Events, ("from_time", "0"))));
        Assert.Equal((400, 44), Of(await world.Client.GetAsync(Events, ("from_time", "yesterday"), ("to_time", "1"))));
        Assert.Equal((400, 44), Of(await FirstAsync(world.Client, to, to - 1)));
        Assert.Equal((400, 44), Of(await world.Client.GetAsync(Events, ("from_time", "0"), ("to_time", "1"), ("count", "101"))));
    }

    [Fact]
    public async Task Events_CursorOfAnotherAccountOrMadeUp_IsRefused()
    {
        await using var world = await EmptyWorld.StartAsync();
        for (var index = 0; index < 20; index++)
            world.AddFeedback(TimeSpan.FromDays(2));
        var other = world.Host.World.AddAccount("99", "other", "Other", "https://other.example/");
        var range = Range(world, 4, 1);
        var first = await world.Client.GetAsync(Events, ("from_time", Text(range.From)), ("to_time", Text(range.To)), ("count", "10"));
        var cursor = first.Json.GetProperty("next_cursor").GetString()!;

        Assert.Equal((400, 44), Of(await world.ClientFor(other.Token, other.TokenSecret).GetAsync(Events, ("cursor", cursor))));
        Assert.Equal((400, 44), Of(await world.Client.GetAsync(Events, ("cursor", "10011"))));
        Assert.Equal((400, 44), Of(await world.Client.GetAsync(Events, ("cursor", "1" + cursor))));
        Assert.Equal((400, 44), Of(await world.Client.GetAsync(Events, ("cursor", cursor), ("from_time", "0"))));
        Assert.Equal(200, (await world.Client.GetAsync(Events, ("cursor", cursor))).Status);
    }

    [Fact]
    public async Task Events_AnotherAccounts_AreNotSeen()
    {
        await using var world = await EmptyWorld.StartAsync();
        var other = world.Host.World.AddAccount("99", "other", "Other", "https://other.example/");
        world.AddFeedback(TimeSpan.FromDays(2), account: other);
        Assert.Empty((await PullAsync(world.Client, Range(world, 4, 1), 100)).Events);
    }

    private static (int Status, int Code) Of(ApiAnswer answer) => (answer.Status, answer.ErrorCode);

    private static string TypeOf(JsonElement happened) => happened.GetProperty("event_type").GetString()!;

    private static long Ms(EmptyWorld world, TimeSpan ago) => (world.Clock.GetUtcNow() - ago).ToUnixTimeMilliseconds();

    private static (long From, long To) Range(EmptyWorld world, double fromDaysAgo, double toDaysAgo)
        => (Ms(world, TimeSpan.FromDays(fromDaysAgo)), Ms(world, TimeSpan.FromDays(toDaysAgo)));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Task<ApiAnswer> FirstAsync(SigningClient client, long from, long to)
        => client.GetAsync(Events, ("from_time", Text(from)), ("to_time", Text(to)));

    private static async Task<int> CountAsync(EmptyWorld world, long from, long to)
        => (await PullAsync(world.Client, (from, to), 100)).Events.Count;

    private static async Task<(List<JsonElement> Events, List<int> Sizes)> PullAsync(
        SigningClient client,
        (long From, long To) range,
        int count)
    {
        var (events, sizes) = (new List<JsonElement>(), new List<int>());
        var answer = await client.GetAsync(Events, ("from_time", Text(range.From)), ("to_time", Text(range.To)), ("count", Text(count)));
        while (true)
        {
            Assert.Equal(200, answer.Status);
            var page = answer.Json.GetProperty("events").EnumerateArray().ToList();
            events.AddRange(page);
            sizes.Add(page.Count);
            if (answer.Json.GetProperty("next_cursor").GetString() is not { Length: > 0 } cursor)
                return (events, sizes);
            answer = await client.GetAsync(Events, ("cursor", cursor), ("count", Text(count)));
        }
    }
}
