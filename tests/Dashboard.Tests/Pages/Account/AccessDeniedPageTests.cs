using System.Net;
using AngleSharp.Dom;
using Dashboard.Data.Access;
using Dashboard.Tests.Identity;
using Xunit;

namespace Dashboard.Tests.Pages.Account;

public sealed class AccessDeniedPageTests : IAsyncLifetime
{
    private SignInServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SignInServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/probe/results", "supervisor")]
    [InlineData("/exports/probe", "manager")]
    [InlineData("/probe/admin", "admin")]
    public async Task Refusal_OfAPage_NamesTheRoleThatItNeeds(string path, string role)
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Agent);

        var page = await RefusedAsync(visitor, path);

        Assert.Contains(role, page.QuerySelector("#needed-role")!.Text(), StringComparison.Ordinal);
        Assert.Contains("with the role agent", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_OfAnAgent_SaysWhyResultsAreNotShown()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Agent);

        var page = await RefusedAsync(visitor, "/probe/results");

        Assert.Contains(
            "results are not shown to those whom they are about",
            page.QuerySelector("#why-not-agents")!.Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_OfASupervisorWhoAnswers_DoesNotSaySo()
    {
        using var visitor = await _server.SignedInAsync(RoleNames.Agent, RoleNames.Supervisor);

        var page = await RefusedAsync(visitor, "/exports/probe");

        Assert.Null(page.QuerySelector("#why-not-agents"));
    }

    [Fact]
    public async Task Refusal_OfSomeoneWithoutRole_SaysSo()
    {
        using var visitor = await _server.SignedInAsync();

        Assert.Contains("without a role", (await RefusedAsync(visitor, "/probe/results")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> RefusedAsync(Visitor visitor, string path)
    {
        using var refusal = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, refusal.StatusCode);
        Assert.Equal("/account/denied", refusal.Headers.Location!.AbsolutePath);
        using var answer = await visitor.GetAsync(refusal.Headers.Location.PathAndQuery);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        return await Visitor.ReadAsync(answer);
    }
}
