using System.Net;
using AngleSharp.Html.Dom;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Dashboard.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Pages.Account;

public sealed class CodePageTests : IAsyncLifetime
{
    private const string Security = "/account/security";
    private const string Page = "/account/code?ReturnUrl=%2Fcsat";
    private const string Email = "ann@acme.example";

    private SignInServer _server = null!;
    private Visitor _visitor = null!;
    private string _key = "";
    private IReadOnlyList<string> _codes = [];

    public async ValueTask InitializeAsync()
    {
        _server = await SignInServer.StartAsync();
        await _server.AddUserAsync(Email, RoleNames.Manager);
        using var owner = _server.NewVisitor();
        using var signedIn = await owner.SignInAsync(Email, SignInServer.Password);
        await TurnOnAsync(owner);
        Assert.True(await owner.IsSignedInAsync());
        _visitor = _server.NewVisitor();
    }

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task SignIn_PasswordAlone_OpensNothingButThePageForTheCode()
    {
        using var answer = await PasswordAsync();

        Assert.EndsWith(Page, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.False(await _visitor.IsSignedInAsync());
        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("dashboard.code=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("dashboard.session", StringComparison.Ordinal));

        // Nor does it pass for a session under that one's name.
        using var forger = _server.NewVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/probe/unmarked");
        request.Headers.Add("Cookie", $"dashboard.session={cookie.Split(';')[0]["dashboard.code=".Length..]}");
        using var refused = await forger.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task Code_OfNow_SignsInAndLeadsOnAndIsSpentThen()
    {
        using var half = await PasswordAsync();
        var code = NextCode();

        using var answer = await SubmitAsync(Page, code);

        Assert.EndsWith("/csat", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.True(await _visitor.IsSignedInAsync());
        Assert.Contains("password and code", await LastAsync(AuditActions.SessionStarted), StringComparison.Ordinal);
        using var second = _server.NewVisitor();
        using var again = await second.SignInAsync(Email, SignInServer.Password);
        Assert.Contains("has been used", await ProblemAsync(second, Page, code), StringComparison.Ordinal);
        Assert.False(await second.IsSignedInAsync());
    }

    [Fact]
    public async Task Code_AfterFiveMinutes_LeadsBackToSignIn()
    {
        using var half = await PasswordAsync();
        var page = await _visitor.PageAsync(Page);
        _server.Clock.Advance(TimeSpan.FromMinutes(6));

        using var answer = await PostAsync(_visitor, Page, page, NextCode());

        Assert.Contains("/account/login?late=1", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.False(await _visitor.IsSignedInAsync());
        Assert.NotNull((await _visitor.PageAsync("/account/login?late=1")).QuerySelector("#late"));
    }

    [Fact]
    public async Task Code_AfterThePasswordWasChanged_OpensNothing()
    {
        using var half = await PasswordAsync();
        await _server.ChangeStampAsync(Email);

        using var answer = await _visitor.GetAsync(Page);

        Assert.Contains("/account/login", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_Guessed_AreCountedByUserAndPlace()
    {
        using var half = await PasswordAsync();
        for (var i = 0; i < 5; i++)
            Assert.Contains("not right", await ProblemAsync(_visitor, Page, "000000"), StringComparison.Ordinal);

        // The right password takes nothing of that back.
        using var again = await PasswordAsync();
        var right = TestAuthenticator.CodeOf(_key, _server.Clock.GetUtcNow());
        Assert.StartsWith("Too many tries", await ProblemAsync(_visitor, Page, right), StringComparison.Ordinal);
        Assert.Contains(Email, await LastAsync(AuditActions.SignInBlocked), StringComparison.Ordinal);
        _server.Clock.Advance(TimeSpan.FromSeconds(30));
        using var answer = await SubmitAsync(Page, NextCode());
        Assert.True(await _visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task RecoveryCode_OfTheTen_SignsInOnce()
    {
        using var half = await PasswordAsync();
        var recovery = (await _visitor.PageAsync(Page)).QuerySelector("#other-code")!.GetAttribute("href")!;
        Assert.Contains("not one of your recovery codes", await ProblemAsync(_visitor, recovery, "AAAA-AAAA"), StringComparison.Ordinal);

        using var answer = await SubmitAsync(recovery, _codes[0]);

        Assert.EndsWith("/csat", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.True(await _visitor.IsSignedInAsync());
        Assert.Contains("9", (await _visitor.PageAsync(Security)).QuerySelector("#factor-state")!.TextContent, StringComparison.Ordinal);
        using var second = _server.NewVisitor();
        using var again = await second.SignInAsync(Email, SignInServer.Password, "?ReturnUrl=%2Fcsat");
        Assert.Contains("has been used", await ProblemAsync(second, recovery, _codes[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TurnOff_OnThePage_AsksForThePassword()
    {
        using var half = await PasswordAsync();
        using var signedIn = await SubmitAsync(Page, NextCode());

        using var refused = await ChangeAsync("off", "not the present one");
        var problem = (await Visitor.ReadAsync(refused)).QuerySelector("[role=alert]")!;
        Assert.Contains("not right", problem.TextContent, StringComparison.Ordinal);
        using var answer = await ChangeAsync("off", SignInServer.Password);

        Assert.EndsWith("?done=second-factor-off", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var other = _server.NewVisitor();
        using var alone = await other.SignInAsync(Email, SignInServer.Password);
        Assert.True(await other.IsSignedInAsync());
    }

    [Fact]
    public async Task RenewCodes_OnThePage_ShowsTenOthersOnce()
    {
        using var half = await PasswordAsync();
        using var signedIn = await SubmitAsync(Page, NextCode());

        using var answer = await ChangeAsync("renew", SignInServer.Password);

        var codes = (await Visitor.ReadAsync(answer)).QuerySelectorAll(".own-codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, codes.Count);
        Assert.Empty(codes.Intersect(_codes, StringComparer.Ordinal));
        Assert.Empty((await _visitor.PageAsync(Security)).QuerySelectorAll(".own-codes"));
    }

    [Fact]
    public async Task Reset_ByAnAdmin_LetsThePasswordAloneOpen()
    {
        await _server.Services.GetRequiredService<Passwords>().ResetSecondFactorAsync(Email, Actor.CommandLine, SignInServer.Token);

        using var answer = await PasswordAsync();

        Assert.True(await _visitor.IsSignedInAsync());
    }

    private async Task TurnOnAsync(Visitor owner)
    {
        var off = await owner.PageAsync(Security);
        var begin = Visitor.Hidden(off.QuerySelector("#factor-begin-form")!).ToList();
        using var refused = await owner.PostAsync(Security, [.. begin, ("Form.Password", "somebody else's guess")]);
        Assert.Null((await Visitor.ReadAsync(refused)).QuerySelector(".qr"));
        using var begun = await owner.PostAsync(Security, [.. begin, ("Form.Password", SignInServer.Password)]);
        var setup = await Visitor.ReadAsync(begun);
        Assert.NotNull(setup.QuerySelector(".qr svg"));
        _key = setup.QuerySelector("#factor-key")!.TextContent;
        using var wrong = await ConfirmAsync(owner, setup, "000000");
        var again = await Visitor.ReadAsync(wrong);
        Assert.Contains("not the code", again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(_key, again.QuerySelector("#factor-key")!.TextContent);

        using var done = await ConfirmAsync(owner, again, TestAuthenticator.CodeOf(_key, _server.Clock.GetUtcNow()));

        Assert.True(done.Headers.CacheControl!.NoStore);
        _codes = [.. (await Visitor.ReadAsync(done)).QuerySelectorAll(".own-codes code").Select(code => code.TextContent)];
        Assert.Equal(10, _codes.Count);
    }

    private static Task<HttpResponseMessage> ConfirmAsync(Visitor owner, IHtmlDocument page, string code) => owner.PostAsync(
        Security, [.. Visitor.Hidden(page.QuerySelector("#factor-confirm-form")!), ("Form.Code", code)]);

    private async Task<HttpResponseMessage> ChangeAsync(string wish, string password)
    {
        var page = await _visitor.PageAsync(Security);
        return await _visitor.PostAsync(
            Security,
            [.. Visitor.Hidden(page.QuerySelector("#factor-change-form")!), ("Form.Password", password), ("Form.Wish", wish)]);
    }

    private Task<HttpResponseMessage> PasswordAsync() => _visitor.SignInAsync(Email, SignInServer.Password, "?ReturnUrl=%2Fcsat");

    private string NextCode()
    {
        _server.Clock.Advance(TimeSpan.FromSeconds(30));
        return TestAuthenticator.CodeOf(_key, _server.Clock.GetUtcNow());
    }

    private async Task<HttpResponseMessage> SubmitAsync(string path, string code) =>
        await PostAsync(_visitor, path, await _visitor.PageAsync(path), code);

    private static async Task<string> ProblemAsync(Visitor visitor, string path, string code)
    {
        using var answer = await PostAsync(visitor, path, await visitor.PageAsync(path), code);
        return (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent.Trim();
    }

    private static Task<HttpResponseMessage> PostAsync(Visitor visitor, string path, IHtmlDocument page, string code) =>
        visitor.PostAsync(path, [.. Visitor.Hidden(page.QuerySelector("form")!), ("Form.Code", code)]);

    private async Task<string> LastAsync(string action)
    {
        await using var context = await _server.Services.GetRequiredService<IDbContextFactory<DashboardContext>>()
            .CreateDbContextAsync(SignInServer.Token);
        return (await context.AuditLog.Where(entry => entry.Action == action).OrderByDescending(entry => entry.Id)
            .FirstAsync(SignInServer.Token)).Details;
    }
}
