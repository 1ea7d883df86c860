using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Pages that the browser has translated go on living: after every change each text is that of a page opened anew.</summary>
public sealed class TranslationJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    // What the store knows only row by row a page reads again a minute after a new answer.
    private static readonly TimeSpan LateParts = TimeSpan.FromSeconds(100);

    private static readonly string[] ResultPages = ["/", "/csat", "/nps", "/why", "/words", "/teams", "/responses", "/prompts"];

    private readonly ProductFixture _product = product;

    public static TheoryData<string> EveryResultPage => [.. ResultPages];

    [Theory]
    [MemberData(nameof(EveryResultPage))]
    public Task ResultPage_Translated_ShowsAnotherPeriod(string path) => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResultsPage.Of(visit);
        await page.OpenAsync(path + "?account=tarnandpine&period=7d");
        var first = await page.Results.TextsAsync();
        await visit.Page.TranslateAsync();

        await ChoosePeriodAsync(visit, "Last 90 days");

        await ExpectAsAnewAsync(visit.Page, page => page.Locator("body"));
        Assert.NotEqual(first, await page.Results.TextsAsync());
    });

    [Fact]
    public Task ResultPages_Translated_ShowANewAnswer() => VisitAsync(Person.Manager, async visit =>
    {
        var tabs = new List<IPage>();
        foreach (var path in ResultPages)
        {
            var tab = await visit.Page.Context.NewPageAsync();
            await new ResultsPage(tab).OpenAsync(path + "?account=tarnandpine&period=90d");
            await tab.TranslateAsync();
            tabs.Add(tab);
        }

        var before = await new ResultsPage(tabs[0]).Results.TextsAsync();
        await _product.PushAsync(PushedAnswer.Of("An answer to a page that is translated", PushedAnswer.TarnAndPine));

        foreach (var tab in tabs)
        {
            await ShowNewerAsync(tab);
            await ExpectAsAnewAsync(tab, page => page.Locator("body"));
        }

        Assert.NotEqual(before, await new ResultsPage(tabs[0]).Results.TextsAsync());
    });

    [Fact]
    public Task Answer_BesideTheTranslatedList_GivesWayToTheNext() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over + "&comment=yes");
        await page.Rows.Nth(1).Locator("a").ClickAsync();
        await Expect(page.Answer.GetByTestId("standing-score")).ToBeVisibleAsync();
        await visit.Page.TranslateAsync();

        await page.Rows.Nth(3).Locator("a").ClickAsync();

        await Expect(page.Rows.Nth(3)).ToHaveClassAsync(new Regex("open", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await ExpectAsAnewAsync(visit.Page, page => page.GetByTestId("answer"));
    });

    [Fact]
    public Task Comments_OfEveryPageThatShowsThem_CanBeTranslated() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync("/" + Days.Over);
        await ExpectTranslatableAsync(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over + "&comment=yes");
        await ExpectTranslatableAsync(visit);
        await visit.Page.GotoAsync(await FeedbackAsync(visit));
        await ExpectTranslatableAsync(visit);
    });

    [Fact]
    public Task Feedback_Translated_LosesNoText() => VisitAsync(Person.Manager, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over + "&comment=yes");
        await visit.Page.GotoAsync(await FeedbackAsync(visit));
        await Expect(visit.Page.GetByTestId("feedback-history")).ToBeVisibleAsync();
        await visit.Page.TranslateAsync();

        await ExpectAsAnewAsync(visit.Page, page => page.Locator("body"));
    });

    [Fact]
    public Task Accounts_Translated_CountAndPreviewWhatIsTyped() => VisitAsync(Person.Admin, async visit =>
    {
        var account = AccountsPage.Of(visit, "lumoramobile");
        await account.OpenAsync();
        var name = await account.DisplayName.InputValueAsync();

        // Once it counts there is a circuit, whose first rendering puts new texts in the place of all that were there before.
        await account.TypeDisplayNameAsync("Lumora");
        await visit.Page.TranslateAsync();

        await account.TypeDisplayNameAsync("Lumora for everybody");
        await Expect(account.Counter).ToHaveTextAsync("20 / 20");
        await Expect(account.CsatQuestion).ToContainTextAsync("Lumora for everybody");
        await account.TypeDisplayNameAsync(name);

        await ExpectAsAnewAsync(visit.Page, page => page.GetByTestId("account-lumoramobile"));
    });

    [Fact]
    public Task Sync_Translated_OpensAndClosesItsDialogs() => VisitAsync(Person.Admin, async visit =>
    {
        var page = SyncPage.Of(visit, "tarnandpine");
        await page.OpenAsync();
        await Expect(page.State).ToHaveTextAsync("Running");
        await visit.Page.TranslateAsync();

        var dialog = DialogPart.Of(visit);
        await page.Button("Backfill from date…").ClickAsync();
        await dialog.Button("Start backfill").ClickAsync();
        await Expect(dialog.Errors).ToContainTextAsync("Enter the day");
        await dialog.Button("Cancel").ClickAsync();
        await Expect(dialog.All).ToHaveCountAsync(0);

        await ExpectAsAnewAsync(visit.Page, page => page.GetByTestId("sync-tarnandpine"));
    });

    [Fact]
    public Task Login_Translated_SaysWhatIsWrongAndLetsIn() => VisitAsync(async visit =>
    {
        var login = LoginPage.Of(visit);
        await login.OpenAsync();
        await visit.Page.TranslateAsync();
        await login.TryAsync("anybody@demo.example", "not the password");
        await Expect(login.Problem).ToHaveTextAsync("The e-mail address or the password is not right.");
        await visit.Page.TranslateAsync();

        await login.TryAsync(Person.Supervisor.Email, Person.Password);

        await Expect(visit.Page).ToHaveTitleAsync("Overview · Dashboard");
    });

    /// <summary>A page opened anew has had nothing done to it.</summary>
    private static async Task ExpectAsAnewAsync(IPage shown, Func<IPage, ILocator> part)
    {
        await part(shown).WaitForAsync();
        var anew = await shown.Context.NewPageAsync();
        await anew.GotoAsync(shown.Url);
        await part(anew).WaitForAsync();

        await part(shown).ExpectTextsOfAsync(part(anew), LateParts, () => Task.WhenAll(ShowWhatCameAsync(shown), ShowWhatCameAsync(anew)));
        await anew.CloseAsync();
    }

    /// <summary>Other journeys push answers meanwhile, for which the list of either page waits to be asked.</summary>
    private static Task ShowWhatCameAsync(IPage tab) =>
        new ResponsesPage(tab).Newer.EvaluateAllAsync<int>(
            "buttons => { buttons.forEach(button => button.click()); return buttons.length; }");

    private static async Task ChoosePeriodAsync(Visit visit, string name)
    {
        var overview = OverviewPage.Of(visit);
        await overview.Period.ClickAsync();
        await overview.Menu.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("period=90d", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await ResultsPage.Of(visit).UntilReadAsync();
    }

    // A list that is being read stays as it is until its reader asks for what is new.
    private static async Task ShowNewerAsync(IPage tab)
    {
        if (!tab.Url.Contains(ResponsesPage.Path, StringComparison.Ordinal))
            return;
        await new ResponsesPage(tab).Newer.ClickAsync();
        await Expect(new ResponsesPage(tab).Newer).ToHaveCountAsync(0);
    }

    private static async Task ExpectTranslatableAsync(Visit visit)
    {
        await Expect(visit.Page.Locator(".comment").First).ToBeVisibleAsync();
        var others = await visit
            .Page.Locator(".comment")
            .EvaluateAllAsync<int>("comments => comments.filter(comment => !comment.translate).length");
        Assert.Equal(0, others);
    }

    private static async Task<string> FeedbackAsync(Visit visit)
    {
        var link = await ResponsesPage.Of(visit).Rows.First.Locator("a").EvaluateAsync<string>("link => link.search");
        return $"/feedback/{QueryHelpers.ParseQuery(link)["open"]}";
    }
}
