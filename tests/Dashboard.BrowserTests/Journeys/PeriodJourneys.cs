using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Days of one's own: typed in the order of the reader's language, or pressed in the calendar.</summary>
public sealed class PeriodJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    [Theory]
    [InlineData("en-US", "from", "12102025", "?from=2025-12-10&to=2026-11-28")]
    [InlineData("en-US", "to", "11202026", "?from=2026-11-01&to=2026-11-20")]
    [InlineData("en-GB", "from", "10/12/2025", "?from=2025-12-10&to=2026-11-28")]
    [InlineData("de-DE", "to", "20.11.26", "?from=2026-11-01&to=2026-11-20")]
    public Task Day_TypedFigureByFigure_NeverMovesTheOther(string locale, string name, string typed, string expected) => OnAsync(
        "?from=2026-11-01&to=2026-11-28",
        locale,
        async (visit, overview) =>
        {
            var seen = await WatchAddressesAsync(visit);
            await TypeAsync(overview.Day(name), typed);
            await visit.Page.Keyboard.PressAsync("Tab");

            await Expect(visit.Page).ToHaveURLAsync(Ending(expected));
            Assert.Equal([expected], await seen());
            await Expect(overview.Menu).ToBeVisibleAsync();
        });

    [Fact]
    public Task Days_ThatDoNotGoTogether_AreSaidAndAskedForOnceTheyDo() => OnAsync(
        "?from=2026-02-10&to=2026-11-20",
        "en-GB",
        async (visit, overview) =>
        {
            await TypeAsync(overview.Day("to"), "31/12/2025");
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(overview.Menu.GetByText("Lies before the first day")).ToBeVisibleAsync();
            await Expect(overview.Day("to")).ToHaveAttributeAsync("aria-invalid", "true");
            await Expect(overview.Day("to")).ToHaveAccessibleDescriptionAsync("Lies before the first day");
            Assert.EndsWith("?from=2026-02-10&to=2026-11-20", visit.Page.Url, StringComparison.Ordinal);

            await TypeAsync(overview.Day("from"), "31/11/2025");
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(overview.Menu.GetByText("Not a date; write it like")).ToBeVisibleAsync();
            await Expect(overview.Day("from")).ToHaveValueAsync("31/11/2025");
            await Expect(overview.Day("to")).ToHaveValueAsync("31/12/2025");

            await TypeAsync(overview.Day("from"), "30/11/2025");
            await visit.Page.Keyboard.PressAsync("Enter");
            await Expect(visit.Page).ToHaveURLAsync(Ending("?from=2025-11-30&to=2025-12-31"));
            await Expect(overview.Menu.Locator("[aria-invalid=true]")).ToHaveCountAsync(0);
        });

    [Fact]
    public Task Days_PressedInTheCalendar_AreShownAndStandInTheFields() => OnAsync(
        "?from=2026-11-01&to=2026-11-20",
        "de-DE",
        async (visit, overview) =>
        {
            await overview.Menu.GetByLabel("Voriger Monat").ClickAsync();
            await Expect(overview.Menu.GetByText("Oktober 2026")).ToBeVisibleAsync();
            await PressAsync(overview, "5");
            await PressAsync(overview, "9");

            await Expect(visit.Page).ToHaveURLAsync(Ending("?from=2026-10-05&to=2026-10-09"));
            await Expect(overview.Day("from")).ToHaveValueAsync("05.10.2026");
            await Expect(overview.Day("to")).ToHaveValueAsync("09.10.2026");
            await Expect(overview.Period).ToContainTextAsync("5. Okt. – 9. Okt. 2026");
        });

    [Theory]
    [InlineData("en-GB", "Thursday, 12 November 2026", "Thursday, 1 October 2026")]
    [InlineData("en-US", "Thursday, November 12, 2026", "Thursday, October 1, 2026")]
    [InlineData("de-DE", "Donnerstag, 12. November 2026", "Donnerstag, 1. Oktober 2026")]
    public Task Day_ForWhoeverOnlyHearsIt_IsAWholeDate(string locale, string day, string before) => OnAsync(
        "?from=2026-11-01&to=2026-11-20",
        locale,
        async (_, overview) =>
        {
            ILocator Named(string name) =>
                overview.Menu.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });
            await Expect(Named(day)).ToHaveTextAsync("12");
            await overview.Menu.Locator(".mud-picker-nav-button-prev").ClickAsync();
            await Expect(Named(before)).ToHaveTextAsync("1");
            await Expect(Named(day)).ToHaveCountAsync(0);
            await Named(before).ClickAsync();
            await Expect(Named(before)).ToHaveTextAsync("1");
        });

    [Fact]
    public Task Days_ChosenByTheArrowKeys_AreShown() => OnAsync(
        "?from=2026-11-01&to=2026-11-20",
        "en-GB",
        async (visit, overview) =>
        {
            await overview.Menu.GetByLabel("Next month").FocusAsync();
            foreach (var key in new[] { "Tab", "ArrowRight", "ArrowDown", "Enter", "ArrowDown", "ArrowLeft", "Enter" })
                await visit.Page.Keyboard.PressAsync(key);

            await Expect(visit.Page).ToHaveURLAsync(Ending("?from=2026-11-09&to=2026-11-15"));
            await Expect(overview.Day("to")).ToHaveValueAsync("15/11/2026");
        });

    [Fact]
    public Task Day_WronglyTyped_IsThereAfterAPause() => OnAsync(
        "?from=2026-11-01&to=2026-11-28",
        "en-GB",
        async (visit, overview) =>
        {
            await TypeAsync(overview.Day("from"), "31/11/20");

            await visit.PauseAsync();
            await visit.GoOnAsync();

            await Expect(overview.Day("from")).ToHaveValueAsync("31/11/20");
            await Expect(overview.Day("to")).ToHaveValueAsync("28/11/2026");
            Assert.EndsWith("?from=2026-11-01&to=2026-11-28", visit.Page.Url, StringComparison.Ordinal);
        });

    private static Regex Ending(string query) => new(Regex.Escape(query) + "$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static Task PressAsync(OverviewPage overview, string day) =>
        overview.Menu.Locator(".mud-day:not(.mud-hidden)").GetByText(day, new LocatorGetByTextOptions { Exact = true }).ClickAsync();

    // As a person does: what stands there is marked, and the figures come one by one.
    private static async Task TypeAsync(ILocator field, string typed)
    {
        await field.SelectTextAsync();
        await field.PressSequentiallyAsync(typed);
    }

    /// <summary>Every query that the address has from now on.</summary>
    private static async Task<Func<Task<string[]>>> WatchAddressesAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync(
            """
            () => {
                window.seen = [];
                const push = history.pushState.bind(history);
                history.pushState = (state, title, url) => { push(state, title, url); seen.push(location.search); };
            }
            """);
        return () => visit.Page.EvaluateAsync<string[]>("seen");
    }

    private Task OnAsync(string query, string locale, Func<Visit, OverviewPage, Task> journey) => VisitAsync(
        Person.Manager,
        async visit =>
        {
            var overview = OverviewPage.Of(visit);
            await overview.OpenAsync(query);
            await overview.Period.ClickAsync();
            await Expect(overview.Day("from")).ToBeVisibleAsync();
            await journey(visit, overview);
        },
        Device.Desktop with { Locale = locale });
}
