using System.Net;
using Dashboard.Data.Access;
using Xunit;

namespace Dashboard.Tests.Identity;

public sealed class StaleFormsTests : IAsyncLifetime
{
    private const string Email = "max@acme.example";

    private SignInServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SignInServer.StartAsync();
        await _server.AddUserAsync(Email, RoleNames.Manager);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task SignIn_InASecondTab_IsToldWhoIsSignedIn()
    {
        using var visitor = _server.NewVisitor();
        var second = await visitor.PageAsync("/account/login?ReturnUrl=%2Fnps");
        using var first = await visitor.SignInAsync(Email, SignInServer.Password);

        using var answer = await visitor.PostAsync(
            "/account/login?ReturnUrl=%2Fnps",
            [.. Visitor.Hidden(second.QuerySelector("form")!), ("Form.Email", "other@acme.example"), ("Form.Password", "whatever it is")]);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await visitor.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains(Email, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/nps", page.QuerySelector(".ways a")!.GetAttribute("href"));
        using var signOut = await visitor.PostAsync("/account/logout", [.. Visitor.Hidden(page.QuerySelector("form")!)]);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8 made with keys that are gone")]
    public async Task SignIn_TokenCannotBeRead_SaysSoAndOffersTheFormAgain(string token)
    {
        using var visitor = _server.NewVisitor();

        using var answer = await visitor.PostAsync(
            "/account/login", ("_handler", "sign-in"), ("__RequestVerificationToken", token),
            ("Form.Email", Email), ("Form.Password", SignInServer.Password));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.False(await visitor.IsSignedInAsync());
        var page = await visitor.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.NotNull(page.QuerySelector("#stale-form"));
        Assert.NotNull(page.QuerySelector("#password"));
    }

    [Fact]
    public async Task SignOut_WithAStaleToken_OffersItAgain()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Agent);

        using var answer = await visitor.PostAsync("/account/logout", ("__RequestVerificationToken", "forged"));

        Assert.Equal("/account/login?stale=1", answer.Headers.Location!.OriginalString);
        Assert.True(await visitor.IsSignedInAsync());
        var page = await visitor.PageAsync("/account/login?stale=1");
        Assert.NotNull(page.QuerySelector("form[action='/account/logout']"));
    }
}
