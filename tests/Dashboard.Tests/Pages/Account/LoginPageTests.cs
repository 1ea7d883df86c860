using System.Buffers.Binary;
using System.Net;
using AngleSharp.Dom;
using Dashboard.Data.Access;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Tests.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Pages.Account;

public sealed class LoginPageTests : IAsyncLifetime
{
    private const string Email = "max@acme.example";

    private SignInServer _server = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SignInServer.StartAsync();
        await _server.AddUserAsync(Email, RoleNames.Manager);
        _visitor = _server.NewVisitor();
    }

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task Page_Opened_HoldsALabelledForm()
    {
        var page = await _visitor.PageAsync("/account/login");

        var email = page.QuerySelector("#email")!;
        var password = page.QuerySelector("#password")!;
        Assert.Equal(("email", "username"), (email.GetAttribute("type"), email.GetAttribute("autocomplete")));
        Assert.Equal(("password", "current-password"), (password.GetAttribute("type"), password.GetAttribute("autocomplete")));
        Assert.True(email.HasAttribute("autofocus"));
        Assert.NotNull(page.QuerySelector("label[for=email]"));
        Assert.NotNull(page.QuerySelector("label[for=password]"));
        Assert.Equal("sign-in", page.QuerySelector("form button[type=submit]")!.Id);
        Assert.Null(page.QuerySelector("[role=alert]"));
        Assert.Equal("Sign in · Dashboard", page.Title);
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("?ReturnUrl=%2F%3Fkind%3Dnps", "/?kind=nps")]
    [InlineData("?ReturnUrl=https%3A%2F%2Fevil.example", "/")]
    [InlineData("?ReturnUrl=%2F%2Fevil.example", "/")]
    [InlineData("?ReturnUrl=%2F%5Cevil.example", "/")]
    public async Task SignIn_RightPassword_LeadsOnWithinTheProduct(string query, string target)
    {
        using var answer = await _visitor.SignInAsync(Email, SignInServer.Password, query);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(
            new Uri(answer.RequestMessage!.RequestUri!, target),
            new Uri(answer.RequestMessage.RequestUri!, answer.Headers.Location!));
        Assert.True(await _visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_StoreAway_SaysSoAndKeepsTheAddress()
    {
        _server.Store.TakeAway();

        using var answer = await _visitor.SignInAsync(Email, SignInServer.Password);

        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("store cannot be used right now", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Email, page.QuerySelector("#email")!.GetAttribute("value"));
        _server.Store.GiveBack();
    }

    [Theory]
    [InlineData("", "/nps?period=90d")]
    [InlineData("?ReturnUrl=%2Fcsat", "/csat")]
    public async Task SignIn_WithAStartPage_OpensItUnlessAnotherWasAskedFor(string query, string target)
    {
        var views = _server.Services.GetRequiredService<SavedViews>();
        var viewer = await ViewerAsync();
        await views.SaveAsync(viewer, "start", "/nps?period=90d", SignInServer.Token);
        await views.StartAsync(viewer, (await views.ListAsync(viewer, SignInServer.Token)).Single().Id, isStart: true, SignInServer.Token);

        using var answer = await _visitor.SignInAsync(Email, SignInServer.Password, query);

        Assert.EndsWith(target, answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_RightPassword_SetsAGuardedSessionCookie()
    {
        using var answer = await _visitor.SignInAsync(Email.ToUpperInvariant(), SignInServer.Password);

        var cookie = Assert.Single(
            answer.Headers.GetValues("Set-Cookie"),
            value => value.StartsWith("dashboard.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_WrongPasswordOrUser_SaysTheSame()
    {
        var wrongPassword = await ProblemAsync(Email, "not the password");
        var wrongUser = await ProblemAsync("nobody@acme.example", SignInServer.Password);

        Assert.Equal("The e-mail address or the password is not right.", wrongPassword);
        Assert.Equal(wrongPassword, wrongUser);
        Assert.False(await _visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_Refused_KeepsTheAddressAndNotThePassword()
    {
        using var answer = await _visitor.SignInAsync("<b>@acme.example", "secret \"word\"");
        var page = await Visitor.ReadAsync(answer);

        Assert.Equal("<b>@acme.example", page.QuerySelector("#email")!.GetAttribute("value"));
        Assert.False(page.QuerySelector("#password")!.HasAttribute("value"));
        Assert.Equal("sign-in-problem", page.QuerySelector("#password")!.GetAttribute("aria-describedby"));
        Assert.DoesNotContain("secret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_ManyWrongPasswords_WaitsAndThenTakesTheRightOne()
    {
        await FailAsync(Email);

        Assert.Equal(
            "Too many tries have failed. Wait 1 minute, then try again.", await ProblemAsync(Email, SignInServer.Password));
        Assert.False(await _visitor.IsSignedInAsync());
        _server.Clock.Advance(TimeSpan.FromSeconds(30));
        using var answer = await _visitor.SignInAsync(Email, SignInServer.Password);
        Assert.True(await _visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_AddressOfNobody_IsCountedAndToldTheSame()
    {
        await FailAsync("nobody@acme.example");

        Assert.StartsWith("Too many tries", await ProblemAsync("nobody@acme.example", "wrong"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_HashOfOldTimes_IsMadeAnewAndStillFits()
    {
        var old = new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 }));
        await SetHashAsync(old.HashPassword(new User(), SignInServer.Password));

        using var answer = await _visitor.SignInAsync(Email, SignInServer.Password);

        Assert.True(await _visitor.IsSignedInAsync());
        Assert.Equal(PasswordRules.HashRounds, RoundsOf(await HashAsync()));
        using var again = _server.NewVisitor();
        using var second = await again.SignInAsync(Email, SignInServer.Password);
        Assert.True(await again.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        using var answer = await _visitor.PostAsync(
            "/account/login", ("_handler", "sign-in"), ("Form.Email", Email), ("Form.Password", SignInServer.Password));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.False(await _visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task SignIn_EmptyForm_IsRefusedInWords() =>
        Assert.StartsWith("The e-mail address", await ProblemAsync("", ""), StringComparison.Ordinal);

    [Fact]
    public async Task Page_SignedInAlready_LeadsOn()
    {
        using var first = await _visitor.SignInAsync(Email, SignInServer.Password);

        using var again = await _visitor.GetAsync("/account/login?ReturnUrl=%2F%3Fkind%3Dcsat");

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.EndsWith("/?kind=csat", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task FailAsync(string email)
    {
        for (var i = 0; i < 5; i++)
            Assert.StartsWith("The e-mail address", await ProblemAsync(email, "wrong"), StringComparison.Ordinal);
    }

    // Identity's third format: a mark, the function, the rounds (big endian), the salt's length, salt and key.
    private static int RoundsOf(string hash) => BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));

    private async Task<string> HashAsync()
    {
        await using var store = await OpenAsync();
        return (await store.Users.SingleAsync(user => user.Email == Email, SignInServer.Token)).PasswordHash!;
    }

    private async Task SetHashAsync(string hash)
    {
        await using var store = await OpenAsync();
        await store.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, hash), SignInServer.Token);
    }

    private Task<DashboardContext> OpenAsync() =>
        _server.Services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(SignInServer.Token);

    private async Task<string> ProblemAsync(string email, string password)
    {
        using var answer = await _visitor.SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await Visitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.Text().Trim();
    }

    private async Task<Viewer> ViewerAsync()
    {
        await using var store = await _server
            .Services.GetRequiredService<IDbContextFactory<DashboardContext>>()
            .CreateDbContextAsync(SignInServer.Token);
        var id = await store.Users.Where(user => user.Email == Email).Select(user => user.Id).SingleAsync(SignInServer.Token);
        return await _server.Services.GetRequiredService<ViewerReader>().ForAsync(id, SignInServer.Token);
    }
}
