using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Agents;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Access.Doors;
using Dashboard.Data.Mail;
using Dashboard.Data.Privacy;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Prompting.DryRun;
using Dashboard.Data.Prompting.OptOuts;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Reporting.Prompts;
using Dashboard.Data.Rollups;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Health;
using Dashboard.Identity;
using Dashboard.Live;
using Dashboard.Mailing;
using Dashboard.Pages.Admin.Sync;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;

namespace Dashboard.Tests.Pages.Admin.Sync;

/// <summary>The Sync health page, or another of admins, in front of Ada, who is an admin, over a real store.</summary>
internal sealed class SyncDesk : BunitContext
{
    private const string Ada = "ada@acme.example";

    private SyncDesk(DataHost host)
    {
        Host = host;
        Fixture = new FeedbackFixture(host);
        Services.AddSingleton(host.Get<SyncHealthQuery>()).AddSingleton(host.Get<StoreChanges>()).AddSingleton(host.Get<StoreHealth>());
        Services.AddSingleton(host.Get<ZoneInForce>()).AddSingleton(host.Get<ViewerReader>()).AddSingleton<TimeProvider>(host.Clock);
        Services.AddSingleton(host.Get<PullRequests>()).AddSingleton(host.Get<AccountPauses>()).AddSingleton(host.Get<BackfillRequests>());
        Services.AddSingleton(host.Get<SyncRunsQuery>()).AddSingleton(host.Get<QuarantineQuery>());
        Services.AddSingleton(host.Get<QuarantineRetry>()).AddSingleton(host.Get<QuarantineDesk>());
        Services.AddSingleton(host.Get<MailSender>()).AddSingleton(host.Get<IOptions<MailOptions>>());
        Services.AddSingleton(host.Get<AuditJournal>()).AddMailing();
        Services.AddSingleton(host.Get<ReportingZones>()).AddSingleton(host.Get<ReportingDesk>());
        Services.AddSingleton(host.Get<AuditQuery>()).AddSingleton(host.Get<AuditWatch>());
        Services.AddSingleton(host.Get<PrivacyDesk>()).AddSingleton(host.Get<Retention>()).AddSingleton(host.Get<CustomerErasure>());
        Services.AddSingleton(host.Get<DoorCredentials>()).AddSingleton(host.Get<DoorQuery>()).AddOptions();
        Services.AddSingleton(host.Get<PromptRulesEditor>()).AddSingleton(host.Get<PromptDryRun>());
        Services.AddSingleton(host.Get<OptOutList>()).AddSingleton(host.Get<PromptListQuery>()).AddSingleton(host.Get<PromptPause>());
        Services.AddSingleton(host.Get<DeskHookEditor>());
        Services.AddSingleton(host.Get<AccountSettingsEditor>()).AddSingleton(host.Get<RosterQuery>());
        Services.AddScoped<ViewerAccessor>();
        Services.AddMudServices().AddScoped<DialogOpener>().AddScoped<Toasts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        var authorization = AddAuthorization();
        authorization.SetAuthorized(Ada);
        authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, "ada"));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Dialogs = Render<MudDialogProvider>();
    }

    /// <summary>The dialogs that are open.</summary>
    public IRenderedComponent<MudDialogProvider> Dialogs { get; }

    public DataHost Host { get; }

    public FeedbackFixture Fixture { get; }

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public static Task<SyncDesk> OpenAsync(string? connectionString = null) =>
        OpenAsync(connectionString is null ? [] : [new("ConnectionStrings:Store", connectionString)]);

    /// <param name="settings">Settings that differ from the defaults.</param>
    public static async Task<SyncDesk> OpenAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var desk = new SyncDesk(await DataHost.StartAsync(settings));
        await desk.Host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Users.Add(new User { Id = "ada", UserName = Ada, Email = Ada });
                context.Roles.Add(new IdentityRole(RoleNames.Admin) { Id = "admin-role", NormalizedName = "ADMIN" });
                context.UserRoles.Add(new IdentityUserRole<string> { UserId = "ada", RoleId = "admin-role" });
                return Task.CompletedTask;
            },
            Token);
        return desk;
    }

    /// <summary>Takes Ada's role away.</summary>
    public Task DemoteAsync() => Host.Get<StoreWriter>().WriteAsync((context, token) => context.UserRoles.ExecuteDeleteAsync(token), Token);

    /// <summary>Adds a row of what is known of an account.</summary>
    public Task AddAsync(object row) => Host.Get<StoreWriter>().WriteAsync(
        (context, _) =>
        {
            context.Add(row);
            return Task.CompletedTask;
        },
        Token);

    /// <summary>Connects an account that was read from the first of February on, and pulled two minutes ago.</summary>
    public async Task<int> AddPulledAccountAsync()
    {
        var account = await Fixture.AddAccountAsync();
        var now = Host.Clock.GetUtcNow();
        var (from, through) = (new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), now.AddHours(-24));
        await Host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.SyncProgress.Add(new SyncProgress
                {
                    AccountId = account.Id,
                    HistoryFrom = from,
                    CompleteThrough = through,
                    LastPulledAt = now.AddMinutes(-2),
                    ClockSkewSeconds = 0,
                });
                context.PullRanges.Add(
                    new PullRange
                    {
                        AccountId = account.Id,
                        Purpose = PullPurpose.Live,
                        From = from,
                        ReadThrough = through,
                    });
                context.SyncRuns.Add(
                    new SyncRun
                    {
                        Id = Guid.CreateVersion7(now),
                        AccountId = account.Id,
                        StartedAt = now.AddMinutes(-3),
                        FinishedAt = now.AddMinutes(-2),
                        Read = 1234,
                        Shown = 5,
                    });
                context.RequestBudgets.Add(
                    new RequestBudget
                    {
                        AccountId = account.Id,
                        Endpoint = "Show",
                        Limit = 180,
                        Remaining = 95,
                        ResetAt = now.AddMinutes(9),
                        SeenAt = now,
                    });
                return Task.CompletedTask;
            },
            Token);
        return account.Id;
    }

    /// <summary>Pulls that read nothing, each a minute after the one before.</summary>
    public Task AddPullsAsync(int accountId, int count) => Host.Get<StoreWriter>().WriteAsync(
        (context, _) =>
        {
            context.SyncRuns.AddRange(Enumerable.Range(1, count).Select(minute => Host.Clock.GetUtcNow().AddMinutes(minute)).Select(at =>
                new SyncRun { Id = Guid.CreateVersion7(at), AccountId = accountId, StartedAt = at, FinishedAt = at }));
            return Task.CompletedTask;
        },
        Token);

    /// <summary>The page once it has read everything.</summary>
    public IRenderedComponent<SyncPage> Show()
    {
        var page = Render<SyncPage>();
        page.WaitForElement("[data-testid=as-of]", Until.Patience);
        return page;
    }

    /// <summary>What has been said in passing.</summary>
    public IReadOnlyList<string?> Said => [.. Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(said => said.Message)];

    /// <summary>Something in the dialog that is open, once it is there.</summary>
    public IElement InDialog(string selector) => Dialogs.WaitForElement(selector, Until.Patience);

    /// <summary>Presses what does it, in the question that is open.</summary>
    public Task ConfirmAsync() => Dialogs.WaitForElement(".dialog .danger", Until.Patience).ClickAsync();

    /// <summary>Lets the page hear what has changed.</summary>
    public void LetThePageHear() => Host.Clock.Advance(ReloadThrottle.Interval);

    public Task ApplyAsync() => Host.Get<InboxApplier>().DrainAsync(Token);

    public async Task<IReadOnlyList<string>> AuditAsync()
    {
        await using var store = Host.OpenStore();
        return await store.AuditLog.Where(entry => entry.Action != AuditActions.AccountConnected)
            .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(Token);
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await Host.DisposeAsync();
    }
}
