using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.Emulator.World;
using Dashboard.TestKit;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class EmulatedApiTests
{
    private const string Customer = "343434343434";
    private static readonly Uri Callback = new("http://localhost:5080/connect?state=a%20b");

    [Fact]
    public async Task ThreeSteps_OwnerConsents_GiveCredentialsThatWork()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        var connection = x.Data.Get<OAuthConnection>();
        var request = await connection.RequestTokenAsync(Callback, CancellationToken.None);

        var back = await ConsentAsync(connection.AuthenticateUrl(request.Token), request.Token, account.UserId);
        var verifier = QueryHelpers.ParseQuery(back.Query)["oauth_verifier"].ToString();
        var connected = await connection.AccessTokenAsync(request.Token, request.TokenSecret, verifier, CancellationToken.None);

        Assert.Equal((account.UserId, account.Handle), (connected.UserId, connected.ScreenName));
        var user = await x.Data.Get<FeedbackApiClient>().GetUserAsync(connected.Credentials, Customer, CancellationToken.None);
        Assert.Equal(Customer, user.Id);
    }

    [Fact]
    public async Task AccessTokenAsync_GuessedVerifier_IsRejected()
    {
        await using var x = await EmulatedX.StartAsync();
        var connection = x.Data.Get<OAuthConnection>();
        var request = await connection.RequestTokenAsync(Callback, CancellationToken.None);

        await Assert.ThrowsAsync<CredentialsRejectedException>(
            () => connection.AccessTokenAsync(request.Token, request.TokenSecret, "guess", CancellationToken.None));
    }

    [Fact]
    public async Task CreateAsync_SecondPromptInADay_IsRefusedByItsOwnName()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Emulator.World.SetCanDm(Customer, true);
        var client = x.Data.Get<FeedbackApiClient>();
        var prompt = new PromptRequest(SurveyKind.Nps, Customer, "Would you recommend us? ☃ & so on", "https://acme.example/privacy")
        {
            ExternalId = "case 1/ä+b", QuestionVariantId = 3, DisplayName = "Acme 🚀", Test = true,
        };

        var sent = (await client.CreateAsync(Who(account), prompt, CancellationToken.None)).Feedback;
        var refused = await Assert.ThrowsAsync<AccessRefusedException>(() =>
            client.CreateAsync(Who(account), prompt, CancellationToken.None));
        x.Clock.Advance(TimeSpan.FromHours(24));
        var next = await client.CreateAsync(Who(account), prompt, CancellationToken.None);

        Assert.Equal(
            (SurveyKind.Nps, Customer, "case 1/ä+b", 3, "Acme 🚀", true),
            (sent.Kind, sent.ToUserId, sent.ExternalId, sent.QuestionVariantId, sent.DisplayName, sent.IsTest));
        Assert.Equal(AccessRefusal.PromptedToday, refused.Refusal);
        Assert.NotEqual(sent.Id, next.Feedback.Id);
    }

    [Fact]
    public async Task CreateAsync_CustomerWhoCannotBeMessaged_IsRefused()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Emulator.World.SetCanDm(Customer, false);
        var prompt = new PromptRequest(SurveyKind.Csat, Customer, "How did we do?", "https://acme.example/privacy");

        var refused = await Assert.ThrowsAsync<AccessRefusedException>(
            () => x.Data.Get<FeedbackApiClient>().CreateAsync(Who(account), prompt, CancellationToken.None));

        Assert.Equal(AccessRefusal.CannotMessage, refused.Refusal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public async Task GetUserAsync_CanDm_IsYesNoOrUnknown(bool? canDm)
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        x.Emulator.World.SetCanDm(Customer, canDm);

        var user = await x.Data.Get<FeedbackApiClient>().GetUserAsync(Who(account), Customer, CancellationToken.None);

        Assert.Equal(canDm, user.CanDm);
    }

    private static AccountCredentials Who(EmulatorAccount account) => new(account.Token, account.TokenSecret);

    /// <summary>What the owner's browser does: opens the page, presses the button, and is sent back.</summary>
    private static async Task<Uri> ConsentAsync(Uri page, string token, string userId)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        Assert.Contains(userId, await browser.GetStringAsync(page), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent(
            [new("oauth_token", token), new("user_id", userId), new("answer", "authorize")]);
        using var answer = await browser.PostAsync(new Uri(page.GetLeftPart(UriPartial.Path)), form);
        Assert.StartsWith(Callback.AbsoluteUri, answer.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        return answer.Headers.Location;
    }
}
