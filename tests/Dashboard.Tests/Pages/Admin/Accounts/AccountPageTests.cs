using Bunit;
using Dashboard.Identity;
using Dashboard.Pages.Admin.Accounts;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Accounts;

public sealed class AccountPageTests
{
    private const string NameInput = "input[id^=display-name]";
    private const string UrlInput = "input[id^=privacy-url]";
    private const string Question = ".choices .mud-list-item";

    private static CancellationToken Cancelled => AccountsDesk.Cancelled;

    [Fact]
    public void Page_Asked_IsForAdminsOnly() => Assert.Contains(
        typeof(AccountPage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<AuthorizeAttribute>(),
        attribute => string.Equals(attribute.Policy, Policies.Admin, StringComparison.Ordinal));

    [Fact]
    public async Task Page_OneAccount_ShowsItsSettingsAndItsCards()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        Assert.Equal("@acme", page.Find("h1").TextContent);
        Assert.Equal("Acme", page.Find(NameInput).GetAttribute("value"));
        Assert.Equal("https://acme.example/privacy", page.Find(UrlInput).GetAttribute("value"));
        Assert.Equal("4 / 20", page.Find("[data-testid$=counter]").TextContent);
        Assert.Contains("Connected", page.Find("[data-testid=account-state]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll("figure").Count);
        Assert.Empty(page.FindAll("[data-testid=unsaved]"));
        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Questions_Offered_AreGroupedByFamilyWithTheNameFilledIn()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        Assert.Equal("0 · What is your overall satisfaction with Acme?", page.Find("input[id^=csat]").GetAttribute("value"));

        await OpenAsync(desk, page, "csat");
        Assert.Equal((38, 4), (desk.Popovers.FindAll(Question).Count, desk.Popovers.FindAll(".choice-group").Count));
        Assert.Contains(
            desk.Popovers.FindAll(Question),
            found => found.TextContent.Contains("1 · How satisfied are you with Acme?", StringComparison.Ordinal));
        await page.Find("input[id^=csat]").KeyDownAsync(Key.Tab);
        desk.Popovers.WaitForAssertion(() => Assert.Empty(desk.Popovers.FindAll(Question)), Until.Patience);

        await OpenAsync(desk, page, "nps");
        Assert.Equal((10, 2), (desk.Popovers.FindAll(Question).Count, desk.Popovers.FindAll(".choice-group").Count));
        Assert.Contains("shop", desk.Popovers.FindAll(Question)[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_LookedForByAWord_IsAmongThoseThatHoldIt()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var before = await desk.ConnectAsync();
        var page = desk.ShowPage();

        await page.Find("input[id^=nps]").InputAsync("SHOP");
        desk.Clock.Advance(TimeSpan.FromSeconds(1));

        desk.Popovers.WaitForAssertion(() => Assert.NotEmpty(desk.Popovers.FindAll(Question)), Until.Patience);
        Every.One(desk.Popovers.FindAll(Question), found => Assert.Contains("shop", found.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(page.FindAll("[data-testid=unsaved]"));
        Assert.Equal(before, await desk.AccountAsync());
    }

    [Fact]
    public async Task DisplayName_Typed_IsCountedAndPreviewedAtOnce()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        await page.Find(NameInput).InputAsync("Ümläut 😀");
        Assert.Equal("8 / 20", page.Find("[data-testid$=counter]").TextContent);
        Every.One(
            page.FindAll("[data-testid=card-question]"),
            question => Assert.Contains("Ümläut 😀", question.TextContent, StringComparison.Ordinal));
        Assert.Single(page.FindAll("[data-testid=unsaved]"));
        Assert.Equal("Acme", (await desk.AccountAsync()).Settings.DisplayName);
    }

    [Fact]
    public async Task Question_Chosen_IsPreviewed()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        await OpenAsync(desk, page, "nps");
        await desk.Popovers.FindAll(Question).Single(found => found.TextContent.Contains("7 ·", StringComparison.Ordinal)).ClickAsync();
        Assert.Equal(
            "How likely is it that you would recommend Acme?",
            page.Find("[data-testid=card-preview-nps] [data-testid=card-question]").TextContent);
    }

    [Fact]
    public async Task Save_GoodSettings_AreKeptAnnouncedAndInTheHistory()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await page.Find(NameInput).InputAsync("Acme Air");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["Saved. The next cards show it."], desk.Toasts));

        var account = await desk.AccountAsync();
        Assert.Equal(("Acme Air", "ada@acme.example"), (account.Settings.DisplayName, account.LastChange?.By));
        await page.Find(".disclosure-open").ClickAsync();
        page.WaitForAssertion(() =>
            Assert.Contains(
                "Display name: Acme → Acme Air",
                page.Find("[data-testid=account-history]").TextContent,
                StringComparison.Ordinal));
        Assert.Contains(
            "ada@acme.example, 4 Jun 2025, 13:00 (UTC)",
            page.Find("[data-testid=last-change]").TextContent,
            StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=unsaved]"));
    }

    [Fact]
    public async Task History_OpenWhileAChangeIsSaved_TellsOfItByItself()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        Assert.Empty(page.FindAll("[data-testid=account-history]"));
        await page.Find(".disclosure-open").ClickAsync();
        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=account-history] tbody tr")));
        desk.Clock.Advance(TimeSpan.FromHours(1));

