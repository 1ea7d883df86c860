using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Xunit;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>
/// Every page of results, as it comes and with every menu and table of it open: nothing is wider than the screen, axe finds nothing, the
/// console is silent, and a picture is kept. What axe would find once on a closed page it finds on a notebook.
/// </summary>
public abstract class ResultPageJourneys(BrowserFixture browser, ProductFixture product, Device device, string look)
    : Journey(browser, product)
{
    [Fact]
    public Task Overview_AsShown_IsSound() => SeeAsync("overview", "/");

    [Fact]
    public Task Csat_AsShown_IsSound() => SeeAsync("csat", "/csat?period=90d");

    [Fact]
    public Task Nps_AsShown_IsSound() => SeeAsync("nps", "/nps?period=90d");

    [Fact]
    public Task Why_AsShown_IsSound() => SeeAsync("why", "/why?period=90d&measure=nps");

    [Fact]
    public Task Words_AsShown_IsSound() => SeeAsync("words", "/words?period=90d");

    [Fact]
    public Task Teams_AsShown_IsSound() => SeeAsync("teams", "/teams?period=90d");

    [Fact]
    public Task Responses_AsShown_IsSound() => SeeAsync("responses", "/responses?comment=yes");

    [Fact]
    public Task Prompts_AsShown_IsSound() => SeeAsync("prompts", "/prompts");

    private Task SeeAsync(string name, string address) => VisitAsync(
        Person.Manager,
        async visit =>
        {
            var page = ResultsPage.Of(visit);
            await page.OpenAsync(address);
            await visit.ScreenshotAsync($"{name}-{look}");
            Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
            if (device == Device.Desktop)
                await visit.CheckAccessibilityAsync();
            await page.OpenEverythingAsync();
            Assert.Equal(0, await Frame.Of(visit).OverflowAsync());
            await visit.CheckAccessibilityAsync(device);
        },
        device);
}

/// <summary>On a notebook, light.</summary>
public sealed class LightResultPageJourneys(BrowserFixture browser, ProductFixture product)
    : ResultPageJourneys(browser, product, Device.Desktop, "light");

/// <summary>On a notebook, dark.</summary>
public sealed class DarkResultPageJourneys(BrowserFixture browser, ProductFixture product)
    : ResultPageJourneys(browser, product, Device.Desktop with { Dark = true }, "dark");

/// <summary>On a notebook whose system has colours of its own.</summary>
public sealed class ForcedColorsResultPageJourneys(BrowserFixture browser, ProductFixture product)
    : ResultPageJourneys(browser, product, Device.Desktop with { ForcedColors = true }, "forced");

/// <summary>On a tablet.</summary>
public sealed class TabletResultPageJourneys(BrowserFixture browser, ProductFixture product)
    : ResultPageJourneys(browser, product, Device.Tablet, "tablet");

/// <summary>On a phone, light.</summary>
public sealed class PhoneResultPageJourneys(BrowserFixture browser, ProductFixture product)
    : ResultPageJourneys(browser, product, Device.Phone, "phone");

/// <summary>On a phone, dark.</summary>
public sealed class DarkPhoneResultPageJourneys(BrowserFixture browser, ProductFixture product)
    : ResultPageJourneys(browser, product, Device.Phone with { Dark = true }, "phone-dark");
