using System.Linq.Expressions;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Dashboard.Configuration;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Pages.Overview;
using Dashboard.ResultPages.Frame;
using Dashboard.TestKit;
using Dashboard.Tests.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Xunit;
using SendingAccount = Dashboard.Data.Store.Entities.Account;

namespace Dashboard.Tests.Pages.Overview;

/// <summary>The Overview in front of one person, over a real store with one scored feedback of each of two agents.</summary>
internal sealed class OverviewDesk : BunitContext
{
    public const string Days = "from=2026-02-01&to=2026-02-28";

    private const string Email = "ann@acme.example";
    private static readonly DateTimeOffset Sent = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    private readonly BunitAuthorizationContext _authorization;

    private OverviewDesk(DataHost host)
    {
        Host = host;
        Fixture = new FeedbackFixture(host);
        Services.AddResultPages(host, Print);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddScoped<AntiforgeryStateProvider, NoForgery>().AddCascadingAuthenticationState();
        _authorization = AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    /// <summary>What has been said for a moment.</summary>
    public IEnumerable<string?> Said => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(said => said.Message);

    /// <summary>A place for the dialogs that a page opens.</summary>
    public IRenderedComponent<MudDialogProvider> ShowDialogs() => Render<MudDialogProvider>();

    public DataHost Host { get; }

    public PrintOptions Print { get; } = new();

    public FeedbackFixture Fixture { get; }

    public NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    /// <summary>A desk of someone with <paramref name="roles"/>, who leads team t-1.</summary>
    public static async Task<OverviewDesk> OpenAsync(params string[] roles) =>
        await FillAsync(new OverviewDesk(await DataHost.StartAsync()), roles);

    /// <summary>The same with a setting.</summary>
    public static async Task<OverviewDesk> OpenAsync((string Key, string Value) setting, params string[] roles) =>
        await FillAsync(new OverviewDesk(await DataHost.StartAsync([new(setting.Key, setting.Value)])), roles);

    /// <summary>The same over a store that can be taken away.</summary>
    public static Task<OverviewDesk> OpenAsync(MovableStore store, params string[] roles) =>
        OpenAsync(("ConnectionStrings:Store", store.ConnectionString), roles);

    private static async Task<OverviewDesk> FillAsync(OverviewDesk desk, string[] roles)
    {
        var account = await desk.Fixture.AddAccountAsync();
        await desk.Fixture.CloseAsync(("case-1", "a-1", "t-1"), ("case-2", "a-2", "t-2"));
        await desk.ScoreAsync(account, "1", "case-1", 5);
        await desk.ScoreAsync(account, "2", "case-2", 1);
        await desk.SignInAsync(roles);
        return desk;
    }

    /// <summary>A desk over a store that is filled already, of the one user in it.</summary>
    public static async Task<OverviewDesk> OverAsync(DataHost host, params string[] roles)
    {
        var desk = new OverviewDesk(host);
        await desk.SetUserAsync(roles);
        return desk;
    }

    public Task ScoreAsync(SendingAccount account, string id, string externalId, int score, double hours = 1) =>
        Fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt(id, Sent, externalId: externalId), score, Sent.AddHours(hours)));

    public async Task<SendingAccount> AccountAsync()
    {
        await using var store = Host.OpenStore();
        return await store.Accounts.SingleAsync(Token);
    }

    /// <summary>Says that whoever sits at the desk is an agent too.</summary>
    public async Task LinkAsync(string agent) =>
        Assert.Empty((await Host.Get<UserRegistry>().LinkAgentAsync(Email, agent, Actor.CommandLine, Token)).Problems);

    /// <summary>An agent in a team, as signals name them.</summary>
    public async Task<AgentInTeam> AgentAsync(string team, string agent)
    {
        await using var store = Host.OpenStore();
        return new AgentInTeam(
            await store.Teams.Where(row => row.ExternalId == team).Select(row => row.Id).SingleAsync(Token),
            await store.Agents.Where(row => row.ExternalId == agent).Select(row => row.Id).SingleAsync(Token));
    }

    /// <summary>Takes a role away while a page is open.</summary>
    public async Task TakeAwayAsync(string role)
    {
        await using var store = Host.OpenStore();
        await store
            .UserRoles.Where(held => store.Roles.Any(known => known.Id == held.RoleId && known.Name == role))
            .ExecuteDeleteAsync(Token);
    }

    /// <summary>Says up to when the account is complete, as a pull does at its end.</summary>
    public async Task CompleteThroughAsync(DateTimeOffset through)
    {
        await using var store = Host.OpenStore();
        var account = (await store.Accounts.SingleAsync(Token)).Id;
        await store.SyncProgress.Where(progress => progress.AccountId == account).ExecuteDeleteAsync(Token);
        store.SyncProgress.Add(
            new SyncProgress
            {
                AccountId = account,
                HistoryFrom = Sent.AddDays(-30),
                CompleteThrough = through,
                LastPulledAt = through,
            });
        await store.SaveChangesAsync(Token);
        Host.Get<StoreChanges>().Publish(StoreChange.OfKinds(ChangeKinds.Progress));
    }

    /// <summary>What the audit log says about results that were looked at.</summary>
    public Task<List<AuditEntry>> LooksAsync() => AuditAsync(entry => entry.Action.StartsWith("results."));

    /// <summary>What the audit log says about files that were taken.</summary>
    public Task<List<AuditEntry>> FilesAsync() => AuditAsync(entry => entry.Action == AuditActions.DownloadStarted);

    private async Task<List<AuditEntry>> AuditAsync(Expression<Func<AuditEntry, bool>> which)
    {
        await using var store = Host.OpenStore();
        return await store.AuditLog.AsNoTracking().Where(which).OrderBy(entry => entry.Id).ToListAsync(Token);
    }

    public IRenderedComponent<OverviewPage> Show(string query) => Show<OverviewPage>("/?" + query);

    /// <summary>Another page of results, at an address.</summary>
    public IRenderedComponent<TPage> Show<TPage>(string address)
        where TPage : ResultPage
    {
        Navigation.NavigateTo(address);
        var page = Render<TPage>();
        page.WaitForElement("[data-testid=results][aria-busy=false]", Until.Patience);

        // The page is drawn once more when its first reading returns to the framework, after what was waited for is seen.
        page.InvokeAsync(() => { }).GetAwaiter().GetResult();
        return page;
    }

    /// <summary>Lets time pass until a page has read anew, whether or not it shows anything of it: what it read it keeps.</summary>
    public async Task ReadAgainAsync<TPage>(IRenderedComponent<TPage> page, TimeSpan passing)
        where TPage : ResultPage
    {
        var before = page.Instance.Scope;
        Host.Clock.Advance(passing);
        await Until.TrueAsync(() => !ReferenceEquals(before, page.Instance.Scope), "the page has read anew");
        await page.InvokeAsync(() => { });
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Host.DisposeAsync();
    }

    private async Task SignInAsync(string[] roles)
    {
        var users = Host.Get<UserRegistry>();
        Assert.Empty((await users.AddAsync(Email, roles, "a long enough password", Actor.CommandLine, Token)).Problems);
        Assert.Empty((await users.AssignTeamAsync(Email, "t-1", Actor.CommandLine, Token)).Problems);
        await SetUserAsync(roles);
    }

    private async Task SetUserAsync(string[] roles)
    {
        await using var store = Host.OpenStore();
        var id = await store.Users.Select(user => user.Id).SingleAsync(Token);
        _authorization.SetAuthorized(Email);
        _authorization.SetRoles(roles);
        _authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, id));
    }
}