        await page.Find(NameInput).InputAsync("Acme Air");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(
            ["4 Jun 2025, 13:00 (UTC)", "Display name: Acme → Acme Air", "ada@acme.example", "Set back"],
            page.FindAll("[data-testid=account-history] tbody tr:first-child td").Select(cell => cell.TextContent.Trim())));
    }

    [Fact]
    public async Task Save_WrongSettings_AreMarkedBesideTheirFields()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var before = await desk.ConnectAsync();
        var page = desk.ShowPage();
        await page.Find(UrlInput).InputAsync("http://acme.example");
        await page.Find(NameInput).InputAsync(new string('n', 21));
        Assert.Empty(page.FindAll("[aria-invalid=true]"));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[aria-invalid=true]").Count));

        var described = page.Find(UrlInput).GetAttribute("aria-describedby")!.Split(' ');
        Assert.Contains(described, id => page.Find("#" + id).TextContent.Contains("https://", StringComparison.Ordinal));
        Assert.Contains("21", page.Find(".mud-input-helper-text.mud-input-error").TextContent, StringComparison.Ordinal);
        Every.One(page.FindAll("figure a"), link => Assert.Null(link.GetAttribute("href")));
        Assert.StartsWith("Not saved", page.Find("[data-testid=outcome]").TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await desk.AccountAsync());
    }

    [Fact]
    public async Task Url_LeftWhileWrong_IsMarkedWithoutSaving()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        await page.Find(UrlInput).InputAsync("acme.example");
        await page.Find(UrlInput).BlurAsync(new());
        Assert.Equal("true", page.Find(UrlInput).GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Save_SomebodyElseWasQuicker_KeepsWhatIsTypedAndReplacesOnlyKnowingly()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var read = await desk.ConnectAsync();
        var page = desk.ShowPage();
        await page.Find(NameInput).InputAsync("Mine");
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Editor.SaveAsync(
            read.AccountId,
            read.Settings with { DisplayName = "Theirs" },
            read.Version,
            Acting.As("bob@acme.example"),
            Cancelled);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() =>
            Assert.Contains("bob@acme.example", page.Find("[data-testid=stale-notice]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Display name: Theirs", page.Find("[data-testid=stale-notice]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", page.Find(NameInput).GetAttribute("value"));
        Assert.Equal("Theirs", (await desk.AccountAsync()).Settings.DisplayName);

        await page.Find("[data-testid=stale-notice] button").ClickAsync(new());
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["Saved. The next cards show it."], desk.Toasts));
        Assert.Equal("Mine", (await desk.AccountAsync()).Settings.DisplayName);
    }

    [Fact]
    public async Task Save_RoleTakenAwayMeanwhile_IsRefused()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var before = await desk.ConnectAsync();
        var page = desk.ShowPage();
        await page.Find(NameInput).InputAsync("Late");
        await desk.DemoteAsync();
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() =>
            Assert.Contains("not an admin", page.Find("[data-testid=outcome]").TextContent, StringComparison.Ordinal));
        Assert.Equal(before, await desk.AccountAsync());
    }

    [Fact]
    public async Task Account_Paused_SaysWhyAndSinceWhen()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        await desk.Writer.WriteAsync(
            async (context, token) =>
            {
                var account = await context.Accounts.SingleAsync(token);
                (account.PausedBecause, account.PausedAt) = ("X refused the tokens.", desk.Clock.GetUtcNow());
            },
            Cancelled);
        var state = desk.ShowPage().Find("[data-testid=account-state]").TextContent;
        Assert.Contains("Paused since 4 Jun 2025, 12:00 (UTC): X refused the tokens.", state, StringComparison.Ordinal);
    }

    private static async Task OpenAsync(AccountsDesk desk, IRenderedComponent<AccountPage> page, string question)
    {
        await page.Find($"input[id^={question}]").KeyDownAsync(Key.Down);
        desk.Popovers.WaitForElement(Question, Until.Patience);
    }
}
