using System.Net;
using System.Net.Http.Headers;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Sessions;
using Dashboard.Identity.Sessions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Identity.Sessions;

public sealed class SessionTests : IAsyncLifetime
{
    private const string Email = "manager.user@acme.example";

    private SignInServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SignInServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Session_UsedNowAndThen_LastsAWorkingDayAndNoLonger()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);

        for (var hours = 3; hours < 12; hours += 3)
        {
            _server.Clock.Advance(TimeSpan.FromHours(3));
            Assert.True(await visitor.IsSignedInAsync());
        }

        _server.Clock.Advance(TimeSpan.FromHours(3));
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_LeftAlone_Ends()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);

        _server.Clock.Advance(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(1));

        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_OfChangedUser_EndsAtOnce()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);

        await _server.ChangeStampAsync(Email);

        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Cookie_AfterSignOut_OpensNothing()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);
        var stolen = visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == SessionCookie.Name).Value;
        var page = await visitor.PageAsync("/account/denied");

        using var answer = await visitor.PostAsync("/account/logout", [.. Visitor.Hidden(page.QuerySelector("form")!)]);

        using var thief = _server.NewVisitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/probe");
        request.Headers.Add("Cookie", $"{SessionCookie.Name}={stolen}");
        using var refused = await thief.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task Cookie_AsSent_NamesNobody()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);

        var cookies = string.Join(' ', visitor.Cookies.GetAllCookies().Select(cookie => cookie.Value));

        Assert.DoesNotContain("manager", cookies, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Role_OfTheStore_HoldsFromTheNextRequestOn()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Supervisor);
        await using var scope = _server.Services.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Data.Store.Entities.User>>();
        await roles.CreateAsync(new IdentityRole(RoleNames.Manager));
        await users.AddToRoleAsync((await users.FindByEmailAsync("supervisor.user@acme.example"))!, RoleNames.Manager);

        using var answer = await visitor.GetAsync("/exports/probe");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task SessionEndpoint_SignedIn_TellsWhichSessionUntilItEnds()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);
        var told = await WhichAsync(visitor);
        Assert.NotEmpty(await _server.Services.GetRequiredService<SessionRegister>().LiveAsync([told], SignInServer.Token));

        await _server.ChangeStampAsync(Email);

        Assert.Empty(await WhichAsync(visitor));
    }

    [Fact]
    public async Task SessionEndpoint_NotSignedIn_TellsNone()
    {
        using var visitor = _server.NewVisitor();

        Assert.Empty(await WhichAsync(visitor));
    }

    [Fact]
    public async Task Session_WhileTheStoreIsAway_IsBelievedForAMoment()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);
        Assert.True(await visitor.IsSignedInAsync());
        _server.Store.TakeAway();

        Assert.True(await visitor.IsSignedInAsync());
        _server.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.False(await visitor.IsSignedInAsync());
        _server.Store.GiveBack();
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public void Cookie_AsConfigured_IsOutOfReach()
    {
        var cookie = _server.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme).Cookie;

        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteMode.Lax, cookie.SameSite);
        Assert.Equal(CookieSecurePolicy.SameAsRequest, cookie.SecurePolicy);
    }

    [Theory]
    [InlineData(true, "__Host-dashboard.session=")]
    [InlineData(false, "dashboard.session=")]
    public void Cookie_OverHttps_IsBoundToTheHost(bool https, string begin)
    {
        var context = new DefaultHttpContext { Request = { IsHttps = https } };

        new HostCookies().AppendResponseCookie(
            context, SessionCookie.Name, "secret", new CookieOptions { Secure = https, Path = "/", HttpOnly = true });

        var sent = Assert.Single(context.Response.Headers.SetCookie);
        Assert.StartsWith(begin, sent, StringComparison.Ordinal);
        Assert.Contains("path=/", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", sent, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> WhichAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/account/session");
        Assert.Equal(CacheControlHeaderValue.Parse("no-store"), answer.Headers.CacheControl);
        return await answer.Content.ReadAsStringAsync(SignInServer.Token);
    }
}
