using System.Net;
using AngleSharp.Html.Dom;
using Dashboard.Data.Access;
using Dashboard.Data.Access.SignOn;
using Dashboard.Tests.Endpoints;
using Xunit;

namespace Dashboard.Tests.Identity.SignOn;

/// <summary>What people who come by single sign-on do about it on the page of their own security, and admins on that of people.</summary>
public sealed class OwnSignOnTests : IClassFixture<OwnSignOnTests.Shared>
{
    private const string Page = "/account/security";

    private readonly SignOnHost _host;

    public OwnSignOnTests(Shared shared) => _host = shared.Host;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Passkey_OfSomebodyWithoutAPassword_IsBegunAfterAFreshSignOnAndOnlyOnce()
    {
        using var visitor = await ComeAsync("nora");
        var before = await visitor.PageAsync(Page);
        Assert.Null(before.QuerySelector("#passkey-begin-form"));
        Assert.Contains("Confirm with Acme", before.Body!.TextContent, StringComparison.Ordinal);

        var end = await _host.FollowAsync(visitor, "/account/sign-on/confirm");
        Assert.Equal("?done=confirmed", end.Query);
        var page = await visitor.PageAsync(Page);
        Assert.Null(page.QuerySelector("#passkey-password"));

        using var begun = await PostAsync(visitor, page, "#passkey-begin-form", ("Form.Name", "My telephone"));
        Assert.NotEmpty((await Visitor.ReadAsync(begun)).QuerySelector("#passkey-make-form")!.GetAttribute("data-asked")!);
        Assert.Null((await visitor.PageAsync(Page)).QuerySelector("#passkey-begin-form"));
    }

    [Fact]
    public async Task Confirmation_BySomebodyElseAtTheProvider_IsNone()
    {
        using var visitor = await ComeAsync("otto");
        await _host.Provider.SeatAsync("s-else", Person("else"));

        // Else the provider would ask, on a page of its own, whether to sign the other one out.
        foreach (var cookie in visitor.Cookies.GetAllCookies().Where(cookie => cookie.Name.StartsWith('_')))
            cookie.Expired = true;

        var end = await _host.FollowAsync(visitor, "/account/sign-on/confirm");

        Assert.Equal("?done=not-confirmed", end.Query);
        Assert.Null((await visitor.PageAsync(Page)).QuerySelector("#passkey-begin-form"));
        Assert.True(await SignOnHost.IsSignedInAsync(visitor));
        Assert.Contains(
            await _host.JournalAsync(AuditActions.SignInRefused),
            told => told.Contains("not-confirmed", StringComparison.Ordinal)
                && told.EndsWith("else@acme.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unlinking_ByItsOwnerWithoutAnotherWayIn_IsRefused()
    {
        using var visitor = await ComeAsync("pia");
        await _host.FollowAsync(visitor, "/account/sign-on/confirm");

        using var answer = await PostAsync(visitor, await visitor.PageAsync(Page), "#own-sign-on-form");

        Assert.Contains(
            "your only way in",
            (await Visitor.ReadAsync(answer)).QuerySelector("#own-sign-on-problem")!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            await _host.JournalAsync(AuditActions.SignOnUnlinked), told => told.StartsWith("pia", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unlinking_ByItsOwnerWithAPassword_AsksForItAndIsInTheLog()
    {
        var manager = People.EmailOf(People.Manager);
        await _host.Provider.SeatAsync(
            "s-9", new { email = manager, email_verified = true, groups = new[] { SignOnHost.ManagersGroup } });
        var (_, visitor) = await _host.SignInAsync();
        using var leaving = visitor;

        using var wrong = await PostAsync(
            visitor, await visitor.PageAsync(Page), "#own-sign-on-form", ("Form.Password", "not the right sentence"));
        Assert.NotNull((await Visitor.ReadAsync(wrong)).QuerySelector("#own-sign-on-problem"));
        using var right = await PostAsync(
            visitor, await visitor.PageAsync(Page), "#own-sign-on-form", ("Form.Password", People.Password));

        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Null((await visitor.PageAsync(Page)).QuerySelector("#own-sign-on"));
        Assert.Single(await _host.JournalAsync(AuditActions.SignOnUnlinked), told => told.StartsWith(manager, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unlinking_ByAnAdmin_EndsTheSessionsAndIsInTheLogOnce()
    {
        using var visitor = await ComeAsync("ruth");
        var registry = _host.Product.Get<SignOnRegistry>();

        for (var time = 0; time < 2; time++)
            Assert.True((await registry.UnlinkAsync("ruth@acme.example", Actor.CommandLine, Token)).Succeeded);

        Assert.False(await SignOnHost.IsSignedInAsync(visitor));
        Assert.Single(await _host.JournalAsync(AuditActions.SignOnUnlinked), told => told.StartsWith("ruth", StringComparison.Ordinal));
    }

    private async Task<Visitor> ComeAsync(string name)
    {
        await _host.Provider.SeatAsync($"s-{name}", Person(name));
        var (_, visitor) = await _host.SignInAsync();
        Assert.True(await SignOnHost.IsSignedInAsync(visitor));
        return visitor;
    }

    private static Task<HttpResponseMessage> PostAsync(
        Visitor visitor, IHtmlDocument page, string form, params (string Name, string Value)[] fields) =>
        visitor.PostAsync(Page, [.. Visitor.Hidden(page.QuerySelector(form)!), .. fields]);

    private static object Person(string name) =>
        new { email = $"{name}@acme.example", email_verified = true, groups = new[] { SignOnHost.ManagersGroup } };

    /// <summary>One product and one provider for all, in which each test has a person of its own.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        internal SignOnHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await SignOnHost.StartAsync(SignOnHost.WithGroups());

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
