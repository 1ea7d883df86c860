using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>What people do with the running product, whose first sync is over.</summary>
public abstract class Journey(BrowserFixture browser, ProductFixture product)
{
    /// <summary>Somebody who has not signed in.</summary>
    protected async Task VisitAsync(Func<Visit, Task> journey, Device? device = null)
    {
        await product.UntilSyncedAsync(browser);
        await browser.VisitAsync(journey, (device ?? Device.Desktop) with { Site = product.Address });
        product.FailOnErrors();
    }

    /// <summary>Somebody who has just signed in, and lands where the product takes them.</summary>
    protected Task VisitAsync(Person person, Func<Visit, Task> journey, Device? device = null) => VisitAsync(
        async visit =>
        {
            await LoginPage.Of(visit).SignInAsync(person);
            await journey(visit);
        },
        device);
}
