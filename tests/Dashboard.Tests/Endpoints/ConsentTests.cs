using Dashboard.Data.Access;
using Dashboard.Data.Settings.Connecting;
using Dashboard.Emulator;
using Dashboard.TestKit;
using Dashboard.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>
/// X, as it is emulated, leads browsers back to the product: only the one whose session began the connection ends it, once, and X's tokens
/// stand in no address afterwards.
/// </summary>
public sealed class ConsentTests : IAsyncLifetime
{
    private const string NewAccount = "2244994945";
    private static readonly Actor Ada = Acting.As("ada");

    private EmulatorHost? _x;
    private AppHost? _host;

    public async ValueTask InitializeAsync()
    {
        _x = await EmulatorHost.StartAsync(new EmulatorOptions { EmptyWorld = true }, TimeProvider.System, AppHost.Token);
        _x.World.AddAccount(NewAccount, "newcomer", "New", "https://new.example/privacy");
        _host = await AppHost.StartAsync(
            ("FeedbackApi:BaseAddress", _x.BaseAddress.ToString()),
            ("FeedbackApi:ConsumerKey", _x.ConsumerKey),
            ("FeedbackApi:ConsumerSecret", _x.ConsumerSecret));
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        await _x!.DisposeAsync();
    }

    [Fact]
    public async Task Browser_ThatBeganIt_ConnectsTheAccountOnce()
    {
        var admin = await _host!.AsAsync(People.Admin);
        var led = await LedBackAsync(admin);

        Assert.Equal("/admin/accounts/newcomer?connection=new", await FollowAsync(admin, led));
        Assert.Equal("/admin/accounts?connection=unknown", await FollowAsync(admin, led));
        await using var store = _host.OpenStore();
        Assert.Equal(
            NewAccount, (await store.Accounts.SingleAsync(account => account.Handle == "newcomer", AppHost.Token)).XUserId);
    }

    [Fact]
    public async Task Browser_OfAnotherSession_ConnectsNothing()
    {
        var admin = await _host!.AsAsync(People.Admin);
        var led = await LedBackAsync(admin);
        using var second = new Visitor(_host.Address);
        using var _ = await second.SignInAsync(People.EmailOf(People.Admin), People.Password);

        foreach (var visitor in new[] { second, await _host.AsAsync(People.Manager), await _host.AsAsync(People.Anonymous) })
            Assert.Equal("/admin/accounts?connection=othersession", await FollowAsync(visitor, led));
        Assert.Equal("/admin/accounts/newcomer?connection=new", await FollowAsync(admin, led));
    }

    [Fact]
    public async Task Owner_WhoDenies_IsSaidToHaveDenied()
    {
        var admin = await _host!.AsAsync(People.Admin);
        var led = await LedBackAsync(admin, "deny");

        Assert.Equal("/admin/accounts?connection=denied", await FollowAsync(admin, led));
        await using var store = _host.OpenStore();
        Assert.False(await store.Accounts.AnyAsync(account => account.Handle == "newcomer", AppHost.Token));
    }

    private async Task<Uri> LedBackAsync(Visitor admin, string answer = "authorize")
    {
        using var told = await admin.GetAsync("/account/session");
        var session = await told.Content.ReadAsStringAsync(AppHost.Token);
        var begun = await _host!.Get<AccountConnections>().BeginAsync(
            new ConnectionWish(null, "https://new.example/privacy"), new Uri(_host.Address, "/admin/consent"), session, Ada, AppHost.Token);
        return await OwnerAtX.AnswerAsync(
            Assert.IsType<ConnectionOutcome.Consent>(begun).Address, NewAccount, answer, AppHost.Token);
    }

    private static async Task<string> FollowAsync(Visitor visitor, Uri led)
    {
        using var answer = await visitor.GetAsync(led.PathAndQuery);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        return answer.Headers.Location!.OriginalString;
    }
}
