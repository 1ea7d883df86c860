using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity;
using Dashboard.Live;
using Dashboard.Pages.Admin.People;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.People;

public sealed class PeoplePageTests : BunitContext, IAsyncLifetime
{
    private const string Ada = "ada@acme.example";
    private const string Ann = "ann@acme.example";

    private DataHost _host = null!;
    private IRenderedComponent<MudDialogProvider> _dialogs = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await DataHost.StartAsync([]);
        foreach (var (email, role) in new[] { (Ada, RoleNames.Admin), (Ann, RoleNames.Supervisor) })
            await _host.Get<UserRegistry>().AddAsync(email, [role], "a long enough password", Actor.CommandLine, Token);
        await _host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Teams.Add(new Team { ExternalId = "T-1", Name = "Billing" });
                context.Teams.Add(new Team { ExternalId = "T-2", Name = "Delivery" });
                return Task.CompletedTask;
            },
            Token);
        await using var context = await _host.Get<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(Token);
        var ada = await context.Users.SingleAsync(user => user.Email == Ada, Token);
        Services.AddPeopleOf(_host);
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization().SetAuthorized(Ada).SetClaims(new Claim(ClaimTypes.NameIdentifier, ada.Id));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _dialogs = Render<MudDialogProvider>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await base.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public void Page_Asked_IsForAdminsOnly() => Assert.Contains(
        typeof(PeoplePage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<AuthorizeAttribute>(),
        attribute => string.Equals(attribute.Policy, Policies.Admin, StringComparison.Ordinal));

    [Fact]
    public async Task Find_WordsTyped_LeavesWhoFitsAll()
    {
        var page = Show();
        Assert.Equal(2, Rows(page).Count);

        await page.Find("#people-find").InputAsync("SUPERVISOR ann");

        page.WaitForAssertion(() => Assert.Contains(Ann, Assert.Single(Rows(page)), StringComparison.Ordinal), Until.Patience);
        Assert.Contains("1 person", page.Find("[data-testid=people-count]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_FilledIn_ShowsALinkThatSetsThePassword()
    {
        var page = Show();
        _ = page.Find("[data-testid=invite]").ClickAsync();
        await Dialog("#person-email").InputAsync("bob@acme.example");
        await Box("Supervisor").ChangeAsync(true);
        await Box("Delivery").ChangeAsync(true);
        await Dialog("#person-form").SubmitAsync();

        var link = Dialog("#person-link").GetAttribute("value")!;

        Assert.Contains("/account/password#", link, StringComparison.Ordinal);
        Assert.Equal("bob@acme.example", await _host.Get<Passwords>().OwnerOfLinkAsync(link.Split('#')[1], Token));
        var bob = (await PeopleAsync()).Single(person => person.Email == "bob@acme.example");
        Assert.Equal(("supervisor", "Delivery", false), (bob.Roles.Single(), bob.Teams.Single().Name, bob.HasWayIn));
    }

    [Fact]
    public async Task Invite_AddressTaken_SaysSoBesideTheFieldAndKeepsWhatWasTyped()
    {
        var page = Show();
        _ = page.Find("[data-testid=invite]").ClickAsync();
        await Dialog("#person-email").InputAsync(Ann);
        await Dialog("#person-form").SubmitAsync();

        _dialogs.WaitForAssertion(
            () => Assert.Contains("is there already", _dialogs.Find("#person-email-error").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal(Ann, Dialog("#person-email").GetAttribute("value"));
    }

    [Fact]
    public async Task Change_Saved_IsWhatWasTicked()
    {
        var page = Show();
        Open(page, Ann);
        await Box("Billing").ChangeAsync(true);
        await Dialog("#person-agents").InputAsync("A-1, A-2");
        await Dialog("#person-form").SubmitAsync();

        await Until.TrueAsync(async () => (await AnnAsync()).Agents.SequenceEqual(["A-1", "A-2"]), "both agents are linked");
        Assert.Equal("Billing", (await AnnAsync()).Teams.Single().Name);
    }

    [Fact]
    public async Task Change_AnotherAdminWasQuicker_IsTold()
    {
        var page = Show();
        Open(page, Ann);
        await _host.Get<PeopleEditor>().SetRolesAsync(Ann, [RoleNames.Manager], Actor.CommandLine, Token);

        await Dialog("#person-form").SubmitAsync();

        WaitFor("person-outcome", "Somebody else has changed");
        Assert.Equal([RoleNames.Manager], (await AnnAsync()).Roles);
    }

    [Fact]
    public async Task Admin_TheOnlyOne_CannotTakeTheirOwnRole()
    {
        var page = Show();
        Open(page, Ada);
        await Box("Admin").ChangeAsync(false);
        await Dialog("#person-form").SubmitAsync();

        WaitFor("person-outcome", "only admin who can sign in");
    }

    [Fact]
    public async Task Disable_Confirmed_IsShownInTheList()
    {
        var page = Show();
        Open(page, Ann);

        _ = Button("Disable").ClickAsync();
        await _dialogs.WaitForElement(".dialog .danger:not(.aside)", Until.Patience).ClickAsync();
        _host.Clock.Advance(ReloadThrottle.Interval);

        page.WaitForAssertion(() => Assert.Contains(Rows(page), row => row.Contains("Disabled", StringComparison.Ordinal)), Until.Patience);
    }

    private IRenderedComponent<PeoplePage> Show()
    {
        var page = Render<PeoplePage>();
        page.WaitForAssertion(() => Assert.NotEmpty(Rows(page)), Until.Patience);
        return page;
    }

    private static List<string> Rows(IRenderedComponent<PeoplePage> page) =>
        [.. page.FindAll("[data-testid=people] tbody tr").Select(row => row.TextContent)];

    // The press is over only once the dialog is closed.
    private void Open(IRenderedComponent<PeoplePage> page, string email)
    {
        _ = page.Find($"button[aria-label='Change {email}']").ClickAsync();
        _dialogs.WaitForElement("#person-form", Until.Patience);
    }

    private IElement Dialog(string selector) => _dialogs.WaitForElement(selector, Until.Patience);

    private IElement Box(string name)
    {
        _dialogs.WaitForElement(".check", Until.Patience);
        return _dialogs.FindAll(".check").Single(label => label.TextContent.Trim().StartsWith(name, StringComparison.Ordinal))
            .QuerySelector("input")!;
    }

    private IElement Button(string name) => _dialogs.FindAll("button").Single(button => button.TextContent.Trim() == name);

    private void WaitFor(string name, string words) => _dialogs.WaitForAssertion(
        () => Assert.Contains(words, _dialogs.Find($"[data-testid={name}]").TextContent, StringComparison.Ordinal), Until.Patience);

    private async Task<IReadOnlyList<PersonListing>> PeopleAsync() => (await _host.Get<PeopleQuery>().RunAsync(Viewer.CommandLine, Token))!;

    private async Task<PersonListing> AnnAsync() => (await PeopleAsync()).Single(person => person.Email == Ann);
}
