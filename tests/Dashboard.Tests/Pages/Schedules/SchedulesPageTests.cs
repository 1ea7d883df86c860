using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Dashboard.Configuration;
using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Mail;
using Dashboard.Data.Reporting;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;
using Dashboard.Identity;
using Dashboard.Pages.Schedules;
using Dashboard.Printing;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Pages.Schedules;

public sealed class SchedulesPageTests : BunitContext, IAsyncLifetime
{
    private const string Ada = "ada@acme.example";
    private const string Mia = "mia@acme.example";
    private const string Sam = "sam@acme.example";

    private readonly TemporaryFolder _folder = new();
    private readonly PrintOptions _print = new() { Chromium = "/nowhere/chromium" };

    private DataHost _host = null!;
    private IRenderedComponent<MudDialogProvider> _dialogs = null!;
    private BunitAuthorizationContext _authorization = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await DataHost.StartAsync([new("Deliveries:Folder", _folder.Path)]);
        foreach (var (email, role) in new[] { (Ada, RoleNames.Admin), (Mia, RoleNames.Manager), (Sam, RoleNames.Supervisor) })
            await _host.Get<UserRegistry>().AddAsync(email, [role], "a long enough password", Actor.CommandLine, Token);
        Services.AddSingleton(_host.Get<ScheduleQuery>()).AddSingleton(_host.Get<ScheduleEditor>());
        Services.AddSingleton(_host.Get<FilterChoicesQuery>()).AddSingleton(_host.Get<IOptions<MailOptions>>());
        Services.AddSingleton(_host.Get<IOptions<DestinationOptions>>()).AddSingleton(new ChromiumProgram(Options.Create(_print)));
        Services.AddSingleton(_host.Get<StoreChanges>()).AddSingleton(_host.Get<ZoneInForce>());
        Services.AddSingleton(_host.Get<ViewerReader>()).AddSingleton<TimeProvider>(_host.Clock);
        Services.AddScoped<ViewerAccessor>();
        Services.AddMudServices().AddScoped<DialogOpener>().AddScoped<Toasts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _authorization = AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _dialogs = Render<MudDialogProvider>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await base.DisposeAsync();
        await _host.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Make_FilledInWrongly_SaysItBesideTheFieldsAndKeepsWhatIsTyped()
    {
        var page = await ShowAsync(Mia);
        _ = page.Find("[data-testid=make-schedule]").ClickAsync();
        await Dialog("#schedule-zone").InputAsync("Mars/Olympus");
        await Dialog(".boxes input[checked]").ChangeAsync(false);

        await Dialog("#schedule-form").SubmitAsync();

        Assert.Equal(
            ["Give it a name.", "Choose who gets it."],
            [Dialog("#schedule-name-error").TextContent, Dialog(".field-error").TextContent]);
        Assert.StartsWith("There is no such time zone", Dialog("#schedule-zone-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mars/Olympus", Dialog("#schedule-zone").GetAttribute("value"));
        Assert.Empty((await _host.Get<ScheduleQuery>().ListAsync(await ViewerAsync(Mia), Token))!);
    }

    [Fact]
    public async Task Make_FilledIn_IsListedWithItsNextTimeAndCanBePausedAndDeleted()
    {
        var page = await ShowAsync(Mia);
        _ = page.Find("[data-testid=make-schedule]").ClickAsync();
        await Dialog("#schedule-name").InputAsync("Weekly");
        await Dialog("#schedule-hour").ChangeAsync("7");
        await Dialog("#schedule-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Weekly", page.Find(".schedule h2").TextContent), Until.Patience);
        var made = Assert.Single((await _host.Get<ScheduleQuery>().ListAsync(await ViewerAsync(Mia), Token))!);
        Assert.Equal(("?period=last-week", 7, DayOfWeek.Monday), (made.Draft.Query, made.Draft.Times.Hour, made.Draft.Times.Weekday));
        var next = Dates.Moment(new DateTimeOffset(2026, 3, 2, 7, 0, 0, TimeSpan.Zero), ReportingZone.Utc);
        Assert.Equal(next, page.Find("[data-testid=next]").TextContent);

        await ButtonOf(page, "Pause “Weekly”").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("Paused", page.Find(".schedule .tag").TextContent), Until.Patience);
        _ = ButtonOf(page, "Delete “Weekly”").ClickAsync();
        await Dialog(".confirm .danger").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=schedule]")), Until.Patience);
    }

    [Fact]
    public async Task Make_WithAPdf_IsKeptAndSaysWhereThereIsNoChromium()
    {
        var page = await ShowAsync(Mia);
        _ = page.Find("[data-testid=make-schedule]").ClickAsync();
        await Dialog("#schedule-file").ChangeAsync("Pdf");
        Assert.StartsWith("This server cannot print PDFs now", Dialog("[data-testid=no-chromium]").TextContent, StringComparison.Ordinal);
        _print.Chromium = Environment.ProcessPath;
        await Dialog("#schedule-name").InputAsync("Monthly");
        Assert.Empty(_dialogs.FindAll("[data-testid=no-chromium]"));
        await Dialog("#schedule-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("PDF, to hand on", page.Find("[data-testid=schedule-file]").TextContent), Until.Patience);
        Assert.Equal(ReportFile.Pdf, (await _host.Get<ScheduleQuery>().ListAsync(await ViewerAsync(Mia), Token))![0].Draft.File);
    }

    [Fact]
    public async Task Make_ByASupervisor_OffersMailAloneAndNoFile()
    {
        var page = await ShowAsync(Sam);
        _ = page.Find("[data-testid=make-schedule]").ClickAsync();

        Dialog("#schedule-form");

        Assert.Empty(_dialogs.FindAll("#schedule-kind, #schedule-file"));
    }

    [Fact]
    public async Task Make_ToAFolder_SaysWhoReadsThereAndWhatIsWrongBesideTheField()
    {
        var page = await ShowAsync(Mia);
        _ = page.Find("[data-testid=make-schedule]").ClickAsync();
        await Dialog("#schedule-name").InputAsync("Weekly");
        await Dialog("#schedule-kind").ChangeAsync("Folder");

        Assert.StartsWith("Whoever reads there sees", Dialog("[data-testid=readers-see]").TextContent, StringComparison.Ordinal);
        Assert.Empty(_dialogs.FindAll(".boxes"));
        await Dialog("#schedule-folder").InputAsync("../up");
        await Dialog("#schedule-form").SubmitAsync();
        Assert.StartsWith("Use 1 to 60 letters", Dialog("#schedule-folder-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("../up", Dialog("#schedule-folder").GetAttribute("value"));
        await Dialog("#schedule-folder").InputAsync("up");
        await Dialog("#schedule-form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Folder: up", page.Find("[data-testid=place]").TextContent), Until.Patience);
        Assert.Contains("Send a test of “Weekly” there", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_OfAWebhook_ShowsItsKeyOnceAndItsAddressNever()
    {
        const string Secret = "a-very-secret-part-of-it";
        var page = await ShowAsync(Mia);
        _ = page.Find("[data-testid=make-schedule]").ClickAsync();
        await Dialog("#schedule-name").InputAsync("Numbers");
        await Dialog("#schedule-kind").ChangeAsync("Webhook");
        await Dialog("#schedule-form").SubmitAsync();
        Assert.Equal("Give the address.", Dialog("#schedule-address-error").TextContent);
        await Dialog("#schedule-address").InputAsync($"https://bi.acme.example/in?code={Secret}");

        _ = Dialog("#schedule-form").SubmitAsync();

        Assert.StartsWith("whsec_", Dialog("[data-testid=schedule-key]").GetAttribute("value"), StringComparison.Ordinal);
        await Dialog(".dialog-head .icon-button").ClickAsync();
        page.WaitForAssertion(
            () => Assert.Equal("Webhook: bi.acme.example/…f-it", page.Find("[data-testid=place]").TextContent), Until.Patience);
        _ = ButtonOf(page, "Change “Numbers”").ClickAsync();
        Assert.Equal("", Dialog("#schedule-address").GetAttribute("value") ?? "");
        Assert.Contains("Now bi.acme.example/…f-it.", _dialogs.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, page.Markup + _dialogs.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", page.Markup + _dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewKey_OfAWebhook_IsAskedForAndShownOnce()
    {
        var mia = await ViewerAsync(Mia);
        var draft = new ScheduleDraft(
            "Numbers",
            "?period=last-week",
            new ScheduleTimes(ScheduleRhythm.Weekly, DayOfWeek.Monday, 1, 8),
            "UTC",
            "en",
            WhenEmpty.Say,
            [])
        {
            Destination = new DestinationDraft(DestinationKind.Webhook) { Address = new Secret("https://bi.acme.example/in") },
        };
        var first = (await _host.Get<ScheduleEditor>().AddAsync(mia, draft, Token)).NewKey!.Value;
        var page = await ShowAsync(Mia);

        _ = ButtonOf(page, "New key for “Numbers”").ClickAsync();
        _ = Dialog(".confirm .danger").ClickAsync();

        Assert.NotEqual(first.Reveal(), Dialog("[data-testid=schedule-key]").GetAttribute("value"));
        await Dialog(".dialog-head .icon-button").ClickAsync();
        page.WaitForAssertion(
            () => Assert.Contains("The key before signs too, until", page.Markup, StringComparison.Ordinal), Until.Patience);
    }

    [Fact]
    public async Task Page_ToAnAdmin_ShowsAllAndOffersNeitherToMakeNorToChange()
    {
        var mia = await ViewerAsync(Mia);
        var draft = new ScheduleDraft(
            "Weekly", "?period=last-week", new ScheduleTimes(ScheduleRhythm.Weekly, DayOfWeek.Monday, 1, 8), "UTC", "en", WhenEmpty.Say,
            [mia.UserId]);
        Assert.Empty((await _host.Get<ScheduleEditor>().AddAsync(mia, draft, Token)).Problems);

        var page = await ShowAsync(Ada);

        Assert.Equal(
            ["Pause “Weekly”", "What became of “Weekly”", "Delete “Weekly”"],
            page.FindAll(".schedule-acts button").Select(button => button.GetAttribute("aria-label")));
        Assert.Empty(page.FindAll("[data-testid=make-schedule]"));
        Assert.Empty(page.FindAll(".schedule a"));
    }

    private static IElement ButtonOf(IRenderedComponent<SchedulesPage> page, string label) =>
        page.FindAll(".schedule-acts button").Single(button => button.GetAttribute("aria-label") == label);

    private IElement Dialog(string selector) => _dialogs.WaitForElement(selector, Until.Patience);

    private async Task<Viewer> ViewerAsync(string email)
    {
        await using var store = _host.OpenStore();
        return await _host.Get<ViewerReader>().ForAsync((await store.Users.SingleAsync(user => user.Email == email, Token)).Id, Token);
    }

    private async Task<IRenderedComponent<SchedulesPage>> ShowAsync(string email)
    {
        var viewer = await ViewerAsync(email);
        _authorization.SetAuthorized(email).SetClaims(new Claim(ClaimTypes.NameIdentifier, viewer.UserId));
        var page = Render<SchedulesPage>();
        page.WaitForElement("[data-testid=schedule], .empty-state, .empty", Until.Patience);
        return page;
    }
}
