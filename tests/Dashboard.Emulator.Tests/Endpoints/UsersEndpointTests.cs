using System.Globalization;
using System.Text.Json;
using Dashboard.Emulator.Tests.Kit;

namespace Dashboard.Emulator.Tests.Endpoints;

public sealed class UsersEndpointTests
{
    private const string Users = "/1.1/users/show.json";

    [Fact]
    public async Task Show_ManyUsers_CanDmIsTrueFalseAndNullAndStays()
    {
        await using var world = await EmptyWorld.StartAsync();
        var client = world.Client;
        var kinds = new Dictionary<string, JsonValueKind>(StringComparer.Ordinal);
        for (var id = 500; id < 580; id++)
            kinds[Text(id)] = await CanDmAsync(client, Text(id));

        Assert.Equal(3, kinds.Values.Distinct().Count());
        Assert.True(kinds.Values.Count(kind => kind is JsonValueKind.True) > 50);
        foreach (var (id, kind) in kinds.Take(10))
            Assert.Equal(kind, await CanDmAsync(client, id));
    }

    [Fact]
    public async Task Show_NotAsked_LeavesCanDmOut()
    {
        await using var world = await EmptyWorld.StartAsync();
        var json = (await world.Client.GetAsync(Users, ("user_id", world.Account.UserId))).Json;
        Assert.Equal("mybusiness", json.GetProperty("screen_name").GetString());
        Assert.False(json.TryGetProperty("can_dm", out _));
    }

    [Fact]
    public async Task Show_ByScreenName_FindsTheAccountAndNobodyElse()
    {
        await using var world = await EmptyWorld.StartAsync();
        Assert.Equal(
            world.Account.UserId,
            (await world.Client.GetAsync(Users, ("screen_name", "MyBusiness"))).Json.GetProperty("id_str").GetString());
        Assert.Equal(404, (await world.Client.GetAsync(Users, ("screen_name", "nobody"))).Status);
        Assert.Equal(404, (await world.Client.GetAsync(Users, ("user_id", "abc"))).Status);
        Assert.Equal(400, (await world.Client.GetAsync(Users)).Status);
    }

    private static async Task<JsonValueKind> CanDmAsync(SigningClient client, string id)
        => (await client.GetAsync(Users, ("user_id", id), ("include_can_dm", "1"))).Json.GetProperty("can_dm").ValueKind;

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
