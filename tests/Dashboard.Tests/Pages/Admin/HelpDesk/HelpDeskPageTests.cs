using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Prompting.Roster;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity;
using Dashboard.Live;
using Dashboard.Pages.Admin.HelpDesk;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.HelpDesk;

public sealed class HelpDeskPageTests : BunitContext, IAsyncLifetime
{
    private const string Ada = "ada@acme.example";

    private DataHost _host = null!;
    private IRenderedComponent<MudDialogProvider> _dialogs = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await DataHost.StartAsync([]);
        await _host.Get<UserRegistry>().AddAsync(Ada, [RoleNames.Admin], "a long enough password", Actor.CommandLine, Token);
        await _host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Teams.Add(new Team { ExternalId = "T-1", Name = "Billing" });
                context.Agents.Add(new Agent { ExternalId = "A-1", Name = "Ann Lee" });
                context.Agents.Add(new Agent { ExternalId = "B-2", Name = "Lee, Ann" });
                context.Agents.Add(new Agent { ExternalId = "C-3", Name = "Cid" });
                return Task.CompletedTask;
            },
            Token);
        await using var context = await _host.Get<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(Token);
        var ada = await context.Users.SingleAsync(user => user.Email == Ada, Token);
        Services.AddSingleton(_host.Get<RosterQuery>()).AddSingleton(_host.Get<TwinQuery>()).AddSingleton(_host.Get<RosterEditor>());
        Services.AddSingleton(_host.Get<RosterImport>()).AddSingleton(_host.Get<AgentMerge>()).AddSingleton(_host.Get<AgentRegistry>());
        Services.AddSingleton(_host.Get<StoreChanges>()).AddSingleton(_host.Get<ZoneInForce>());
        Services.AddSingleton(_host.Get<ViewerReader>()).AddSingleton<TimeProvider>(_host.Clock);
        Services.AddScoped<ViewerAccessor>();
        Services.AddMudServices().AddScoped<DialogOpener>().AddScoped<Toasts>();
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
        typeof(HelpDeskPage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<AuthorizeAttribute>(),
        attribute => string.Equals(attribute.Policy, Policies.Admin, StringComparison.Ordinal));

    [Fact]
    public async Task Find_Typed_LeavesWhoFits()
    {
        var page = Show();

        await page.Find("#agents-find").InputAsync("c-3");

        page.WaitForAssertion(() => Assert.Contains("Cid", Assert.Single(Rows(page)), StringComparison.Ordinal), Until.Patience);
    }

    [Fact]
    public async Task Agent_RenamedAndMoved_IsWhatWasTyped()
    {
        var page = Show();
        _ = page.Find("button[aria-label='Change Cid']").ClickAsync();
        await Dialog("#agent-name").InputAsync("Cid Ray");
        await Dialog("#agent-team").ChangeAsync("T-1");
        await Dialog("#agent-form").SubmitAsync();

        await Until.TrueAsync(async () => (await AgentsAsync()).Any(agent => agent.Name == "Cid Ray"), "the name is kept");
        Assert.Equal("Billing", (await AgentsAsync()).Single(agent => agent.ExternalId == "C-3").Team!.Name);
    }

    [Fact]
    public async Task Team_IdTaken_SaysSoBesideTheField()
    {
        var page = Show();
        _ = page.Find("[data-testid=add-team]").ClickAsync();
        await Dialog("#team-id").InputAsync("T-1");
        await Dialog("#team-form").SubmitAsync();

        _dialogs.WaitForAssertion(
            () => Assert.Contains("already", _dialogs.Find("#team-id-error").TextContent, StringComparison.Ordinal), Until.Patience);
    }

    [Fact]
    public async Task Twins_Merged_AreOneAndLeaveTheList()
    {
        var page = Show();
        page.WaitForAssertion(() => Assert.Contains("Same name", Twin(page).TextContent, StringComparison.Ordinal), Until.Patience);

        _ = Twin(page).QuerySelectorAll(".twin-side button")[0].ClickAsync();
        await _dialogs.WaitForElement(".dialog .danger", Until.Patience).ClickAsync();

        await Until.TrueAsync(async () => (await AgentsAsync()).Count == 2, "two are one");
        Assert.Equal(["B-2"], (await AgentsAsync()).Single(agent => agent.ExternalId == "A-1").OtherIds);
        _host.Clock.Advance(ReloadThrottle.Interval);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=twin]")), Until.Patience);
    }

    [Fact]
    public async Task Twins_TwoPeople_IsRemembered()
    {
        var page = Show();
        page.WaitForElement("[data-testid=twin]", Until.Patience);

        _ = Twin(page).Children.Single(child => child.TagName == "BUTTON").ClickAsync();

        await Until.TrueAsync(
            async () => (await _host.Get<TwinQuery>().RunAsync(Viewer.CommandLine, Token)).Count == 0, "they are said to be two");
    }

    [Fact]
    public async Task Import_FileChosen_ShowsWhatItWouldDoAndDoesItWhenConfirmed()
    {
        var page = Show();
        _ = page.Find("[data-testid=import]").ClickAsync();
        _dialogs.WaitForElement("#roster-file", Until.Patience);
        _dialogs.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("agent_id,agent_name\nC-3,Cid Ray", "agents.csv"));
        _dialogs.WaitForAssertion(
            () => Assert.Contains("Cid → Cid Ray", _dialogs.Find("[data-testid=plan]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Contains(await AgentsAsync(), agent => agent.Name == "Cid");

        await Dialog("[data-testid=apply]").ClickAsync();

        await Until.TrueAsync(async () => (await AgentsAsync()).Any(agent => agent.Name == "Cid Ray"), "the name is imported");
    }

    private IRenderedComponent<HelpDeskPage> Show()
    {
        var page = Render<HelpDeskPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(Rows(page)), Until.Patience);
        return page;
    }

    private static List<string> Rows(IRenderedComponent<HelpDeskPage> page) =>
        [.. page.FindAll("[data-testid=agents] tbody tr").Select(row => row.TextContent)];

    private static IElement Twin(IRenderedComponent<HelpDeskPage> page) => page.Find("[data-testid=twin]");

    private IElement Dialog(string selector) => _dialogs.WaitForElement(selector, Until.Patience);

    private async Task<IReadOnlyList<AgentListing>> AgentsAsync() =>
        (await _host.Get<RosterQuery>().RunAsync(Viewer.CommandLine, Token))!.Agents;
}
