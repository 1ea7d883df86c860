using Dashboard.Emulator.Tests.Kit;
using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Tests.Endpoints;

public sealed class ConnectAccountTests
{
    private const string Callback = "http://localhost:5080/accounts/callback?state=a%20b";

    [Fact]
    public async Task ThreeSteps_Authorized_GiveTheAccountsToken()
    {
        await using var world = await EmptyWorld.StartAsync();
        var client = world.AppClient();
        var request = await RequestTokenAsync(client);
        Assert.Equal("true", request.Form.Find("oauth_callback_confirmed"));

        var page = await client.SendPlainAsync(
            new HttpRequestMessage(HttpMethod.Get, "/oauth/authenticate?oauth_token=" + request.Form.Find("oauth_token")));
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("@mybusiness", html, StringComparison.Ordinal);
        Assert.Contains("<label for=\"user_id\">", html, StringComparison.Ordinal);
        var location = await AnswerPageAsync(client, request, world.Account.UserId, "authorize");
        Assert.StartsWith(Callback + "&oauth_token=", location, StringComparison.Ordinal);

        var access = await AccessTokenAsync(
            client,
            request,
            FormFields.Parse(location[(location.IndexOf('?', StringComparison.Ordinal) + 1)..]).Find("oauth_verifier")!);
        Assert.Equal(world.Account.UserId, access.Form.Find("user_id"));
        Assert.Equal("mybusiness", access.Form.Find("screen_name"));
        var connected = world.ClientFor(access.Form.Find("oauth_token")!, access.Form.Find("oauth_token_secret")!);
        Assert.Equal(200, (await connected.GetAsync("/1.1/users/show.json", ("user_id", "1"))).Status);
    }

    [Fact]
    public async Task ThreeSteps_Denied_GoBackWithDenied()
    {
        await using var world = await EmptyWorld.StartAsync();
        var client = world.AppClient();
        var request = await RequestTokenAsync(client);

        var location = await AnswerPageAsync(client, request, world.Account.UserId, "deny");

        Assert.Equal(Callback + "&denied=" + request.Form.Find("oauth_token"), location);
    }

    [Fact]
    public async Task AccessToken_WrongVerifierOrUsedTwice_IsRefused()
    {
        await using var world = await EmptyWorld.StartAsync();
        var client = world.AppClient();
        var request = await RequestTokenAsync(client);
        Assert.Equal(401, (await AccessTokenAsync(client, request, "guess")).Status);
        var location = await AnswerPageAsync(client, request, world.Account.UserId, "authorize");
        Assert.Equal(401, (await AccessTokenAsync(client, request, "guess")).Status);
        var verifier = FormFields.Parse(location[(location.IndexOf('?', StringComparison.Ordinal) + 1)..]).Find("oauth_verifier")!;
        Assert.Equal(200, (await AccessTokenAsync(client, request, verifier)).Status);
        Assert.Equal(401, (await AccessTokenAsync(client, request, verifier)).Status);
    }

    [Fact]
    public async Task RequestToken_NoCallbackOrWrongSecret_IsRefused()
    {
        await using var world = await EmptyWorld.StartAsync();
        var client = world.AppClient();
        Assert.Equal(400, (await client.PostAsync("/oauth/request_token")).Status);
        client.ConsumerSecret = "wrong";
        Assert.Equal(401, (await RequestTokenAsync(client)).Status);
    }

    [Fact]
    public async Task RequestToken_After15Minutes_HasExpired()
    {
        await using var world = await EmptyWorld.StartAsync();
        var client = world.AppClient();
        var request = await RequestTokenAsync(client);
        world.Clock.Advance(TimeSpan.FromMinutes(15));
        using var page = await client.SendPlainAsync(
            new HttpRequestMessage(HttpMethod.Get, "/oauth/authenticate?oauth_token=" + request.Form.Find("oauth_token")));
        Assert.Equal(401, (int)page.StatusCode);
    }

    private static Task<ApiAnswer> RequestTokenAsync(SigningClient client)
    {
        client.Token = null;
        client.TokenSecret = "";
        return client.SendAsync(HttpMethod.Post, "/oauth/request_token", [], [], ("oauth_callback", Callback));
    }

    private static Task<ApiAnswer> AccessTokenAsync(SigningClient client, ApiAnswer request, string verifier)
        => client.As(request.Form.Find("oauth_token")!, request.Form.Find("oauth_token_secret")!)
            .SendAsync(HttpMethod.Post, "/oauth/access_token", [], [], ("oauth_verifier", verifier));

    private static async Task<string> AnswerPageAsync(SigningClient client, ApiAnswer request, string userId, string answer)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, "/oauth/authenticate")
        {
            Content = new FormUrlEncodedContent(
                FormFields.FromPairs(("oauth_token", request.Form.Find("oauth_token")!), ("user_id", userId), ("answer", answer))),
        };
        using var response = await client.SendPlainAsync(post);
        Assert.Equal(302, (int)response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }
}
