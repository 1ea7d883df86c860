using Dashboard.BrowserTests.Browser;
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

    /// <summary>Somebody who signed in before, and has yet to go anywhere.</summary>
    protected async Task VisitAsync(Person person, Func<Visit, Task> journey, Device? device = null)
    {
        await product.UntilSyncedAsync(browser);
        await VisitAsync(journey, (device ?? Device.Desktop) with { SignedIn = product.SignedIn(person) });
    }
}
