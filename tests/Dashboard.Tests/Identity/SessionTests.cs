using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Store.Entities;
using Dashboard.Identity;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Identity;

public sealed class SessionTests : IAsyncLifetime
{
    private const string Email = "manager.user@acme.example";

    private SignInServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SignInServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Session_UsedNowAndThen_OutlivesTheWorkingDay()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);

        for (var hours = 0; hours < 20; hours += 5)
        {
            _server.Clock.Advance(TimeSpan.FromHours(5));
            Assert.True(await visitor.IsSignedInAsync());
        }
    }

    [Fact]
    public async Task Session_LeftAlone_Ends()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);

        _server.Clock.Advance(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(1));

        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Session_OfChangedUser_EndsWithinMinutes()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);
        await _server.ChangeStampAsync(Email);

        _server.Clock.Advance(new SessionOptions().Revalidation + TimeSpan.FromSeconds(1));

        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task SessionEndpoint_SignedIn_TellsWhoseItIsUntilTheUserIsChanged()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Manager);
        Assert.NotEmpty(await WhoseAsync(visitor));

        await _server.ChangeStampAsync(Email);

        Assert.Empty(await WhoseAsync(visitor));
    }

    [Fact]
    public async Task SessionEndpoint_NotSignedIn_TellsNobody()
    {
        using var visitor = _server.NewVisitor();

        Assert.Empty(await WhoseAsync(visitor));
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

    [Fact]
    public async Task OpenPage_OfChangedUser_IsSignedOut()
    {
        _server.Services.GetRequiredService<IOptions<SessionOptions>>().Value.Revalidation = TimeSpan.FromMilliseconds(20);
        await _server.AddUserAsync(Email, RoleNames.Manager);
        await using var circuit = _server.Services.CreateAsyncScope();
        var states = Assert.IsType<SessionRevalidation>(circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        states.SetAuthenticationState(Task.FromResult(new AuthenticationState(await PrincipalAsync(circuit.ServiceProvider))));
        var viewers = circuit.ServiceProvider.GetRequiredService<ViewerAccessor>();
        Assert.True((await viewers.CurrentAsync(SignInServer.Token)).Downloads);

        await _server.ChangeStampAsync(Email);

        await Until.TrueAsync(
            async () => (await states.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated != true, "the open page is signed out");
        Assert.False((await viewers.CurrentAsync(SignInServer.Token)).SeesResults);
    }

    private static async Task<string> WhoseAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/account/session");
        return await answer.Content.ReadAsStringAsync(SignInServer.Token);
    }

    private static async Task<ClaimsPrincipal> PrincipalAsync(IServiceProvider services)
    {
        var signIn = services.GetRequiredService<SignInManager<User>>();
        return await signIn.CreateUserPrincipalAsync((await signIn.UserManager.FindByEmailAsync(Email))!);
    }
}
