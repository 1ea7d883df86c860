using System.Security.Claims;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Sessions;
using Dashboard.Identity;
using Dashboard.Identity.Sessions;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Identity.Sessions;

public sealed class CircuitSessionTests : IAsyncLifetime
{
    private const string Email = "manager.user@acme.example";

    private SignInServer _server = null!;

    private SessionRegister Sessions => _server.Services.GetRequiredService<SessionRegister>();

    public async ValueTask InitializeAsync()
    {
        _server = await SignInServer.StartAsync();
        await _server.AddUserAsync(Email, RoleNames.Manager);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task OpenPage_OfEndedSession_IsNobodysForGood()
    {
        var (key, principal) = await SignInAsync();
        await using var circuit = _server.Services.CreateAsyncScope();
        var states = Open(circuit, principal);
        var viewers = circuit.ServiceProvider.GetRequiredService<ViewerAccessor>();
        await LookAsync();
        Assert.True((await viewers.CurrentAsync(SignInServer.Token)).Downloads);

        await Sessions.EndAsync(key, SignInServer.Token);
        await LookAsync();

        Assert.False(await IsSignedInAsync(states));
        Assert.False((await viewers.CurrentAsync(SignInServer.Token)).SeesResults);
        states.SetAuthenticationState(State(principal));
        Assert.False(await IsSignedInAsync(states));
    }

    [Fact]
    public async Task OpenPage_OfChangedUser_IsSignedOut()
    {
        var (_, principal) = await SignInAsync();
        await using var circuit = _server.Services.CreateAsyncScope();
        var states = Open(circuit, principal);
        var told = 0;
        states.AuthenticationStateChanged += _ => told++;

        await _server.ChangeStampAsync(Email);
        await LookAsync();
        await LookAsync();

        Assert.False(await IsSignedInAsync(states));
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task OpenPage_ConnectedAgainInAnotherSession_IsOver()
    {
        await _server.AddUserAsync("other@acme.example", RoleNames.Supervisor);
        var (_, first) = await SignInAsync();
        var (_, second) = await SignInAsync("other@acme.example");
        await using var circuit = _server.Services.CreateAsyncScope();
        var states = Open(circuit, first);

        states.SetAuthenticationState(State(second));

        Assert.False(await IsSignedInAsync(states));
    }

    [Fact]
    public async Task OpenPage_ConnectedAgainInItsSession_GoesOn()
    {
        var (_, principal) = await SignInAsync();
        await using var circuit = _server.Services.CreateAsyncScope();
        var states = Open(circuit, principal);

        states.SetAuthenticationState(State(principal));
        await LookAsync();

        Assert.True(await IsSignedInAsync(states));
    }

    [Fact]
    public async Task OpenPage_OfNobody_StaysNobodys()
    {
        var (_, principal) = await SignInAsync();
        await using var circuit = _server.Services.CreateAsyncScope();
        var states = Open(circuit, new ClaimsPrincipal(new ClaimsIdentity()));

        states.SetAuthenticationState(State(principal));

        Assert.False(await IsSignedInAsync(states));
    }

    [Fact]
    public async Task OpenPage_InUse_KeepsItsSessionFromEndingIdle()
    {
        var (_, principal) = await SignInAsync();
        await using var circuit = _server.Services.CreateAsyncScope();
        var states = Open(circuit, principal);
        for (var hours = 0; hours < 10; hours++)
        {
            states.Use();
            _server.Clock.Advance(TimeSpan.FromHours(1));
            await LookAsync();
        }

        Assert.True(await IsSignedInAsync(states));
        _server.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync();
        Assert.False(await IsSignedInAsync(states));
    }

    private async Task<(string Key, ClaimsPrincipal Principal)> SignInAsync(string email = Email)
    {
        var user = await _server.UserIdAsync(email);
        var key = await Sessions.BeginAsync(
            new SessionStart(user, "203.0.113.7", "Browser", "password"),
            new SessionLimits(TimeSpan.FromHours(8), TimeSpan.FromHours(12)),
            SignInServer.Token);
        return (key, SignedInUser.PrincipalOf((await Sessions.FindAsync(key, SignInServer.Token))!));
    }

    private static CircuitSession Open(AsyncServiceScope circuit, ClaimsPrincipal principal)
    {
        var states = Assert.IsType<CircuitSession>(circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        states.SetAuthenticationState(State(principal));
        return states;
    }

    private Task LookAsync() => _server.Services.GetRequiredService<OpenSessions>().LookAsync(SignInServer.Token);

    private static Task<AuthenticationState> State(ClaimsPrincipal principal) => Task.FromResult(new AuthenticationState(principal));

    private static async Task<bool> IsSignedInAsync(CircuitSession states) =>
        (await states.GetAuthenticationStateAsync()).User.Identity?.IsAuthenticated == true;
}
