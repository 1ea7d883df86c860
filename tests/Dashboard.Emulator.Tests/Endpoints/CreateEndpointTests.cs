using System.Text.Json;
using Dashboard.Emulator.Tests.Kit;
using Dashboard.TestKit;

namespace Dashboard.Emulator.Tests.Endpoints;

public sealed class CreateEndpointTests
{
    private const string Create = "/1.1/feedback/create.json";

    [Fact]
    public async Task Create_EveryParameter_AnswersTheObject()
    {
        await using var world = await EmptyWorld.StartAsync();

        var answer = await world.Client.PostAsync(Create, With(
            ("external_id", "ticket_5555"), ("question_variant_id", "3"), ("display_name", "My & Business 😀"), ("test", "true")));

        Assert.Equal(200, answer.Status);
        var json = answer.Json;
        Assert.Equal("Wed Jun 10 12:00:00 +0000 2026", json.GetProperty("created_at").GetString());
        Assert.Equal("Wed Jun 10 12:00:00 +0000 2026", json.GetProperty("updated_at").GetString());
        Assert.Equal("nps", json.GetProperty("type").GetString());
        Assert.Equal(JsonValueKind.True, json.GetProperty("test").ValueKind);
        Assert.Equal("3", json.GetProperty("question_variant_id").GetString());
        Assert.Equal("My & Business 😀", json.GetProperty("display_name").GetString());
        Assert.Equal("ticket_5555", json.GetProperty("external_id").GetString());
        Assert.Equal(world.Account.UserId, json.GetProperty("from_user_id").GetString());
        Assert.Equal(EmptyWorld.Customer, json.GetProperty("to_user_id").GetString());
        Every.One(json.GetProperty("id").GetString()!, digit => Assert.True(char.IsAsciiDigit(digit)));
        Assert.True(json.TryGetProperty("dm_id", out _));
        Assert.False(json.TryGetProperty("response", out _));
    }

    public static TheoryData<string, string?, int> Wrong => new()
    {
        { "type", null, 38 },
        { "type", "NPS", 44 },
        { "to_user_id", null, 38 },
        { "to_user_id", "@someone", 44 },
        { "message", null, 38 },
        { "message", new string('m', 10_001), 44 },
        { "privacy_url", null, 38 },
        { "privacy_url", "http://mybusiness.example/privacy", 44 },
        { "privacy_url", "/privacy", 44 },
        { "external_id", new string('e', 257), 44 },
        { "display_name", new string('d', 21), 44 },
        { "question_variant_id", "10", 44 },
        { "question_variant_id", "-1", 44 },
        { "test", "yes", 44 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Create_OneParameterWrong_NamesIt(string name, string? value, int code)
    {
        await using var world = await EmptyWorld.StartAsync();
        var form = With().Where(pair => !pair.Name.Equals(name, StringComparison.Ordinal));

        var answer = await world.Client.PostAsync(Create, [.. form, .. value is null ? [] : new[] { (name, value) }]);

        Assert.Equal((400, code), (answer.Status, answer.ErrorCode));
        Assert.StartsWith(name + " ", answer.Json.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, world.Host.World.FeedbackCount);
    }

    [Fact]
    public async Task Create_AtTheLimits_Passes()
    {
        await using var world = await EmptyWorld.StartAsync();
        var answer = await world.Client.PostAsync(Create, With(
            ("external_id", new string('e', 256)), ("display_name", "😀" + new string('d', 18)), ("question_variant_id", "9")));
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task Create_SameRecipientWithinADay_IsRefusedOnce()
    {
        await using var world = await EmptyWorld.StartAsync();
        Assert.Equal(200, (await world.Client.PostAsync(Create, With())).Status);
        world.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(403, (await world.Client.PostAsync(Create, With())).Status);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await world.Client.PostAsync(Create, With())).Status);
    }

    [Fact]
    public async Task Create_HandleWithTheLimitLifted_SendsTwice()
    {
        await using var world = await EmptyWorld.StartAsync(options => options.RateLimits.LiftedHandles = ["mybusiness"]);
        await world.Client.PostAsync(Create, With());
        Assert.Equal(200, (await world.Client.PostAsync(Create, With())).Status);
    }

    [Fact]
    public async Task Create_RecipientCannotBeMessaged_IsForbidden()
    {
        await using var world = await EmptyWorld.StartAsync();
        world.Host.World.SetCanDm(EmptyWorld.Customer, canDm: false);

        var answer = await world.Client.PostAsync(Create, With());

        Assert.Equal((403, 349), (answer.Status, answer.ErrorCode));
    }

    private static (string Name, string Value)[] With(params (string, string)[] more) =>
    [
        ("type", "nps"), ("to_user_id", EmptyWorld.Customer), ("message", "How did we do? + & ="),
        ("privacy_url", "https://mybusiness.example/privacy"), .. more,
    ];
}
