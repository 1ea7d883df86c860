using Dashboard.BrowserTests.Browser;
using Microsoft.Playwright;

namespace Dashboard.BrowserTests.Pages;

/// <summary>How syncing goes, for admins; buttons are those of one account.</summary>
internal sealed class SyncPage(IPage page, string handle)
{
    public const string Path = "/admin/sync";

    public ILocator AllWell => page.GetByTestId("all-well");

    public ILocator Problems => page.GetByTestId("sync-problems");

    public ILocator News => page.GetByTestId("sync-news");

    public ILocator Account => page.GetByTestId("sync-" + handle);

    public ILocator State => Account.GetByTestId("state");

    public ILocator Outcome => Account.GetByTestId("outcome");

    public ILocator Complete => Account.GetByTestId("complete");

    public ILocator Runs => Account.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Pulls", Exact = true });

    public ILocator Aside => page.Locator(".aside-line");

    public ILocator Bodies => page.GetByTestId("aside-body");

    public static SyncPage Of(Visit visit, string handle) => new(visit.Page, handle);

    public Task OpenAsync() => page.GotoAsync(Path);

    public ILocator Button(string name) => Account.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    public static ILocator ButtonOf(ILocator line, string name) => line.GetByText(name, new LocatorGetByTextOptions { Exact = true });
}
