using System.Text;
using System.Text.RegularExpressions;
using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Reading charts without a mouse, and taking them along.</summary>
public sealed class ChartJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private const string PngSignature = "89504E470D0A1A0A";

    private readonly ProductFixture _product = product;

    [Fact]
    public Task Points_ByKeyboard_AreOneStopWithATipEach() => WithChartAsync(async (visit, chart) =>
    {
        await chart.Menu.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        var first = await chart.Focused.GetAttributeAsync("aria-label");
        await visit.Page.Keyboard.PressAsync("ArrowRight");

        await Expect(chart.Focused).Not.ToHaveAttributeAsync("aria-label", first!);
        await Expect(chart.Tip).ToBeVisibleAsync();
        var number = (await chart.Focused.GetAttributeAsync("data-row"))!;
        var row = chart.Whole.Locator("tbody tr").Nth(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        await Expect(chart.Tip.Locator("strong")).ToHaveTextAsync((await row.Locator("th").TextContentAsync())!.Trim());
        await visit.CheckAccessibilityAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(chart.Tip).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(chart.Focused).ToHaveCountAsync(0);
        await Expect(chart.Marks.First).ToHaveAttributeAsync("tabindex", "0");
    });

    [Fact]
    public Task Point_Hovered_ShowsItsTipOverThePlot() => WithChartAsync(async (_, chart) =>
    {
        await chart.Marks.Nth(3).HoverAsync();
        await Expect(chart.Tip).ToBeVisibleAsync();

        // It can be pointed at itself without going away (WCAG 1.4.13).
        await chart.Tip.HoverAsync();
        await Expect(chart.Tip).ToBeVisibleAsync();
    });

    [Fact]
    public Task Column_ThatAnAnswerChanges_KeepsTheFocusAndItsTip() => WithChartAsync(async (visit, _) =>
    {
        var chart = new ChartPart(visit.Page, "csat-distribution");
        await chart.Marks.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");
        var before = (await chart.Focused.GetAttributeAsync("aria-label"))!;

        await _product.PushAsync(PushedAnswer.Of("Just now", PushedAnswer.TarnAndPine));

        await Expect(chart.Marks.Last).Not.ToHaveAttributeAsync("aria-label", before);
        await Expect(chart.Marks.Last).ToBeFocusedAsync();
        await Expect(chart.Tip).ToBeVisibleAsync();

        // Asked again and again in the page: another answer may come between two looks.
        await Until.TrueAsync(
            () => visit.Page.EvaluateAsync<bool>("""
                () => {
                    const rows = document.querySelectorAll("[data-chart=csat-distribution] tbody tr");
                    return document.querySelector(".chart-tip dd")?.textContent === [...rows].at(-1).cells[1].textContent;
                }
                """),
            null,
            "the tip says what the table says");

        // One that was closed stays closed.
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(chart.Tip).ToBeHiddenAsync();
        var closed = (await chart.Focused.GetAttributeAsync("aria-label"))!;
        await _product.PushAsync(PushedAnswer.Of("And one more", PushedAnswer.TarnAndPine));
        await Expect(chart.Marks.Last).Not.ToHaveAttributeAsync("aria-label", closed);
        await Expect(chart.Marks.Last).ToBeFocusedAsync();
        await Expect(chart.Tip).ToBeHiddenAsync();
    });

    [Fact]
    public Task Table_Copied_IsInTheClipboardAsItStands() => WithChartAsync(async (visit, chart) =>
    {
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await chart.ChooseAsync("Copy table");
        await Expect(chart.Status).ToHaveTextAsync("The table is in the clipboard.");

        var lines = (await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Split('\n');
        Assert.StartsWith("Days\t", lines[0], StringComparison.Ordinal);
        Assert.Equal(1 + await chart.Whole.Locator("tbody tr").CountAsync(), lines.Length);
        await Expect(chart.Menu).ToBeFocusedAsync();
    });

    [Fact]
    public Task Chart_OverTheWholeScreen_IsReadByKeyboardAndGivesTheFocusBack() => WithChartAsync(async (visit, chart) =>
    {
        await chart.Enlarge.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(chart.Dialog).ToHaveAccessibleNameAsync((await chart.Whole.Locator("h2").TextContentAsync())!);
        await Expect(chart.Dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Close" })).ToBeFocusedAsync();

        // The explanation, then the chart as one stop.
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(chart.Focused).ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(chart.Tip).ToBeVisibleAsync();
        await visit.CheckAccessibilityAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(chart.Tip).ToBeHiddenAsync();
        await Expect(chart.Dialog).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(chart.Dialog).ToHaveCountAsync(0);
        await Expect(chart.Enlarge).ToBeFocusedAsync();
    });

    [Fact]
    public Task Table_OverTheWholeScreen_IsThatOfTheChartAndGivesTheFocusBack() => WithChartAsync(async (visit, chart) =>
    {
        var rows = await chart.Whole.Locator("tbody tr").CountAsync();
        await chart.ChooseAsync("Full-screen table");
        await Expect(chart.Dialog.Locator("tbody tr")).ToHaveCountAsync(rows);
        await visit.CheckAccessibilityAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(chart.Dialog).ToHaveCountAsync(0);
        await Expect(chart.Menu).ToBeFocusedAsync();
    });

    [Fact]
    public Task Mark_OverTheWholeScreen_LeadsToItsAnswersAndTakesTheDialogAway() => WithChartAsync(async (visit, chart) =>
    {
        await chart.EnlargeAsync();
        await chart.Dialog.Locator("a.mark[href]").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(new Regex("/responses", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(chart.Dialog).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Chart_OverTheWholeScreenAndTranslated_ShowsANewAnswer() => WithChartAsync(async (visit, chart) =>
    {
        await chart.EnlargeAsync();
        await visit.Page.TranslateAsync();
        var before = (await chart.Whole.Locator(".panel-sub").TextContentAsync())!;

        await _product.PushAsync(PushedAnswer.Of("Over the whole screen", PushedAnswer.TarnAndPine));

        await Expect(chart.Whole.Locator(".panel-sub")).Not.ToHaveTextAsync(before);
        await Until.TrueAsync(
            () => visit.Page.EvaluateAsync<bool>("""
                () => {
                    const lines = document.querySelectorAll("[data-chart^=csat-trend] .panel-sub");
                    return new Set([...lines].map(line => line.textContent)).size === 1;
                }
                """),
            null,
            "both say the same");
    });

    [Theory]
    [MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public Task Charts_OverTheWholeScreen_AreSoundOnEveryDevice(string name) => VisitAsync(
        Person.Manager,
        async visit =>
        {
            await ResultsPage.Of(visit).OpenAsync("/csat" + Days.Over);
            foreach (var key in new[] { "csat-average-trend", "csat-distribution", "csat-teams", "week" })
            {
                var chart = new ChartPart(visit.Page, key);
                await chart.EnlargeAsync();
                await visit.ScreenshotAsync($"chart-{await chart.Whole.GetAttributeAsync("data-chart")}-{name}");
                Assert.Equal(0, await Frame.Of(visit).OverflowAsync());

                // The charts themselves are looked at on their pages; the dialog round them is the same.
                if (key is "csat-average-trend")
                    await visit.CheckAccessibilityAsync(Looks.Of(name));

                // A tip, where the pointer lies on a mark, would take the Escape, or lie over the cross.
                await visit.Page.Mouse.MoveAsync(0, 0);
                await Expect(chart.Tip).ToBeHiddenAsync();
                await visit.Page.Keyboard.PressAsync("Escape");
                await Expect(chart.Dialog).ToHaveCountAsync(0);
            }
        },
        Looks.Of(name));

    [Fact]
    public Task Chart_SavedAsFiles_SaysWhatItShows() => WithChartAsync(async (_, chart) =>
    {
        var title = await chart.Whole.Locator("h2").TextContentAsync();
        var subtitle = await chart.Whole.Locator(".panel-sub").TextContentAsync();

        var svg = await File.ReadAllTextAsync(await chart.SaveAsync("Svg"));
        Assert.Contains(title!, svg, StringComparison.Ordinal);
        Assert.Contains(subtitle!, svg, StringComparison.Ordinal);
        Assert.DoesNotContain("%\"", svg.Replace("width=\"100%\" height=\"100%\"", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(PngSignature, Convert.ToHexString((await File.ReadAllBytesAsync(await chart.SaveAsync("Png")))[..8]));

        var csv = await File.ReadAllBytesAsync(await chart.SaveAsync("Csv"));
        Assert.Equal("EFBBBF", Convert.ToHexString(csv[..3]));
        Assert.StartsWith("csat-trend\r\n", Encoding.UTF8.GetString(csv[3..]), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("=1+2", "'=1+2")]
    [InlineData(" \u200b@SUM(A1)", "' \u200b@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＋1", "'＋1")]
    [InlineData("x;=1\n -2", "x;'=1\n' -2")]
    [InlineData("-12", "-12")]
    [InlineData("-12+cmd|' /C calc'!A0", "'-12+cmd|' /C calc'!A0")]
    [InlineData("Billing", "Billing")]
    public Task Cell_LikeAFormula_IsTakenAlongAsText(string cell, string expected) => WithChartAsync(async (visit, _) =>
        Assert.Equal(
            expected,
            await visit.Page.EvaluateAsync<string>("async text => (await import('/chart-table.js')).harmless(text)", cell)));

    private Task WithChartAsync(Func<Visit, ChartPart, Task> journey) => VisitAsync(Person.Manager, async visit =>
    {
        var overview = OverviewPage.Of(visit);
        await overview.OpenAsync();
        var chart = new ChartPart(visit.Page, "csat-trend");
        await Expect(chart.Marks.First).ToBeAttachedAsync();
        await journey(visit, chart);
    });
}
