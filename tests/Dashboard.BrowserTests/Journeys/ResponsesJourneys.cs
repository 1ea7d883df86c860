using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Reading answers one by one.</summary>
public sealed class ResponsesJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private readonly ProductFixture _product = product;

    [Fact]
    public Task Answer_OpenedAndClosed_StaysInTheAddressAndGivesTheListBack() => VisitAsync(Person.Manager, async visit =>
    {
        var page = ResponsesPage.Of(visit);
        await ResultsPage.Of(visit).OpenAsync(ResponsesPage.Path + Days.Over + "&comment=yes");
        var all = await page.Count.InnerTextAsync();
        await page.Rows.Nth(2).Locator("a").ClickAsync();

        await Expect(page.Answer).ToBeFocusedAsync();
        await Expect(page.Answer.GetByTestId("feedback-history")).ToBeVisibleAsync();
        await visit.ScreenshotAsync("responses-answer");
        await visit.CheckAccessibilityAsync();
        await visit.Page.ReloadAsync();
        await Expect(page.Answer.GetByTestId("feedback-history")).ToBeVisibleAsync();

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
}
