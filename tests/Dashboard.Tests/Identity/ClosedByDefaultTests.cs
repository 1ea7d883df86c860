using System.Net;
using Dashboard.Data.Access;
using Xunit;

namespace Dashboard.Tests.Identity;

public sealed class ClosedByDefaultTests : IAsyncLifetime
{
    private SignInServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SignInServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/probe/unmarked")]
    [InlineData("/probe/results")]
    [InlineData("/exports/probe")]
    [InlineData("/no/such/page")]
    [InlineData("/account/denied")]
    public async Task Page_SignedOutPerson_IsLedToSignIn(string path)
    {
        using var visitor = _server.NewVisitor();

        using var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/login", answer.Headers.Location!.AbsolutePath);
        Assert.Equal("?ReturnUrl=" + Uri.EscapeDataString(path), answer.Headers.Location.Query);
    }

    [Theory]
    [InlineData("/api/probe", "text/html")]
    [InlineData("/api/no/such", "text/html")]
    [InlineData("/webhooks/probe", "text/html")]
    [InlineData("/exports/probe", "text/csv")]
    public async Task Endpoint_SignedOutProgram_Gets401(string path, string accept)
    {
        using var visitor = _server.NewVisitor();

        using var answer = await visitor.GetAsync(path, accept);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task Post_SignedOut_Gets401()
    {
        using var visitor = _server.NewVisitor();

        using var answer = await visitor.PostAsync("/probe/unmarked");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData(RoleNames.Agent, false, false, false)]
    [InlineData(RoleNames.Supervisor, true, false, false)]
    [InlineData(RoleNames.Manager, true, true, false)]
    [InlineData(RoleNames.Admin, false, false, true)]
    public async Task Policies_OneRole_OpenWhatTheTableSays(string role, bool results, bool downloads, bool admin)
    {
        using var visitor = await _server.SignedInAsync(role);

        Assert.Equal(results, await OpensAsync(visitor, "/probe/results"));
        Assert.Equal(downloads, await OpensAsync(visitor, "/exports/probe"));
        Assert.Equal(admin, await OpensAsync(visitor, "/probe/admin"));
        Assert.Equal(admin, await OpensAsync(visitor, "/api/probe"));
        Assert.True(await OpensAsync(visitor, "/probe/unmarked"));
    }

    [Fact]
    public async Task Policies_NoRole_OpenNothing()
    {
        using var visitor = await _server.SignedInAsync();

        foreach (var path in (string[])["/probe/results", "/exports/probe", "/probe/admin", "/api/probe"])
            Assert.False(await OpensAsync(visitor, path));
    }

    [Theory]
    [InlineData("/exports/probe", "text/csv")]
    [InlineData("/api/probe", "text/html")]
    public async Task Endpoint_ProgramWithoutRole_Gets403(string path, string accept)
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Agent);

        using var answer = await visitor.GetAsync(path, accept);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Viewer_OfRequest_IsTheOneSignedIn()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Agent, RoleNames.Supervisor);

        using var answer = await visitor.GetAsync("/probe/viewer");

        Assert.Equal("Agent, Supervisor", await answer.Content.ReadAsStringAsync(SignInServer.Token));
    }

    private static async Task<bool> OpensAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
