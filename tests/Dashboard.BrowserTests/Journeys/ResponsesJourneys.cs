using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Reading answers one by one.</summary>
public sealed class ResponsesJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ProductFixture _product = product;

    [Fact]
    public Task Answer_OpenedAndClosed_StaysInTheAddressAndGivesTheListBack() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over + "&comment=yes");
        var all = await page.Count.InnerTextAsync();
        await page.Rows.Nth(2).Locator("a").ClickAsync();

        await Expect(page.Answer).ToBeFocusedAsync();
        await Expect(page.Answer.GetByTestId("standing-score")).ToBeVisibleAsync();
        await visit.ScreenshotAsync("responses-answer");
        await visit.CheckAccessibilityAsync();
        await page.Answer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Details and history" }).ClickAsync();
        await Expect(page.Answer.GetByTestId("feedback-history")).ToBeVisibleAsync();
        await visit.ScreenshotAsync("responses-answer-details");
        await visit.CheckAccessibilityAsync();
        await visit.Page.ReloadAsync();
        await Expect(page.Answer.GetByTestId("standing-score")).ToBeVisibleAsync();

        await page.CloseAnswer.ClickAsync();
        await Expect(page.Answer).ToHaveCountAsync(0);
        await Expect(page.Count).ToHaveTextAsync(all);
        await visit.Page.GoBackAsync();
        await Expect(page.Answer).ToBeVisibleAsync();
    });

    [Fact]
    public Task Words_SearchedFor_FindTheAnswersThatHaveThem() => VisitAsync(Person.Manager, async visit =>
    {
        string[] wanted = ["No trainee at zwolfuhrzug, what a problem", "Problème d’itinéraire, trainée à Zwölfuhr"];
        foreach (var comment in (string[])[.. wanted, "A trainee, and nothing else"])
            await _product.PushAsync(PushedAnswer.Of(comment, PushedAnswer.TarnAndPine));
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + "?comment=yes");

        await page.Search.FillAsync("TRAINÉE zwolf");
        await page.Search.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(new Regex("[?&]q=", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(page.Count).ToHaveTextAsync(ResponsesPage.CountText(wanted.Length));
        await Expect(page.Rows.Locator(".comment")).ToHaveCountAsync(wanted.Length);
        Assert.Equal(wanted, (await page.Rows.Locator(".comment").AllInnerTextsAsync()).Order(StringComparer.Ordinal));
    });

    [Fact]
    public Task Search_ThatFindsNothing_SaysSo() => VisitAsync(Person.Supervisor, async visit =>
    {
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over + "&q=xylophonist");

        await Expect(visit.Page.GetByText("No answer matches")).ToBeVisibleAsync();
        await visit.ScreenshotAsync("responses-nothing");
    });

    [Fact]
    public Task List_ScrolledDown_BringsOlderAnswers() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over);
        await Expect(page.Rows.First).ToBeVisibleAsync();
        var oldest = page.Rows.Last.Locator("time");
        var before = (await oldest.GetAttributeAsync("datetime"))!;

        await page.Rows.Last.ScrollIntoViewIfNeededAsync();

        await Expect(oldest).Not.ToHaveAttributeAsync("datetime", before);
        Assert.True(string.CompareOrdinal(await oldest.GetAttributeAsync("datetime"), before) < 0);
    });

    [Fact]
    public Task Answer_ThatComes_IsOfferedAndMovesNothing() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + "?account=haldenair");
        await Expect(page.Rows.First).ToBeVisibleAsync();
        var read = await page.Rows.First.InnerTextAsync();

        await _product.PushAsync(PushedAnswer.Of("What a day 😀 <script>alert(1)</script> مرحبا", PushedAnswer.HaldenAir));

        await Expect(page.Newer).ToBeVisibleAsync();
        await Expect(page.Rows.First).ToHaveTextAsync(read, new() { UseInnerText = true });
        await page.Newer.ClickAsync();
        await Expect(page.Rows.First.Locator(".comment")).ToHaveTextAsync("What a day 😀 <script>alert(1)</script> مرحبا");
        await Expect(page.Newer).ToHaveCountAsync(0);
    });

    [Fact]
    public Task List_AskedForNothing_ShowsCommentsAndLeadsToAllAnswers() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over + "&account=lumoramobile");
        await Expect(page.Count).ToContainTextAsync("answers with a comment");
        var said = await visit.Page.GetByTestId("all-count").InnerTextAsync();
        var all = Regex.Match(said, @"[\d,]+ answers", RegexOptions.None, Second).Value;
        await visit.ScreenshotAsync("responses-commented");
        await visit.CheckAccessibilityAsync();

        await visit.Page.GetByTestId("show-all").ClickAsync();

        await Expect(page.Count).ToHaveTextAsync(all);
        await Expect(visit.Page).ToHaveURLAsync(new Regex("comment=all", RegexOptions.None, Second));
        await visit.Page.GetByTestId("show-commented").ClickAsync();
        await Expect(page.Count).ToContainTextAsync("answers with a comment");
    });

    [Fact]
    public Task Keys_InThePanelAndTheList_GoFromAnswerToAnswer() => VisitAsync(Person.Manager, async visit =>
    {
        var (page, keyboard) = (ResponsesPage.Of(visit), visit.Page.Keyboard);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over);
        await page.Rows.Nth(1).Locator("a").ClickAsync();
        await Expect(page.Answer).ToBeFocusedAsync();

        await keyboard.PressAsync("j");
        await ExpectOpenAsync(page, 2);
        await keyboard.PressAsync("ArrowRight");
        await ExpectOpenAsync(page, 3);
        await keyboard.PressAsync("k");
        await keyboard.PressAsync("ArrowLeft");
        await ExpectOpenAsync(page, 1);
        await page.Answer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Next" }).ClickAsync();
        await ExpectOpenAsync(page, 2);

        await page.Search.FocusAsync();
        await page.Search.PressSequentiallyAsync("jk");
        await keyboard.PressAsync("Escape");
        await ExpectOpenAsync(page, 2);

        await page.Answer.FocusAsync();
        await keyboard.PressAsync("Escape");
        await Expect(page.Answer).ToHaveCountAsync(0);
        await Expect(page.Rows.Nth(2).Locator("a")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("k");
        await Expect(page.Rows.Nth(3).Locator("a")).ToBeFocusedAsync();
        await Expect(page.Answer).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Comment_FromRightToLeft_StandsBesideItsScoreInSeventyLetters() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        var long20 = string.Join(' ', Enumerable.Repeat("الطرد تأخر كثيرا", 20));
        await _product.PushAsync(PushedAnswer.Of(long20, PushedAnswer.HaldenAir));
        await _product.PushAsync(PushedAnswer.Of("مرحبا", PushedAnswer.HaldenAir));
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + "?account=haldenair&q=مرحبا");
        await ExpectBesideAsync(page);

        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + "?account=haldenair&q=الطرد");
        await visit.ScreenshotAsync("responses-right-to-left");
        await ExpectBesideAsync(page);
        Assert.True(await page.Rows.First.Locator(".comment").EvaluateAsync<bool>(
            """
            comment => {
              const rule = document.createElement("span");
              rule.style.cssText = "position: absolute; inline-size: 70ch";
              comment.append(rule);
              const widest = rule.getBoundingClientRect().width;
              rule.remove();
              return comment.getBoundingClientRect().width <= widest + 1;
            }
            """));
    });

    [Fact]
    public Task WholeList_CopiedOrPrinted_SaysHowManyRowsThereAre() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over);
        await Expect(page.Rows.First).ToBeVisibleAsync();

        await visit.Page.Keyboard.PressAsync("ControlOrMeta+a");
        await visit.Page.Keyboard.PressAsync("ControlOrMeta+c");

        // What a page has put on the clipboard it may not read back while it does.
        await visit.Page.EvaluateAsync("document.body.appendChild(document.createElement('textarea')).id = 'pasted'");
        await visit.Page.Locator("#pasted").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ControlOrMeta+v");
        await Expect(visit.Page.Locator("#pasted"))
            .ToHaveValueAsync(new Regex(@"\n\d+ of [\d,]+ answers were copied", RegexOptions.None, Second));
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(visit.Page.Locator(".rows-printed")).ToBeVisibleAsync();
        await visit.Page.PdfAsync(new PagePdfOptions
        {
            Format = "A4", Path = Artifacts.File("screenshots", "responses-print.pdf"), PreferCSSPageSize = true,
        });
    });

    private static async Task ExpectOpenAsync(ResponsesPage page, int row)
    {
        await Expect(page.Rows.Nth(row)).ToHaveClassAsync(new Regex("open", RegexOptions.None, Second));
        await Expect(page.Answer.GetByTestId("standing-score")).ToBeVisibleAsync();
    }

    private static async Task ExpectBesideAsync(ResponsesPage page)
    {
        var (score, comment) = (page.Rows.First.Locator(".score"), page.Rows.First.Locator(".comment"));
        await Expect(comment).ToBeVisibleAsync();
        var (left, right) = ((await score.BoundingBoxAsync())!, (await comment.BoundingBoxAsync())!);
        Assert.InRange(right.X - (left.X + left.Width), 0, 24);
    }
}
