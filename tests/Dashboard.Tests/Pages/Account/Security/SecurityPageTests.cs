using System.Net;
using Dashboard.Data.Access;
using Dashboard.Tests.Identity;
using Xunit;

namespace Dashboard.Tests.Pages.Account.Security;

public sealed class SecurityPageTests : IAsyncLifetime
{
    private const string Page = "/account/security";
    private const string Email = "ann@acme.example";
    private const string Chosen = "another fine sentence";

    private SignInServer _server = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SignInServer.StartAsync();
        await _server.AddUserAsync(Email, RoleNames.Manager);
        _visitor = await SignedInAsync(SignInServer.Password);
    }

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task Page_WithoutASession_LeadsToSignInAndBack()
    {
        using var nobody = _server.NewVisitor();

        using var answer = await nobody.GetAsync(Page);

        Assert.Equal("/account/login?ReturnUrl=%2Faccount%2Fsecurity", answer.Headers.Location!.PathAndQuery);
        using var back = await nobody.SignInAsync(Email, SignInServer.Password, "?ReturnUrl=%2Faccount%2Fsecurity");
        Assert.EndsWith(Page, back.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Password_WithThePresentOne_IsChangedAndTheOtherSessionsEnd()
    {
        using var elsewhere = await SignedInAsync(SignInServer.Password);

        using var answer = await ChangeAsync(SignInServer.Password, Chosen);

        Assert.EndsWith("?done=password", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await _visitor.PageAsync(Page + "?done=password");
        Assert.Contains("other sessions have ended", page.QuerySelector("#security-done")!.TextContent, StringComparison.Ordinal);
        Assert.True(await _visitor.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        using var again = await SignedInAsync(Chosen);
    }

    [Fact]
    public async Task Password_WeakNewOne_SaysWhyAndStaysWhatItWas()
    {
        Assert.StartsWith("At least 12 characters", await ProblemAsync(SignInServer.Password, "short"), StringComparison.Ordinal);

        using var again = await SignedInAsync(SignInServer.Password);
    }

    [Fact]
    public async Task Password_ManyWrongPresentOnes_AreCountedAsAtTheSignIn()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal("The present password is not right.", await ProblemAsync("not the present one", Chosen));

        Assert.StartsWith("Too many tries", await ProblemAsync(SignInServer.Password, Chosen), StringComparison.Ordinal);
        using var other = _server.NewVisitor();
        using var refused = await other.SignInAsync(Email, SignInServer.Password);
        Assert.False(await other.IsSignedInAsync());
        _server.Clock.Advance(TimeSpan.FromSeconds(30));
        using var answer = await ChangeAsync(SignInServer.Password, Chosen);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Sessions_OfOneself_AreListedAndEndedOneByOne()
    {
        using var elsewhere = await SignedInAsync(SignInServer.Password);
        await _server.AddUserAsync("bob@acme.example", RoleNames.Manager);
        using var bob = await SignedInAsync(SignInServer.Password, "bob@acme.example");
        var page = await _visitor.PageAsync(Page);
        Assert.Equal(2, page.QuerySelectorAll(".own-list li").Length);
        Assert.Single(page.QuerySelectorAll(".own-mark"));
        var end = Assert.Single(page.QuerySelectorAll(".own-list button"));

        using var answer = await SubmitAsync("own-sessions", ("Form.End", end.GetAttribute("value")!));

        Assert.EndsWith("?done=session", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.True(await _visitor.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.True(await bob.IsSignedInAsync());
    }

    [Fact]
    public async Task Sessions_AllOthersEnded_LeavesThisOne()
    {
        using var one = await SignedInAsync(SignInServer.Password);
        using var two = await SignedInAsync(SignInServer.Password);

        using var answer = await SubmitAsync("own-sessions", ("Form.End", "others"));

        Assert.True(await _visitor.IsSignedInAsync());
        Assert.False(await one.IsSignedInAsync());
        Assert.False(await two.IsSignedInAsync());
        Assert.Single((await _visitor.PageAsync(Page)).QuerySelectorAll(".own-list li"));
    }

    private async Task<Visitor> SignedInAsync(string password, string email = Email)
    {
        var visitor = _server.NewVisitor();
        using var answer = await visitor.SignInAsync(email, password);
        Assert.True(await visitor.IsSignedInAsync());
        return visitor;
    }

    private Task<HttpResponseMessage> ChangeAsync(string present, string password) =>
        SubmitAsync("own-password", ("Form.Present", present), ("Form.Password", password));

    private async Task<string> ProblemAsync(string present, string password)
    {
        using var answer = await ChangeAsync(present, password);
        var page = await Visitor.ReadAsync(answer);
        Assert.DoesNotContain(password, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        return page.QuerySelector("[role=alert]")!.TextContent.Trim();
    }

    private async Task<HttpResponseMessage> SubmitAsync(string form, params (string Name, string Value)[] fields)
    {
        var page = await _visitor.PageAsync(Page);
        return await _visitor.PostAsync(Page, [.. Visitor.Hidden(page.QuerySelector($"#{form}-form")!), .. fields]);
    }
}
