using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class OAuthConnectionTests
{
    private static readonly Uri Callback = new("https://a.example/connect?x=1");

    [Fact]
    public async Task ThreeSteps_OwnerConsents_GiveTheAccount()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, "oauth_token=req%2B1&oauth_token_secret=rs&oauth_callback_confirmed=true")
            .Then(200, "oauth_token=12-abc&oauth_token_secret=def&user_id=12&screen_name=ann");

        var request = await x.Connection.RequestTokenAsync(Callback, ClientUnderTest.Stop);
        var link = x.Connection.AuthenticateUrl(request.Token);
        var account = await x.Connection.AccessTokenAsync(request.Token, request.TokenSecret, "ver", ClientUnderTest.Stop);

        Assert.Equal(x.Server.Address + "/oauth/authenticate?oauth_token=req%2B1", link.AbsoluteUri);
        Assert.Equal(new ConnectedAccount(new AccountCredentials("12-abc", "def"), "12", "ann"), account);
        var seen = x.Server.Seen.ToArray();
        Assert.Equal(["/oauth/request_token", "/oauth/access_token"], seen.Select(one => one.PathAndQuery), StringComparer.Ordinal);
        Assert.Contains("oauth_callback=\"https%3A%2F%2Fa.example%2Fconnect%3Fx%3D1\"", seen[0].Authorization, StringComparison.Ordinal);
        Assert.DoesNotContain("oauth_token=", seen[0].Authorization, StringComparison.Ordinal);
        Assert.Contains("oauth_verifier=\"ver\"", seen[1].Authorization, StringComparison.Ordinal);
        Assert.Contains("oauth_token=\"req%2B1\"", seen[1].Authorization, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oauth_token=t&oauth_token_secret=hidden-4711&oauth_callback_confirmed=false", "oauth_callback_confirmed is not true")]
    [InlineData("oauth_token=t&oauth_token_secret=hidden-4711&oauth_callback_confirmed=TRUE", "oauth_callback_confirmed is not true")]
    [InlineData("oauth_token_secret=hidden-4711&oauth_callback_confirmed=true", "oauth_token is missing")]
    [InlineData("oauth_token=&oauth_token_secret=hidden-4711&oauth_callback_confirmed=true", "oauth_token is missing")]
    [InlineData("OAuth_token=t&oauth_token_secret=hidden-4711&oauth_callback_confirmed=true", "oauth_token is missing")]
    public async Task RequestToken_AnswerWithAFault_NamesItAndHidesTheRest(string body, string reason)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, body);

        var e = await Assert.ThrowsAsync<BrokenAnswerException>(() => x.Connection.RequestTokenAsync(Callback, ClientUnderTest.Stop));

        Assert.Contains(reason, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-4711", e + e.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestToken_FieldGivenTwice_IsTheFirst()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, "oauth_token=t&oauth_token=other&oauth_token_secret=s&oauth_callback_confirmed=true");

        Assert.Equal("t", (await x.Connection.RequestTokenAsync(Callback, ClientUnderTest.Stop)).Token);
    }

    [Fact]
    public async Task AccessToken_WrongVerifier_IsRejected()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(401, "It is too late.");

        var e = await Assert.ThrowsAsync<CredentialsRejectedException>(
            () => x.Connection.AccessTokenAsync("token", "secret", "verifier", ClientUnderTest.Stop));

        Assert.Equal("It is too late.", e.RawBody);
    }
}
