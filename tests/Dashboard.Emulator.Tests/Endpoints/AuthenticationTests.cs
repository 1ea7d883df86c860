using System.Net.Http.Headers;
using Dashboard.Emulator.Tests.Kit;

namespace Dashboard.Emulator.Tests.Endpoints;

public sealed class AuthenticationTests
{
    private const string Users = "/1.1/users/show.json";

    [Fact]
    public async Task Call_Signed_Passes()
    {
        await using var world = await EmptyWorld.StartAsync();
        Assert.Equal(200, (await world.Client.GetAsync(Users, ("user_id", "1212121212121"))).Status);
    }

    [Fact]
    public async Task Call_SpoiltInOnePart_IsRefusedWithItsCode()
    {
        await using var world = await EmptyWorld.StartAsync();
        await ExpectAsync(world, 32, client => client.ConsumerSecret = "wrong");
        await ExpectAsync(world, 32, client => client.TokenSecret = "wrong");
        await ExpectAsync(world, 32, client => client.ConsumerKey = "unknown");
        await ExpectAsync(world, 89, client => client.Token = "unknown");
        await ExpectAsync(world, 135, client => client.Skew = TimeSpan.FromSeconds(301));
        await ExpectAsync(world, 135, client => client.Skew = TimeSpan.FromSeconds(-301));
        await ExpectAsync(world, 89, client => client.Token = null);
    }

    [Fact]
    public async Task Call_ClockFiveMinutesOff_Passes()
    {
        await using var world = await EmptyWorld.StartAsync();
        var client = world.Client;
        client.Skew = TimeSpan.FromMinutes(-5);
        Assert.Equal(200, (await client.GetAsync(Users, ("user_id", "1"))).Status);
    }

    [Fact]
    public async Task Call_SameNonceTwice_IsRefused()
    {
        await using var world = await EmptyWorld.StartAsync();
        var client = world.Client;
        client.Nonce = "once";
        Assert.Equal(200, (await client.GetAsync(Users, ("user_id", "1"))).Status);

        var replay = await client.GetAsync(Users, ("user_id", "1"));

        Assert.Equal((401, 32), (replay.Status, replay.ErrorCode));
    }

    [Fact]
    public async Task Call_RevokedToken_IsRefused()
    {
        await using var world = await EmptyWorld.StartAsync();
        Assert.True(world.Host.World.RevokeToken(world.Account.UserId));

        var answer = await world.Client.GetAsync(Users, ("user_id", "1"));

        Assert.Equal((401, 89), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Bearer", "AAAAAAAA")]
    public async Task Call_NoOAuth1_IsBadAuthentication(string? scheme, string? parameter)
    {
        await using var world = await EmptyWorld.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Users + "?user_id=1");
        request.Headers.Authorization = scheme is null ? null : new AuthenticationHeaderValue(scheme, parameter);
        using var response = await world.Client.SendPlainAsync(request);

        var answer = await ApiAnswer.ReadAsync(response);

        Assert.Equal((401, 215), (answer.Status, answer.ErrorCode));
        Assert.Equal("""{"errors":[{"code":215,"message":"Bad Authentication data."}]}""", answer.Body);
    }

    [Fact]
    public async Task Call_SuspendedAccount_IsForbidden()
    {
        await using var world = await EmptyWorld.StartAsync();
        world.Host.World.Suspend(world.Account.UserId);

        var answer = await world.Client.GetAsync(Users, ("user_id", "1"));

        Assert.Equal((403, 64), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task Call_OffTheAllowList_IsForbidden()
    {
        await using var noApp = await EmptyWorld.StartAsync(options => options.AllowedApps = ["another"]);
        await using var noHandle = await EmptyWorld.StartAsync(options => options.AllowedHandles = ["another"]);
        await using var both = await EmptyWorld.StartAsync(options => options.AllowedHandles = ["MyBusiness"]);

        var app = await noApp.Client.GetAsync(Users, ("user_id", "1"));
        var handle = await noHandle.Client.GetAsync(Users, ("user_id", "1"));

        Assert.Equal((403, 453), (app.Status, app.ErrorCode));
        Assert.Equal((403, 261), (handle.Status, handle.ErrorCode));
        Assert.Equal(200, (await both.Client.GetAsync(Users, ("user_id", "1"))).Status);
    }

    private static async Task ExpectAsync(EmptyWorld world, int code, Action<SigningClient> spoil)
    {
        var client = world.Client;
        spoil(client);
        var answer = await client.GetAsync(Users, ("user_id", "1"));
        Assert.Equal((401, code), (answer.Status, answer.ErrorCode));
    }
}
