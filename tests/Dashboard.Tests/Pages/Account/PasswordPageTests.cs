using System.Net;
using AngleSharp.Html.Dom;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Pages.Account;

public sealed class PasswordPageTests : IAsyncLifetime
{
    private const string Email = "ann@acme.example";
    private const string Chosen = "another fine sentence";

    private SignInServer _server = null!;
    private Visitor _visitor = null!;

    private Passwords Passwords => _server.Services.GetRequiredService<Passwords>();

    public async ValueTask InitializeAsync()
    {
        _server = await SignInServer.StartAsync();
        _visitor = _server.NewVisitor();
    }

    public ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        return _server.DisposeAsync();
    }

    [Fact]
    public async Task Link_Opened_SetsThePasswordOfItsOwner()
    {
        await _server.AddUserAsync(Email, RoleNames.Manager);
        var secret = (await Passwords.MakeLinkAsync(Email, Actor.CommandLine, SignInServer.Token)).Secret!;
        var page = await OpenAsync(secret);
        Assert.Contains(Email, page.Body!.TextContent, StringComparison.Ordinal);

        using var answer = await SubmitAsync(page, ("Form.Password", Chosen));

        Assert.Equal("/account/login?password-set=1", answer.Headers.Location!.PathAndQuery());
        using var signedIn = await _visitor.SignInAsync(Email, Chosen);
        Assert.True(await _visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Link_WeakPassword_IsRefusedInWordsAndStaysOpen()
    {
        await _server.AddUserAsync(Email, RoleNames.Manager);
        var secret = (await Passwords.MakeLinkAsync(Email, Actor.CommandLine, SignInServer.Token)).Secret!;
        var page = await OpenAsync(secret);

        using var answer = await SubmitAsync(page, ("Form.Password", "short"));

        var again = await Visitor.ReadAsync(answer);
        Assert.StartsWith("At least 12 characters", again.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("short", again.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(Email, await Passwords.OwnerOfLinkAsync(secret, SignInServer.Token));
    }

    [Fact]
    public async Task Link_OfNothing_SaysSo()
    {
        var page = await OpenAsync("0123456789abcdef");

        Assert.Contains("has been used", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#password"));
    }

    [Fact]
    public async Task SetupLink_OnAnEmptyStore_MakesTheFirstAdmin()
    {
        var page = await OpenAsync((await Passwords.MakeSetupLinkAsync(SignInServer.Token))!);

        using var refused = await SubmitAsync(page, ("Form.Email", "nobody"), ("Form.Password", Chosen));
        var again = await Visitor.ReadAsync(refused);
        Assert.Contains("not an e-mail address", again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nobody", again.QuerySelector("#email")!.GetAttribute("value"));
        using var answer = await SubmitAsync(again, ("Form.Email", Email), ("Form.Password", Chosen));

        using var signedIn = await _visitor.SignInAsync(Email, Chosen);
        using var admin = await _visitor.GetAsync("/probe/admin");
        Assert.Equal(HttpStatusCode.OK, admin.StatusCode);
    }

    private async Task<IHtmlDocument> OpenAsync(string secret)
    {
        var page = await _visitor.PageAsync("/account/password");
        using var answer = await SubmitAsync(page, ("Form.Secret", secret));
        return await Visitor.ReadAsync(answer);
    }

    private Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, params (string Name, string Value)[] fields) =>
        _visitor.PostAsync("/account/password", [.. Visitor.Hidden(page.QuerySelector("form")!), .. fields]);
}

file static class Addresses
{
    public static string PathAndQuery(this Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
}
