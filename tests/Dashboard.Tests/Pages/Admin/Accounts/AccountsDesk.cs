using System.Security.Claims;
using Bunit;
using Dashboard.Controls.Dialogs;
using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Emulator;
using Dashboard.Identity;
using Dashboard.Pages.Admin.Accounts;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;
using ReportingZone = Dashboard.Data.Foundation.ReportingZone;
using Secret = Dashboard.Data.Foundation.Secret;

namespace Dashboard.Tests.Pages.Admin.Accounts;

/// <summary>The accounts page in front of an admin, over a real, migrated SQLite file.</summary>
internal sealed class AccountsDesk : BunitContext
{
    private const string Ada = "ada@acme.example";

    private readonly MovableStore _store = new();

    private AccountsDesk(IEnumerable<KeyValuePair<string, string?>> x)
    {
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        Services.AddSingleton(ReportingZone.Utc);
        Services.AddDashboardData(new ConfigurationBuilder()
            .AddConfiguration(SqliteFile.SettingsOf(_store.ConnectionString))
            .AddInMemoryCollection(x)
            .Build());
        Services.AddScoped<ViewerAccessor>();
        Services.AddMudServices().AddScoped<Dashboard.Controls.Toasts>().AddScoped<DialogOpener>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        var authorization = AddAuthorization();
        authorization.SetAuthorized(Ada);
        authorization.SetClaims(new Claim(ClaimTypes.NameIdentifier, "ada"), new Claim("sid", "session-1"));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Popovers = Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
    }

    /// <summary>The lists that are open.</summary>
    public IRenderedComponent<MudPopoverProvider> Popovers { get; }

    /// <summary>The dialogs that are open.</summary>
    public IRenderedComponent<MudDialogProvider> Dialogs { get; }

    /// <summary>Can be taken away.</summary>
    public MovableStore Store => _store;

    public NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public ManualTimeProvider Clock { get; } = new();

    public AccountSettingsEditor Editor => Services.GetRequiredService<AccountSettingsEditor>();

    /// <summary>What has been said for a moment.</summary>
    public IEnumerable<string?> Toasts => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(said => said.Message);

    public StoreWriter Writer => Services.GetRequiredService<StoreWriter>();

    public static CancellationToken Cancelled => Xunit.TestContext.Current.CancellationToken;

    /// <summary>A desk with Ada, who is an admin.</summary>
    /// <param name="x">Where X is; an address at which nobody answers by default.</param>
    public static async Task<AccountsDesk> OpenAsync(EmulatorHost? x = null)
    {
        var desk = new AccountsDesk([
            new("FeedbackApi:BaseAddress", x?.BaseAddress.ToString() ?? "http://127.0.0.1:9/"),
            new("FeedbackApi:ConsumerKey", x?.ConsumerKey ?? "key"),
            new("FeedbackApi:ConsumerSecret", x?.ConsumerSecret ?? "secret"),
            new("FeedbackApi:MaxRetries", "0"),
        ]);
        await SqliteTemplate.CopyToAsync(desk.Store.ConnectionString);
        await desk.Services.GetRequiredService<StoreMigrator>().MigrateAsync(Cancelled);
        await desk.Writer.WriteAsync(
            (context, _) =>
            {
                context.Users.Add(new User { Id = "ada", UserName = Ada, Email = Ada });
                context.Roles.Add(new IdentityRole(RoleNames.Admin) { Id = "admin-role", NormalizedName = "ADMIN" });
                context.UserRoles.Add(new IdentityUserRole<string> { UserId = "ada", RoleId = "admin-role" });
                return Task.CompletedTask;
            },
            Cancelled);
        return desk;
    }

    /// <summary>Takes Ada's role away.</summary>
    public Task DemoteAsync() => Writer.WriteAsync(
        (context, _) =>
        {
            context.UserRoles.RemoveRange(context.UserRoles);
            return Task.CompletedTask;
        },
        Cancelled);

    public async Task<AccountListing> ConnectAsync()
    {
        var registration = new AccountRegistration(
            "acme",
            "1001",
            new Secret("t"),
            new Secret("s"),
            "https://acme.example/privacy",
            "Acme");
        Assert.Empty(await Services.GetRequiredService<AccountRegistry>()
            .AddAsync(registration, Acting.As("root@acme.example"), Cancelled));
        return await AccountAsync();
    }

    public async Task<AccountListing> AccountAsync() => Assert.Single(await Editor.ListAsync(Cancelled));

    /// <summary>The account's page once it has read the account.</summary>
    public IRenderedComponent<AccountPage> ShowPage(string handle = "acme")
    {
        var page = Render<AccountPage>(page => page.Add(shown => shown.Handle, handle));
        page.WaitForElement("h1, h2", Until.Patience);
        return page;
    }

    /// <summary>The list once it has read the accounts.</summary>
    public IRenderedComponent<AccountsPage> ShowList()
    {
        var page = Render<AccountsPage>();
        page.WaitForElement("[data-testid=connect]", Until.Patience);
        return page;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _store.Dispose();
    }
}
