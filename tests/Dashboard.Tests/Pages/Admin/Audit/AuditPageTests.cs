using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Pages.Admin.Audit;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Admin.Sync;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Audit;

public sealed class AuditPageTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_Opened_ShowsTheNewestFirstInPlainWords()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await AddAsync(desk, Entry(AuditActions.TopicAdded, "Delivery"), Entry(AuditActions.DownloadFinished, "?kind=nps", rows: 12));

        var page = Show(desk);

        Assert.Equal(
            ["1 Mar 2026, 12:00|lea@acme.example|Got a file to its end|?kind=nps|up to 100",
             "1 Mar 2026, 12:00|lea@acme.example|Added a topic|Delivery|"],
            RowsOf(page));
        Assert.Empty(page.FindAll("[data-testid=audit-left-out]"));
    }

    [Fact]
    public async Task Page_FilterInItsAddress_IsInTheListTheFieldsAndTheFile()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await AddAsync(desk, Entry(AuditActions.TopicAdded, "Delivery"), Entry(AuditActions.DownloadFinished, "?kind=nps", rows: 12));

        var page = Show(desk, "?action=plans&q=deliv");

        Assert.Equal("Added a topic", Assert.Single(RowsOf(page)).Split('|')[2]);
        Assert.Equal("deliv", page.Find("[data-testid=audit-text]").GetAttribute("value"));
        Assert.Equal("/exports/audit.csv?action=plans&q=deliv", page.Find("[data-testid=audit-csv]").GetAttribute("href"));
    }

    [Fact]
    public async Task Filter_TypedAndShown_IsInTheAddress()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await AddAsync(desk, Entry(AuditActions.TopicAdded, "Delivery"));
        var page = Show(desk);

        await page.Find("[data-testid=audit-who]").ChangeAsync(new ChangeEventArgs { Value = "nobody like that" });
        await page.Find("form.audit-filter").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("No entry fits this.", page.Find("[data-testid=audit]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.EndsWith(
            "/admin/audit?who=nobody%20like%20that",
            desk.Services.GetRequiredService<NavigationManager>().Uri,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_DayThatIsNone_IsSaid()
    {
        await using var desk = await SyncDesk.OpenAsync();

        Assert.NotEmpty(Show(desk, "?from=yesterday", isEmpty: true).FindAll("[data-testid=audit-wrong-day]"));
    }

    [Fact]
    public async Task Page_LogThatWasChanged_SaysSo()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await AddAsync(desk, Entry(AuditActions.TopicAdded, "Delivery"));
        await desk.Host.Get<AuditWatch>().LookAsync(Token);
        Assert.NotEmpty(Show(desk).FindAll("[data-testid=audit-whole]"));
        await using (var store = desk.Host.OpenStore())
        {
            await store.Database.ExecuteSqlRawAsync("DROP TRIGGER \"TR_AuditLog_NoUpdate\"", Token);
            await store.Database.ExecuteSqlRawAsync("UPDATE \"AuditLog\" SET \"Details\" = 'Else'", Token);
        }

        await desk.Host.Get<AuditWatch>().LookAsync(Token);

        var page = Show(desk);
        Assert.NotEmpty(page.FindAll("[data-testid=audit-broken]"));
        Assert.Empty(page.FindAll("[data-testid=audit-whole]"));
    }

    // Two stores that are alike but for what is about the admin show the same page.
    [Fact]
    public async Task Page_AdminWhoIsAnAgent_IsTheSameWhetherTheyWereTalkedAboutOrNot()
    {
        var pages = new List<string>();
        foreach (var isTalkedAbout in (bool[])[false, true])
        {
            await using var desk = await SyncDesk.OpenAsync();
            await AddAsync(desk, Entry(AuditActions.TopicAdded, "Delivery"));
            await LinkAdaAsync(desk);
            if (isTalkedAbout)
            {
                await AddAsync(
                    desk, Entry(AuditActions.CoachingNoted, "agent A-7 of team T-1"), Entry(AuditActions.ResultsViewed, "?agent=A-7"));
            }

            await desk.Host.Get<AuditWatch>().LookAsync(Token);
            var page = Show(desk);
            Assert.NotEmpty(page.FindAll("[data-testid=audit-left-out]"));
            pages.Add(string.Join('\n', RowsOf(page)) + page.Find("h1").ParentElement!.ParentElement!.TextContent);
        }

        Assert.Equal(pages[0], pages[1]);
        Assert.DoesNotContain("A-7", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_RoleTakenAway_ShowsNothingAnyMore()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await AddAsync(desk, Entry(AuditActions.TopicAdded, "Delivery"));
        var page = Show(desk);

        await desk.DemoteAsync();
        desk.Host.Get<StoreChanges>().Publish(StoreChange.OfAnybodysRights);
        desk.LetThePageHear();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=audit]")), Until.Patience);
        Assert.DoesNotContain("Delivery", page.Markup, StringComparison.Ordinal);
    }

    private static IRenderedComponent<AuditPage> Show(SyncDesk desk, string query = "", bool isEmpty = false)
    {
        desk.Services.GetRequiredService<NavigationManager>().NavigateTo("/admin/audit" + query);
        var page = desk.Render<AuditPage>();
        page.WaitForElement(isEmpty ? "[data-testid=audit]" : "[data-testid=audit] tbody td bdi", Until.Patience);
        return page;
    }

    private static List<string> RowsOf(IRenderedComponent<AuditPage> page) =>
    [
        .. page.FindAll("[data-testid=audit] tbody tr")
            .Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))),
    ];

    private static AuditEntry Entry(string action, string details, long? rows = null) => new()
    {
        At = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        UserId = "lea",
        UserName = "lea@acme.example",
        Action = action,
        Details = details,
        Rows = rows,
    };

    private static Task AddAsync(SyncDesk desk, params AuditEntry[] entries) => desk.Host.Get<StoreWriter>().WriteAsync(
        (context, _) =>
        {
            context.AuditLog.AddRange(entries);
            return Task.CompletedTask;
        },
        Token);

    private static Task LinkAdaAsync(SyncDesk desk) => desk.Host.Get<StoreWriter>().WriteAsync(
        async (context, token) =>
        {
            context.Agents.Add(new Agent { ExternalId = "A-7", Name = "Ada" });
            await context.SaveChangesAsync(token);
            context.Add(new UserAgent { UserId = "ada", AgentId = (await context.Agents.SingleAsync(token)).Id });
        },
        Token);
}
