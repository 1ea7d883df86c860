using Bunit;
using Bunit.TestDoubles;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Layout;

public sealed class TopBarTests : BunitContext
{
    private readonly BunitAuthorizationContext _authorization;

    public TopBarTests()
    {
        Services.AddMudServices();
        Services.AddScoped<DialogOpener>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddScoped<AntiforgeryStateProvider, NoForgery>();
        _authorization = AddAuthorization();
    }

    [Fact]
    public void Bar_OnAPage_NamesItAndMarksItsLink()
    {
        var bar = BarAt("/nps?team=t-1", RoleNames.Manager);

        Assert.Equal("NPS", bar.Find(".nav-here").TextContent);
        Assert.Equal("NPS", bar.Find(".main-nav [aria-current=page]").TextContent);
        Assert.Equal(9, bar.FindAll(".main-nav a").Count);
    }

    [Fact]
    public void Bar_OnOneAccountsPage_MarksTheAccounts()
    {
        var bar = BarAt("/admin/accounts/acme", RoleNames.Admin);

        Assert.Equal("Accounts", bar.Find(".main-nav .active").TextContent.Trim());
        Assert.Equal("true", bar.Find(".main-nav .active").GetAttribute("aria-current"));
        Assert.Equal("Accounts", bar.Find(".nav-here").TextContent);
    }

    [Fact]
    public void Bar_OfAnAdmin_LeadsToTheAdminsPagesAlone()
    {
        var bar = BarAt("/admin/sync", RoleNames.Admin);

        Assert.Equal(
            ["Accounts", "People", "Agents and teams", "Webhooks", "API tokens", "Privacy", "Sync health", "Reporting", "Audit log"],
            bar.FindAll(".main-nav a").Select(link => link.TextContent));
    }

    [Fact]
    public void Menu_OfWhoIsSignedIn_NamesThemAndSignsOutWithAProof()
    {
        var menu = BarAt("/", RoleNames.Manager).Find(".user-menu");

        Assert.Equal("A", menu.QuerySelector(".avatar")!.TextContent);
        Assert.Equal("ann@acme.example", menu.QuerySelector(".user-name")!.TextContent);
        Assert.Equal("token", menu.QuerySelector("form[action='/account/logout'] input[name=field]")!.GetAttribute("value"));
    }

    [Fact]
    public void Bar_OfNobody_HasNoPagesAndLeadsToTheSignIn()
    {
        _authorization.SetNotAuthorized();
        var bar = Render<TopBar>();

        Assert.Empty(bar.FindAll(".main-nav a"));
        Assert.Single(bar.FindAll(".top-bar-end a.button"));
    }

    [Fact]
    public void Drawer_NotOpened_IsNotOnThePage()
    {
        var bar = BarAt("/", RoleNames.Manager);

        Assert.Empty(bar.FindComponents<NavDrawer>());
        Assert.Equal("false", bar.Find(".nav-open").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Drawer_Opened_HasTheSameLinksAndTheFilter()
    {
        var bar = Opened("/nps?team=t-1");

        Assert.Equal("true", bar.Find(".nav-open").GetAttribute("aria-expanded"));
        Assert.Equal(Links(bar, ".main-nav a"), Links(bar, ".nav-drawer nav a"));
        Assert.All(Links(bar, ".nav-drawer nav a"), link => Assert.Contains("team=t-1", link, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".nav-drawer-head button")]
    [InlineData(".nav-drawer nav a")]
    [InlineData(".mud-overlay")]
    public void Drawer_LeftByAClick_IsGone(string clicked)
    {
        var bar = Opened("/");

        bar.Find(clicked).Click();

        bar.WaitForAssertion(() => Assert.Empty(bar.FindComponents<NavDrawer>()));
    }

    private static IEnumerable<string?> Links(IRenderedComponent<TopBar> bar, string selector) =>
        bar.FindAll(selector).Select(link => link.GetAttribute("href"));

    private IRenderedComponent<TopBar> Opened(string address)
    {
        var bar = BarAt(address, RoleNames.Manager);
        bar.Find(".nav-open").Click();
        return bar;
    }

    private IRenderedComponent<TopBar> BarAt(string address, string role)
    {
        _authorization.SetAuthorized("ann@acme.example").SetRoles(role);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<TopBar>();
    }
}
