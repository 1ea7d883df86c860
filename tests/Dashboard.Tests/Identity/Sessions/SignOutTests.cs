using System.Net;
using Dashboard.Data.Access;
using Xunit;

namespace Dashboard.Tests.Identity.Sessions;

public sealed class SignOutTests : IAsyncLifetime
{
    private SignInServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SignInServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task SignOut_WithTheFormsToken_EndsTheSession()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Agent);
        var page = await visitor.PageAsync("/account/denied");

        using var answer = await visitor.PostAsync("/account/logout", [.. Visitor.Hidden(page.QuerySelector("form")!)]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/login", answer.Headers.Location!.OriginalString);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task SignOut_FromAnotherSite_IsRefused()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Agent);

        using var answer = await visitor.PostAsync("/account/logout", ("__RequestVerificationToken", "forged"));

        Assert.Equal("/account/login?stale=1", answer.Headers.Location!.OriginalString);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task SignOut_SessionAlreadyOver_LeadsToSignIn()
    {
        using var visitor = _server.NewVisitor();

        using var answer = await visitor.PostAsync("/account/logout");

        Assert.Equal("/account/login", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SignOut_ByLink_DoesNothing()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Agent);

        using var answer = await visitor.GetAsync("/account/logout");

        Assert.True(await visitor.IsSignedInAsync());
    }
}
