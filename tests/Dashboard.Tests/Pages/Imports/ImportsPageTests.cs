using System.Security.Claims;
using Bunit;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.PastResults;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Pages.Imports;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Pages.Imports;

/// <summary>The page on which a manager imports past results.</summary>
public sealed class ImportsPageTests : BunitContext, IAsyncLifetime
{
    private const string Mia = "mia@acme.example";
    private const string File = "Note,Datum,Kommentar,Agent id\n5,2026-02-03,Fine,A-1\nfive,2026-02-04,,A-1\n2,2026-02-05,,A-1\n";

    private DataHost _host = null!;
    private IRenderedComponent<MudDialogProvider> _dialogs = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await DataHost.StartAsync();
        await _host.Get<UserRegistry>().AddAsync(Mia, [RoleNames.Manager], "a long enough password", Actor.CommandLine, Token);
        Services.AddSingleton(_host.Get<ResultImports>()).AddSingleton(_host.Get<ImportRemoval>()).AddSingleton(_host.Get<ZoneInForce>());
        Services.AddSingleton(_host.Get<StoreChanges>()).AddSingleton(_host.Get<ViewerReader>());
        Services.AddSingleton<TimeProvider>(_host.Clock);
        Services.AddScoped<ViewerAccessor>().AddMudServices().AddScoped<DialogOpener>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        await using var context = _host.OpenStore();
        var mia = await context.Users.SingleAsync(user => user.Email == Mia, Token);
        AddAuthorization().SetAuthorized(Mia).SetClaims(new Claim(ClaimTypes.NameIdentifier, mia.Id));
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
    public void Page_Asked_IsForManagers() => Assert.Contains(
        typeof(ImportsPage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<AuthorizeAttribute>(),
        attribute => string.Equals(attribute.Policy, Policies.Downloads, StringComparison.Ordinal));

    [Fact]
    public async Task File_FromChoosingToTakingBack_SaysWhatComesOfItAtEachStep()
    {
        var page = Show();
        Choose(page, File, "csat-chat.csv");
        Assert.Equal(["score", "scored_at", "comment", "agent_id"], Columns(page));
        Assert.Equal("csat", page.Find("#import-kind").GetAttribute("value"));
        Assert.True(page.Find("[data-testid=import-run]").HasAttribute("disabled"));

        await page.Find("#import-source").InputAsync("Chat");
        await page.Find("[data-testid=import-check]").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(("2", "0", "0", "1"), Counts(page)), Until.Patience);
        Assert.Equal("Line 3: Score “five” is no whole number.", page.Find(".import-faults li").TextContent.Trim());
        Assert.Equal("Import 2", page.Find("[data-testid=import-run]").TextContent.Trim());
        Assert.Equal(0, await ScoresAsync());

        await page.Find("[data-testid=import-run]").ClickAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=imports] tbody tr")), Until.Patience);
        Assert.Equal("2 results are in, under “Chat (import)”.", OutcomeOf(page));
        Assert.Equal(
            "/?from=2026-02-03&to=2026-02-05&account=Chat%20(import)", page.Find("[data-testid=import-results]").GetAttribute("href"));
        Assert.Equal(2, await ScoresAsync());

        _ = page.Find("[data-testid=take-back]").ClickAsync();
        _ = _dialogs.WaitForElement(".confirm .danger", Until.Patience).ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=imports]")), Until.Patience);
        Assert.Equal(0, await ScoresAsync());
    }

    [Fact]
    public async Task Mapping_ColumnTakenElsewhere_IsThereOnceAndHasToBeCheckedAnew()
    {
        var page = Show();
        Choose(page, "a,b,when\n4,5,2026-02-03\n", "chat.csv");
        Assert.Equal(["", "", ""], Columns(page));
        await page.Find("#import-source").InputAsync("Chat");
        await page.Find("#import-kind").ChangeAsync("nps");
        await page.Find("[data-testid=import-check]").ClickAsync();
        page.WaitForAssertion(
            () => Assert.StartsWith("Score is in none of the file’s columns", OutcomeOf(page), StringComparison.Ordinal), Until.Patience);

        await page.Find("[data-testid=column-0]").ChangeAsync("score");
        await page.Find("[data-testid=column-2]").ChangeAsync("scored_at");
        await page.Find("[data-testid=import-check]").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("1", page.Find("[data-testid=import-added]").TextContent), Until.Patience);

        await page.Find("[data-testid=column-1]").ChangeAsync("score");
        Assert.Equal(["", "score", "scored_at"], Columns(page));
        Assert.Empty(page.FindAll("[data-testid=import-report]"));
        Assert.True(page.Find("[data-testid=import-run]").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData("note,datum\n88,2026-02-03\n", "Chat", "another scale")]
    [InlineData("note,datum\n4,03/04/2026\n", "Chat", "can be read in two ways")]
    [InlineData("note,datum\n4,2026-02-03\n", "", "no name of a source")]
    public async Task Check_WhatCannotBeTaken_SaysWhyAndOffersNoImport(string file, string source, string why)
    {
        var page = Show();
        Choose(page, file, "csat.csv");
        await page.Find("#import-source").InputAsync(source);

        await page.Find("[data-testid=import-check]").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains(why, page.Find(".import").TextContent, StringComparison.Ordinal), Until.Patience);
        Assert.True(page.Find("[data-testid=import-run]").HasAttribute("disabled"));
    }

    [Fact]
    public void File_ThatCannotBeRead_IsRefusedAtOnce()
    {
        var page = Show();

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("\n", "csat.csv"));

        page.WaitForAssertion(() => Assert.StartsWith("The file is empty", OutcomeOf(page), StringComparison.Ordinal), Until.Patience);
        Assert.Empty(page.FindAll("[data-testid=columns]"));
    }

    [Fact]
    public async Task Page_OfWhoAnswersCustomers_OffersNothing()
    {
        var fixture = new FeedbackFixture(_host);
        await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", "a-1", "t-1"));
        await _host.Get<UserRegistry>().LinkAgentAsync(Mia, "a-1", Actor.CommandLine, Token);

        var page = Render<ImportsPage>();

        page.WaitForAssertion(() => Assert.Contains("answer no customers", page.Markup, StringComparison.Ordinal), Until.Patience);
        Assert.Empty(page.FindAll("#import-file"));
    }

    private IRenderedComponent<ImportsPage> Show()
    {
        var page = Render<ImportsPage>();
        page.WaitForElement("#import-file", Until.Patience);
        return page;
    }

    private static void Choose(IRenderedComponent<ImportsPage> page, string content, string name)
    {
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(content, name));
        page.WaitForElement("[data-testid=columns]", Until.Patience);
    }

    private static List<string> Columns(IRenderedComponent<ImportsPage> page) =>
        [.. page.FindAll("[data-testid=columns] option[selected]").Select(choice => choice.GetAttribute("value")!)];

    private static (string New, string Changed, string Known, string Refused) Counts(IRenderedComponent<ImportsPage> page) => (
        page.Find("[data-testid=import-added]").TextContent, page.Find("[data-testid=import-changed]").TextContent,
        page.Find("[data-testid=import-known]").TextContent, page.Find("[data-testid=import-refused]").TextContent);

    private static string OutcomeOf(IRenderedComponent<ImportsPage> page) => page.Find("[data-testid=import-outcome]").TextContent;

    private async Task<long> ScoresAsync()
    {
        var february = new ReportFilter { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)) };
        return (await _host.Get<OverviewQuery>().RunAsync(DataHost.Manager, february, Token)).Current.Csat.Total;
    }
}
