using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using Dashboard.Controls;
using Dashboard.Controls.Dialogs;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Identity;
using Dashboard.Pages.Tokens;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Pages.Tokens;

public sealed class TokenDeskTests : BunitContext, IAsyncLifetime
{
    private const string Ada = "ada@acme.example";
    private const string Mia = "mia@acme.example";

    private DataHost _host = null!;
    private IRenderedComponent<MudDialogProvider> _dialogs = null!;
    private BunitAuthorizationContext _authorization = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await DataHost.StartAsync([]);
        foreach (var (email, role) in new[] { (Ada, RoleNames.Admin), (Mia, RoleNames.Manager) })
            await _host.Get<UserRegistry>().AddAsync(email, [role], "a long enough password", Actor.CommandLine, Token);
        Services.AddSingleton(_host.Get<TokenQuery>()).AddSingleton(_host.Get<TokenRegister>());
        Services.AddSingleton(_host.Get<StoreChanges>()).AddSingleton(_host.Get<ZoneInForce>());
        Services.AddSingleton(_host.Get<ViewerReader>()).AddSingleton<TimeProvider>(_host.Clock);
        Services.AddScoped<ViewerAccessor>();
        Services.AddMudServices().AddScoped<DialogOpener>().AddScoped<Toasts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        _authorization = AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _dialogs = Render<MudDialogProvider>();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await base.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public void Pages_OfTokens_AreForManagersAndForAdmins()
    {
        Assert.Equal(Policies.Downloads, PolicyOf(typeof(OwnTokensPage)));
        Assert.Equal(Policies.Admin, PolicyOf(typeof(AllTokensPage)));
    }

    [Fact]
    public async Task Make_OnesOwn_ShowsTheTokenThisOnce()
    {
        var page = await ShowAsync(Mia, isOwn: true);
        _ = page.Find("[data-testid=make-token]").ClickAsync();
        await Dialog("#token-name").InputAsync("My report");
        await Dialog("#token-form").SubmitAsync();

        var text = Dialog("#token-text").GetAttribute("value")!;

        var live = (await _host.Get<TokenQuery>().FindAsync(text, Token))!;
        Assert.Equal(("My report", Mia), (live.Name, live.UserName));
        _ = Dialog(".icon-button").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("My report", Row(page), StringComparison.Ordinal), Until.Patience);
        Assert.DoesNotContain(text, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_WithoutNameOrScope_SaysSoAndKeepsWhatWasTyped()
    {
        var page = await ShowAsync(Ada, isOwn: false);
        _ = page.Find("[data-testid=make-token]").ClickAsync();
        Dialog("#token-name");
        await Dialog("#token-form").SubmitAsync();
        _dialogs.WaitForAssertion(() => Assert.NotEmpty(_dialogs.Find("#token-name-error").TextContent), Until.Patience);

        await Dialog("#token-name").InputAsync("Help desk");
        await Dialog("#token-form").SubmitAsync();

        _dialogs.WaitForAssertion(
            () => Assert.Contains("Choose", _dialogs.Find("[data-testid=token-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal("Help desk", Dialog("#token-name").GetAttribute("value"));
        Assert.DoesNotContain("Read reports", _dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task End_OfATokenByAnAdmin_AsksFirstAndEndsIt()
    {
        var made = await _host.Get<TokenRegister>()
            .MakeForMachineAsync(new TokenDraft("Help desk", [TokenScopes.PushWebhooks], 1), Actor.CommandLine, Token);
        var page = await ShowAsync(Ada, isOwn: false);
        Assert.Contains("A machine", Row(page), StringComparison.Ordinal);

        _ = page.Find("tbody button").ClickAsync();
        _ = Dialog(".dialog .danger").ClickAsync();

        await Until.TrueAsync(
            async () => await _host.Get<TokenQuery>().FindAsync(made.Text!, Token) is null, "the token opens nothing any more");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody tr")), Until.Patience);
    }

    private static string? PolicyOf(Type page) => page
        .GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false)
        .Cast<AuthorizeAttribute>()
        .Select(attribute => attribute.Policy)
        .Single(policy => policy is not null);

    private static string Row(IRenderedComponent<TokenDesk> page) => Assert.Single(page.FindAll("tbody tr")).TextContent;

    private IElement Dialog(string selector) => _dialogs.WaitForElement(selector, Until.Patience);

    private async Task<IRenderedComponent<TokenDesk>> ShowAsync(string email, bool isOwn)
    {
        await using var context = await _host.Get<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(Token);
        var user = await context.Users.SingleAsync(one => one.Email == email, Token);
        _authorization.SetAuthorized(email).SetClaims(new Claim(ClaimTypes.NameIdentifier, user.Id));
        var page = Render<TokenDesk>(desk => desk.Add(one => one.IsOwn, isOwn));
        page.WaitForElement("[data-testid=make-token]", Until.Patience);
        return page;
    }
}
