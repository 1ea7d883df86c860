using System.Net;
using Dashboard.Data.Access;
using Dashboard.Tests.Endpoints;
using Xunit;

namespace Dashboard.Tests.Identity.SignOn;

/// <summary>What can go wrong between the product and the provider, and the way in that is left then.</summary>
public sealed class SignOnTroubleTests : IClassFixture<SignOnTroubleTests.Shared>
{
    private readonly SignOnHost _host;

    public SignOnTroubleTests(Shared shared) => _host = shared.Host;

    [Fact]
    public async Task Provider_ThatRefuses_IsSaidOnAPage()
    {
        await _host.Provider.RefuseAsync("access_denied");

        var (end, visitor) = await _host.SignInAsync();
        using var leaving = visitor;

        Assert.Contains("did not let you in", await ProblemAsync(visitor, end), StringComparison.Ordinal);
        Assert.False(await SignOnHost.IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task Provider_WithAnErrorOfItsOwn_IsSaidOnAPage()
    {
        await _host.Provider.RefuseAsync("server_error");

        var (end, visitor) = await _host.SignInAsync();
        using var leaving = visitor;

        Assert.Contains("does not answer as it should", await ProblemAsync(visitor, end), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_ThatIsAway_IsSaidOnAPageAndPasswordsStillOpen()
    {
        var host = await SignOnHost.StartAsync();
        await using var product = host.Product;
        await host.Provider.DisposeAsync();

        var (end, visitor) = await host.SignInAsync();
        using var leaving = visitor;
        Assert.Contains("does not answer as it should", await ProblemAsync(visitor, end), StringComparison.Ordinal);

        using var answer = await visitor.SignInAsync(People.EmailOf(People.Manager), People.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(await SignOnHost.IsSignedInAsync(visitor));
    }

    [Theory]
    [InlineData("?code=abc&state=made-up")]
    [InlineData("?code=abc")]
    [InlineData("")]
    public async Task Answer_ThatBelongsToNoSignIn_LetsNobodyIn(string query)
    {
        using var visitor = new Visitor(_host.Product.Address);

        var end = await _host.FollowAsync(visitor, "/account/sign-on/answer" + query);

        Assert.Contains("begin again", await ProblemAsync(visitor, end), StringComparison.Ordinal);
        Assert.False(await SignOnHost.IsSignedInAsync(visitor));
    }

    [Fact]
    public async Task LocalSignIn_TurnedOff_IsLeftToTheBreakGlassAdminAlone()
    {
        var admin = People.EmailOf(People.Admin);
        await using var host = await SignOnHost.StartAsync(
            SignOnHost.WithGroups(("LocalSignIn", "false"), ("BreakGlass", admin)));
        using var visitor = new Visitor(host.Product.Address);
        var page = await visitor.PageAsync("/account/login");
        Assert.Null(page.QuerySelector("#password"));
        Assert.NotNull(page.QuerySelector("#sign-on"));

        using var manager = await visitor.SubmitSignInAsync(
            "?local=1", ("Form.Email", People.EmailOf(People.Manager)), ("Form.Password", People.Password));
        Assert.Equal(HttpStatusCode.OK, manager.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(manager)).QuerySelector("#sign-in-problem"));

        using var broken = await visitor.SubmitSignInAsync("?local=1", ("Form.Email", admin), ("Form.Password", People.Password));
        Assert.Equal(HttpStatusCode.Redirect, broken.StatusCode);
        Assert.True(await SignOnHost.IsSignedInAsync(visitor));

        string[] groups = [SignOnHost.ManagersGroup];
        await host.Provider.SeatAsync("s-1", new { email = admin, email_verified = true, groups });
        var (atAdmin, asAdmin) = await host.SignInAsync();
        using var first = asAdmin;
        Assert.Contains("emergency admin", await ProblemAsync(asAdmin, atAdmin), StringComparison.Ordinal);
        Assert.Equal([RoleNames.Admin], await host.RolesAsync(admin));

        await host.Provider.SeatAsync("s-2", new { email = People.EmailOf(People.Manager), email_verified = false, groups });
        var (atOther, asOther) = await host.SignInAsync();
        using var second = asOther;
        Assert.Contains("does not say that your e-mail address is yours", await ProblemAsync(asOther, atOther), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignOn_OfSomebodyWhomNobodyLinks_LetsNobodyIn(bool isVerified)
    {
        await _host.Provider.SeatAsync("s-9", new { email = People.EmailOf(People.Manager), email_verified = isVerified });

        var (end, visitor) = await _host.SignInAsync();
        using var leaving = visitor;

        Assert.Contains("not let in here yet", await ProblemAsync(visitor, end), StringComparison.Ordinal);
        Assert.False(await SignOnHost.IsSignedInAsync(visitor));
        Assert.Empty(await _host.JournalAsync(AuditActions.SignOnLinked));
    }

    private static async Task<string> ProblemAsync(Visitor visitor, Uri page)
    {
        Assert.Equal("/account/login", page.AbsolutePath);
        return (await visitor.PageAsync(page.PathAndQuery)).QuerySelector("#sign-on-problem")!.TextContent;
    }

    /// <summary>A product that links nobody and adds nobody.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        internal SignOnHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await SignOnHost.StartAsync();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
