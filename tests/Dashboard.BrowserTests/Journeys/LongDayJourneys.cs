using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>
/// A page that is left open for a day, in a minute: answers come, filters are chosen, pages are gone to, it is covered and looked at again,
/// and its connection is lost, time and again. It goes on, and the server keeps no more of it at the end than at the beginning.
/// </summary>
public sealed class LongDayJourneys(BrowserFixture browser)
{
    private const string Address = "/?period=7d&kind=csat";
    private const string OpenPages = "aspnetcore_components_circuit_active";
    private const string Heap = "dotnet_gc_last_collection_heap_size_bytes";

    private const int Rounds = 12;

    /// <summary>By then everything has been shown and compiled once.</summary>
    private const int Morning = 4;

    /// <summary>What a page takes is some megabytes; eight pages that were kept would be several times as much.</summary>
    private const double MostGrowth = 12e6;

    [Fact]
    public async Task Page_LeftOpenForADay_GoesOnAndIsNotKeptTwice()
    {
        await using var installation = await Installation.StartAsync(StoreKind.Sqlite, 1);
        await browser.VisitAsync(
            visit => LiveThroughAsync(visit, installation.Instances[0]),
            Device.Desktop with { Site = installation.Address.ToString() });
    }

    private static async Task LiveThroughAsync(Visit visit, Instance instance)
    {
        visit.ExpectConsoleError("WebSocket|negotiat|onnection|Failed to fetch|Failed to load resource");
        var wire = await Wire.OfAsync(visit);
        await LoginPage.Of(visit).OpenAsync();
        await LoginPage.Of(visit).TryAsync(Installation.Email, Installation.Password);
        await OverviewPage.Of(visit).TakeTourAsync();
        await PushAsync(instance);
        await visit.Page.GotoAsync(Address);

        var before = 0.0;
        for (var round = 1; round <= Rounds; round++)
        {
            await LiveOnAsync(visit, wire, instance, round);
            if (round == Morning)
                before = await instance.MetricAsync(Heap);
        }

        Assert.InRange(await instance.MetricAsync(OpenPages), 1, 3);
        var after = await instance.MetricAsync(Heap);
        TestContext.Current.TestOutputHelper!.WriteLine($"The heap in the morning and at the end: {before / 1e6:0} MB, {after / 1e6:0} MB");
        Assert.InRange(after - before, double.MinValue, MostGrowth);
    }

    private static async Task LiveOnAsync(Visit visit, Wire wire, Instance instance, int round)
    {
        await PushAsync(instance);
        await ShowsAsync(visit, round + 1);
        await GoAsync(visit, "CSAT");
        await GoAsync(visit, "Overview");
        await ShowsAsync(visit, round + 1);
        if (round % 2 == 0)
        {
            await visit.PauseAsync();
            await visit.GoOnAsync();
        }
        else
        {
            await wire.DropAsync();
            await Expect(visit.Page.Locator("html:not([data-connection])")).ToHaveCountAsync(1);
        }

        await ShowsAsync(visit, round + 1);
    }

    private static async Task GoAsync(Visit visit, string page)
    {
        await visit.Page.Locator(".main-nav").GetByRole(AriaRole.Link, new() { Name = page, Exact = true }).ClickAsync();
        await Expect(visit.Page).ToHaveTitleAsync($"{page} · Dashboard");
        await ResultsPage.Of(visit).UntilReadAsync();
    }

    private static Task PushAsync(Instance instance) =>
        instance.PushAsync(PushedAnswer.At(TimeProvider.System.GetUtcNow(), "Another answer"));

    private static Task ShowsAsync(Visit visit, int count) => Expect(OverviewPage.Of(visit).Card("scored")).ToHaveTextAsync($"{count}");
}
