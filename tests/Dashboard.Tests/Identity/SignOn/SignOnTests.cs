using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Sessions;
using Dashboard.Tests.Endpoints;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Identity.SignOn;

public sealed class SignOnTests : IClassFixture<SignOnTests.Shared>
{
    private readonly SignOnHost _host;

    public SignOnTests(Shared shared) => _host = shared.Host;

    private string Issuer => _host.Provider.Issuer.GetLeftPart(UriPartial.Authority);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignOn_OfSomebodyNew_AddsThemWithWhatTheirGroupsGive()
    {
        await _host.Provider.SeatAsync("s-nora", Person("nora", SignOnHost.ManagersGroup, "others"));

        var (end, visitor) = await _host.SignInAsync();
        using var leaving = visitor;

        Assert.Equal("/account/security", end.AbsolutePath);
        Assert.True(await SignOnHost.IsSignedInAsync(visitor));
        Assert.Equal([RoleNames.Manager], await _host.RolesAsync("nora@acme.example"));
        Assert.Contains("nora@acme.example: manager", await _host.JournalAsync(AuditActions.UserAdded));
        Assert.Contains($"nora@acme.example: s-nora of {Issuer}", await _host.JournalAsync(AuditActions.SignOnLinked));
        Assert.Contains("nora@acme.example: A-nora", await _host.JournalAsync(AuditActions.AgentLinked));
        Assert.Contains(
            await _host.JournalAsync(AuditActions.SessionStarted), told => told.StartsWith("single sign-on,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignOn_WithOtherGroupsThanBefore_ChangesRolesAndEndsOtherSessions()
    {
        await _host.Provider.SeatAsync("s-otto", Person("otto", SignOnHost.ManagersGroup));
        var (_, before) = await _host.SignInAsync();
        using var first = before;
        await _host.Provider.SeatAsync("s-otto", Person("otto", SignOnHost.SupervisorsGroup));

        var (_, after) = await _host.SignInAsync();
        using var second = after;

        Assert.Equal([RoleNames.Supervisor], await _host.RolesAsync("otto@acme.example"));
        Assert.Contains("otto@acme.example: manager → supervisor", await _host.JournalAsync(AuditActions.RolesChanged));
        Assert.True(await SignOnHost.IsSignedInAsync(after));
        Assert.False(await SignOnHost.IsSignedInAsync(before));
    }

    [Fact]
    public async Task SignOn_WithNoGroupAnyMore_TakesTheRolesAndLetsNobodyIn()
    {
        await _host.Provider.SeatAsync("s-pia", Person("pia", SignOnHost.ManagersGroup));
        var (_, before) = await _host.SignInAsync();
        using var first = before;
        await _host.Provider.SeatAsync("s-pia", Person("pia", "others"));

        var (end, after) = await _host.SignInAsync();
        using var second = after;

        Assert.Equal("no-group", TroubleOf(end));
        Assert.Empty(await _host.RolesAsync("pia@acme.example"));
        Assert.False(await SignOnHost.IsSignedInAsync(after));
        Assert.False(await SignOnHost.IsSignedInAsync(before));
        Assert.Contains(
            await _host.JournalAsync(AuditActions.SignInRefused),
            told => told.EndsWith("single sign-on, no-group: pia@acme.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignOn_OfSomebodyWhoIsHere_LinksThemOnceAndKnowsThemByTheirIdFromThenOn()
    {
        var manager = People.EmailOf(People.Manager);
        string[] groups = [SignOnHost.ManagersGroup];
        await _host.Provider.SeatAsync("s-9", new { email = manager, email_verified = true, groups });
        using (var first = (await _host.SignInAsync()).Visitor)
            Assert.True(await SignOnHost.IsSignedInAsync(first));
        await _host.Provider.SeatAsync("s-9", new { email = "renamed@elsewhere.example", groups });

        var (_, visitor) = await _host.SignInAsync();
        using var second = visitor;

        var page = await visitor.PageAsync("/account/security");
        Assert.Contains(manager, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([RoleNames.Manager], await _host.RolesAsync(manager));
        Assert.Single(await _host.JournalAsync(AuditActions.SignOnLinked), told => told.StartsWith(manager, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignOn_OfSomebodyDisabled_LetsNobodyIn()
    {
        await _host.Provider.SeatAsync("s-ruth", Person("ruth", SignOnHost.ManagersGroup));
        using (var first = (await _host.SignInAsync()).Visitor)
            Assert.True(await SignOnHost.IsSignedInAsync(first));
        Assert.True((await _host.Product.Get<PeopleEditor>().DisableAsync("ruth@acme.example", Actor.CommandLine, Token)).Succeeded);

        var (end, visitor) = await _host.SignInAsync();
        using var leaving = visitor;

        Assert.Equal("disabled", TroubleOf(end));
        Assert.False(await SignOnHost.IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task SignOn_OfSomebodyWithASecondStepHere_OwesTheCodeStill()
    {
        await _host.Provider.SeatAsync("s-uwe", Person("uwe", SignOnHost.ManagersGroup));
        using (var first = (await _host.SignInAsync()).Visitor)
            Assert.True(await SignOnHost.IsSignedInAsync(first));
        await using (var store = _host.Product.OpenStore())
            await store.Users.Where(user => user.Email == "uwe@acme.example").ExecuteUpdateAsync(
                set => set.SetProperty(user => user.TwoFactorEnabled, true), Token);

        var (end, visitor) = await _host.SignInAsync();
        using var leaving = visitor;

        Assert.Equal("/account/code", end.AbsolutePath);
        Assert.False(await SignOnHost.IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task SignOut_OfSomebodyWhoCameBySignOn_EndsTheSessionAndLeadsToTheProvider()
    {
        await _host.Provider.SeatAsync("s-sven", Person("sven", SignOnHost.ManagersGroup));
        var (_, visitor) = await _host.SignInAsync();
        using var leaving = visitor;
        var page = await visitor.PageAsync("/account/denied");

        using var answer = await visitor.PostAsync("/account/logout", [.. Visitor.Hidden(page.QuerySelector("form")!)]);

        var end = answer.Headers.Location!;
        Assert.StartsWith(Issuer + "/session/end?", end.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(
            new Uri(_host.Product.Address, "account/login").AbsoluteUri,
            QueryHelpers.ParseQuery(end.Query)["post_logout_redirect_uri"].ToString());
        using var there = await visitor.GetAsync(end.AbsoluteUri);
        Assert.True(there.IsSuccessStatusCode);
        Assert.False(await SignOnHost.IsSignedInAsync(visitor));

        // Browsers ask the policy of the page that the form stood in.
        using var form = await visitor.GetAsync("/account/login");
        Assert.Contains(
            $"form-action 'self' {Issuer};",
            form.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOn_Session_IsListedAndEndsLikeAnyOther()
    {
        await _host.Provider.SeatAsync("s-tara", Person("tara", SignOnHost.ManagersGroup));
        var (_, visitor) = await _host.SignInAsync();
        using var leaving = visitor;
        var user = await _host.FindAsync("tara@acme.example");

        var session = Assert.Single(await _host.Product.Get<SessionRegister>().OfAsync(user!.Id, Token));
        Assert.True(await _host.Product.Get<SessionRegister>().EndOwnAsync(user.Id, session.Id, Token));

        Assert.False(await SignOnHost.IsSignedInAsync(visitor));
    }

    private static object Person(string name, params string[] groups) =>
        new { email = $"{name}@acme.example", email_verified = true, groups, help_desk_id = $"A-{name}" };

    private static string TroubleOf(Uri page)
    {
        Assert.Equal("/account/login", page.AbsolutePath);
        return QueryHelpers.ParseQuery(page.Query)["trouble"].ToString();
    }

    /// <summary>One product and one provider for all, in which each test has a person of its own.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        internal SignOnHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Host = await SignOnHost.StartAsync(SignOnHost.WithGroups(("AgentClaim", "help_desk_id")));

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
