using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;
using Dashboard.Data.Settings.Connecting;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Settings.Connecting;

/// <summary>Accounts are connected through X as it is emulated, over real HTTP, by owners who answer on X's page.</summary>
public sealed class AccountConnectionsTests
{
    private const string Session = "session-1";
    private const string Acme = "2244994945";

    private static readonly Uri Callback = new("https://dashboard.example/admin/consent");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Consent_GivenByTheOwner_ConnectsTheAccountOnce(StoreKind database)
    {
        await using var x = await StartAsync(database);

        var led = await ConsentAsync(x, new ConnectionWish(null, "https://acme.example/privacy", "Acme"));
        Assert.StartsWith(Callback.AbsoluteUri, led.AbsoluteUri, StringComparison.Ordinal);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EndAsync(x, led)));

        Assert.Equal(new ConnectionOutcome.Connected("acme", IsNew: true), Assert.Single(outcomes.OfType<ConnectionOutcome.Connected>()));
        Every.One(
            outcomes.OfType<ConnectionOutcome.Refused>(), refused => Assert.Equal(ConnectionRefusal.Unknown, refused.Why));
        var account = await x.AccountAsync();
        Assert.Equal((Acme, "Acme", "acme"), (account.XUserId, account.DisplayName, account.ProfileName));
        Assert.True(await x.PullAsync(Cancelled));
        Assert.Contains("account.connected: acme, 2244994945", await AuditAsync(x));
        await using var store = x.Data.OpenStore();
        Assert.Equal(0, await store.PendingConnections.CountAsync(Cancelled));
    }

    [Fact]
    public async Task Consent_ComesBackToAnotherSession_IsRefusedAndLeftToItsOwn()
    {
        await using var x = await StartAsync();
        var led = await ConsentAsync(x, new ConnectionWish(null, "https://acme.example/privacy"));

        Assert.Equal(
            new ConnectionOutcome.Refused(ConnectionRefusal.OtherSession), await EndAsync(x, led, session: "session-2"));
        Assert.IsType<ConnectionOutcome.Connected>(await EndAsync(x, led));
    }

    [Fact]
    public async Task Consent_Denied_ConnectsNothingAndIsOver()
    {
        await using var x = await StartAsync();
        var led = await ConsentAsync(x, new ConnectionWish(null, "https://acme.example/privacy"), answer: "deny");
        var token = OwnerAtX.Given(led, "denied")!;

        Assert.Equal(
            new ConnectionOutcome.Refused(ConnectionRefusal.Denied),
            await Connections(x).EndAsync(token, null, Session, Acting.As("ada"), Cancelled));
        Assert.Equal(
            new ConnectionOutcome.Refused(ConnectionRefusal.Unknown),
            await Connections(x).EndAsync(token, null, Session, Acting.As("ada"), Cancelled));
        Assert.Contains("account.connection-refused: Denied", await AuditAsync(x));
    }

    [Fact]
    public async Task Consent_AfterAQuarterOfAnHour_IsOver()
    {
        await using var x = await StartAsync();
        var led = await ConsentAsync(x, new ConnectionWish(null, "https://acme.example/privacy"));
        x.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(new ConnectionOutcome.Refused(ConnectionRefusal.Unknown), await EndAsync(x, led));
    }

    [Fact]
    public async Task Reconnection_PausedAccount_RunsAgainWithItsSettings()
    {
        await using var x = await StartAsync();
        await EndAsync(x, await ConsentAsync(x, new ConnectionWish(null, "https://acme.example/privacy", "Acme")));
        await x.Data.Get<StoreWriter>().WriteAsync(
            (context, token) => context.Accounts.ExecuteUpdateAsync(
                row => row.SetProperty(account => account.PausedBecause, "X rejected the credentials."), token),
            Cancelled);

        var led = await ConsentAsync(x, new ConnectionWish(await ListingAsync(x)));

        Assert.Equal(new ConnectionOutcome.Connected("acme", IsNew: false), await EndAsync(x, led));
        var account = await x.AccountAsync();
        Assert.Equal((null, "Acme", "https://acme.example/privacy"), (account.PausedBecause, account.DisplayName, account.PrivacyUrl));
    }

    [Fact]
    public async Task Reconnection_AnotherAccountConsents_ChangesNothing()
    {
        await using var x = await StartAsync();
        x.Emulator.World.AddAccount("77", "other", "Other", "https://other.example/privacy");
        await EndAsync(x, await ConsentAsync(x, new ConnectionWish(null, "https://acme.example/privacy")));
        var before = await ListingAsync(x);

        var led = await ConsentAsync(x, new ConnectionWish(before), userId: "77");

        Assert.Equal(
            new ConnectionOutcome.Refused(ConnectionRefusal.OtherAccount) { Handle = "acme" }, await EndAsync(x, led));
        Assert.Equal(before, await ListingAsync(x));
    }

    [Fact]
    public async Task Begin_WrongPrivacyUrl_AsksXNothing()
    {
        await using var x = await StartAsync();
        var outcome = await BeginAsync(x, new ConnectionWish(null, "http://acme.example/privacy", new string('n', 21)));
        Assert.Equal(
            [nameof(AccountSettings.PrivacyUrl), nameof(AccountSettings.DisplayName)],
            Assert.IsType<ConnectionOutcome.Invalid>(outcome).Errors.Select(error => error.Field));
        Assert.Empty(x.Requests);
    }

    [Fact]
    public async Task Begin_XDoesNotKnowTheApp_IsTold()
    {
        await using var x = await EmulatedX.StartAsync(settings: ("FeedbackApi:ConsumerSecret", "wrong"));
        Assert.Equal(
            new ConnectionOutcome.Refused(ConnectionRefusal.NotAccepted),
            await BeginAsync(x, new ConnectionWish(null, "https://acme.example/privacy")));
    }

    [Fact]
    public async Task Tokens_ThatXAccepts_ConnectTheAccount()
    {
        await using var x = await EmulatedX.StartAsync();
        var owner = x.Emulator.World.AddAccount(Acme, "acme", "Acme", "https://acme.example/privacy");
        Assert.Equal(
            new ConnectionOutcome.Connected("acme", IsNew: true), await AddAsync(x, "@acme", owner.Token, owner.TokenSecret));
        Assert.Equal("acme", (await x.AccountAsync()).ProfileName);
    }

    [Fact]
    public async Task Tokens_ThatXRejects_ConnectNothing()
    {
        await using var x = await EmulatedX.StartAsync();
        var owner = x.Emulator.World.AddAccount(Acme, "acme", "Acme", "https://acme.example/privacy");
        Assert.Equal(
            new ConnectionOutcome.Refused(ConnectionRefusal.TokensRejected) { Handle = "acme" },
            await AddAsync(x, "acme", owner.Token, "wrong"));
        await using var store = x.Data.OpenStore();
        Assert.Empty(store.Accounts);
    }

    [Theory]
    [InlineData("beta", Acme, FieldFault.HandleOfAnother)]
    [InlineData("acme", "12", FieldFault.TokenOfAnother)]
    [InlineData("a cme", Acme, FieldFault.HandleWrong)]
    [InlineData("acme", "@acme", FieldFault.XUserIdWrong)]
    public async Task Tokens_OfAnotherAccount_NameTheField(string handle, string id, FieldFault fault)
    {
        await using var x = await EmulatedX.StartAsync();
        var owner = x.Emulator.World.AddAccount(Acme, "acme", "Acme", "https://acme.example/privacy");
        var outcome = await AddAsync(x, handle, owner.Token, owner.TokenSecret, id);
        Assert.Contains(fault, Assert.IsType<ConnectionOutcome.Invalid>(outcome).Errors.Select(error => error.Fault));
    }

    private static async Task<EmulatedX> StartAsync(StoreKind database = StoreKind.Sqlite)
    {
        var x = await EmulatedX.StartAsync(store: database);
        x.Emulator.World.AddAccount(Acme, "acme", "Acme", "https://acme.example/privacy");
        return x;
    }

    private static AccountConnections Connections(EmulatedX x) => x.Data.Get<AccountConnections>();

    private static Task<ConnectionOutcome> BeginAsync(EmulatedX x, ConnectionWish wish) =>
        Connections(x).BeginAsync(wish, Callback, Session, Acting.As("ada"), Cancelled);

    private static async Task<Uri> ConsentAsync(EmulatedX x, ConnectionWish wish, string userId = Acme, string answer = "authorize")
    {
        var begun = Assert.IsType<ConnectionOutcome.Consent>(await BeginAsync(x, wish));
        return await OwnerAtX.AnswerAsync(begun.Address, userId, answer, Cancelled);
    }

    private static Task<ConnectionOutcome> EndAsync(EmulatedX x, Uri led, string session = Session) => Connections(x).EndAsync(
        OwnerAtX.Given(led, "oauth_token")!, OwnerAtX.Given(led, "oauth_verifier"), session, Acting.As("ada"), Cancelled);

    private static Task<ConnectionOutcome> AddAsync(EmulatedX x, string handle, string token, string secret, string id = Acme) =>
        Connections(x).AddAsync(
            new AccountRegistration(handle, id, new Secret(token), new Secret(secret), "https://acme.example/privacy"),
            Acting.As("ada"),
            Cancelled);

    private static async Task<AccountListing> ListingAsync(EmulatedX x) =>
        Assert.Single(await x.Data.Get<AccountSettingsEditor>().ListAsync(Cancelled));

    private static async Task<IReadOnlyList<string>> AuditAsync(EmulatedX x)
    {
        await using var store = x.Data.OpenStore();
        return await store.AuditLog.OrderBy(entry => entry.Id).Select(entry => entry.Action + ": " + entry.Details).ToListAsync(Cancelled);
    }
}
