using System.Security.Claims;
using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Privacy;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Pages.CustomerData;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Pages.CustomerData;

/// <summary>The page on which a manager makes the file of one customer.</summary>
public sealed class CustomerDataPageTests : BunitContext, IAsyncLifetime
{
    private const string Customer = "343434343434";
    private const string Mia = "mia@acme.example";

    private DataHost _host = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await DataHost.StartAsync();
        await _host.Get<UserRegistry>().AddAsync(Mia, [RoleNames.Manager], "a long enough password", Actor.CommandLine, Token);
        var fixture = new FeedbackFixture(_host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", "a-1", "t-1"), ("case-2", "a-2", "t-1"));
        var sent = new DateTimeOffset(2026, 3, 1, 11, 30, 0, TimeSpan.Zero);
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", sent, externalId: "case-1"), 3, sent.AddHours(1), "to the first"),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("2", sent, externalId: "case-2"), 5, sent.AddHours(1), "to the second"));
        Services.AddSingleton(_host.Get<CustomerExport>()).AddSingleton(_host.Get<ViewerReader>());
        Services.AddSingleton(_host.Get<StoreChanges>()).AddSingleton<TimeProvider>(_host.Clock);
        Services.AddScoped<ViewerAccessor>();
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule(path => path.Identifier == "import").Mode = JSRuntimeMode.Loose;
        await using var context = _host.OpenStore();
        var mia = await context.Users.SingleAsync(user => user.Email == Mia, Token);
        AddAuthorization().SetAuthorized(Mia).SetClaims(new Claim(ClaimTypes.NameIdentifier, mia.Id));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await base.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public void Page_Asked_IsForThoseWhoDownload() => Assert.Contains(
        typeof(CustomerDataPage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<AuthorizeAttribute>(),
        attribute => string.Equals(attribute.Policy, Policies.Downloads, StringComparison.Ordinal));

    [Fact]
    public async Task Make_CustomersId_SavesAllOfTheirsAndIsInTheLog()
    {
        var page = Show();

        var json = await MakeAsync(page, Customer);

        Assert.Contains("to the first", json, StringComparison.Ordinal);
        Assert.Contains("to the second", json, StringComparison.Ordinal);
        Assert.Contains(Mia, json, StringComparison.Ordinal);
        await using var store = _host.OpenStore();
        var entry = await store.AuditLog.SingleAsync(one => one.Action == AuditActions.CustomerExported, Token);
        Assert.Equal((Mia, "", 2L), (entry.UserName, entry.Details, entry.Rows));
        Assert.Empty(page.FindAll("[data-testid=leaves-out]"));
    }

    [Fact]
    public async Task Make_ByWhoAnswersCustomers_LeavesTheirOwnResultsOut()
    {
        await _host.Get<UserRegistry>().LinkAgentAsync(Mia, "a-1", Actor.CommandLine, Token);
        var page = Show();

        var json = await MakeAsync(page, Customer);

        Assert.DoesNotContain("to the first", json, StringComparison.Ordinal);
        Assert.Contains("to the second", json, StringComparison.Ordinal);
        Assert.NotNull(page.Find("[data-testid=leaves-out]"));
    }

    [Theory]
    [InlineData("@acme", "#customer-error", "1 to 32 digits")]
    [InlineData("999", "[data-testid=customer-data-outcome]", "Nothing is found")]
    public async Task Make_Refused_SaysWhyAndSavesNothing(string typed, string where, string why)
    {
        var page = Show();

        await page.Find("#customer").InputAsync(typed);
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains(why, page.Find(where).TextContent, StringComparison.Ordinal), Until.Patience);
        Assert.Equal(typed, page.Find("#customer").GetAttribute("value"));
        Assert.DoesNotContain(JSInterop.Invocations, one => one.Identifier == "save");
        await using var store = _host.OpenStore();
        Assert.False(await store.AuditLog.AnyAsync(one => one.Action == AuditActions.CustomerExported, Token));
    }

    [Fact]
    public async Task Page_NoManagerAnyMore_OffersNothing()
    {
        await _host.Get<StoreWriter>().WriteAsync((context, token) => context.UserRoles.ExecuteDeleteAsync(token), Token);

        var page = Render<CustomerDataPage>();

        page.WaitForAssertion(() => Assert.Contains("for managers", page.Markup, StringComparison.Ordinal), Until.Patience);
        Assert.Empty(page.FindAll("form"));
    }

    private IRenderedComponent<CustomerDataPage> Show()
    {
        var page = Render<CustomerDataPage>();
        page.WaitForElement("#customer", Until.Patience);
        return page;
    }

    private async Task<string> MakeAsync(IRenderedComponent<CustomerDataPage> page, string customer)
    {
        await page.Find("#customer").InputAsync(customer);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(
            () => Assert.Contains(
                "The file is made", page.Find("[data-testid=customer-data-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        var saved = Assert.Single(JSInterop.Invocations, one => one.Identifier == "save");
        return (string)saved.Arguments[1]!;
    }
}
