using System.Net;
using AngleSharp.Html.Dom;
using Dashboard.Data.Access;
using Dashboard.Mailing;
using Dashboard.TestKit;
using Dashboard.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Pages.Account;

/// <summary>From a forgotten password by a real mail server to a new one.</summary>
public sealed class ForgotPageTests : IAsyncLifetime
{
    private const string Email = "ann@acme.example";
    private const string Chosen = "another fine sentence";

    private MailServer _mail = null!;
    private SignInServer _server = null!;
    private Visitor _visitor = null!;

    private static CancellationToken Token => SignInServer.Token;

    public async ValueTask InitializeAsync()
    {
        _mail = await MailServer.StartAsync();
        _server = await SignInServer.StartAsync(mail: _mail.Settings("https://csat.example.com"));
        await _server.AddUserAsync(Email, RoleNames.Manager);
        _visitor = _server.NewVisitor();
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _server.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task Asked_ByWhoForgot_MailsALinkThatSetsThePassword()
    {
        var login = await _visitor.PageAsync("/account/login");
        Assert.Equal("/account/forgot", login.QuerySelector("#forgot")!.GetAttribute("href"));

        using var asked = await AskAsync(Email);
        Assert.Equal("/account/forgot?asked=1", Address(asked));
        await SendAsync();

        var mail = await _mail.NextAsync(Token);
        var (message, link) = (mail.Read(), mail.Link());
        Assert.Equal([Email], mail.To);
        Assert.Equal("Your new password for Dashboard", message.Subject);
        Assert.Equal("https://csat.example.com/account/password", link.GetLeftPart(UriPartial.Path));
        Assert.Contains(WebUtility.HtmlEncode(link.AbsoluteUri), message.HtmlBody, StringComparison.Ordinal);
        using var set = await SetAsync(link.Fragment[1..]);
        Assert.Equal("/account/login?password-set=1", Address(set));
        using var signedIn = await _visitor.SignInAsync(Email, Chosen);
        Assert.True(await _visitor.IsSignedInAsync());
    }

    [Fact]
    public async Task Asked_ForAnAddressThatIsNobodys_SaysAllTheSameAndMailsNothing()
    {
        using var known = await AskAsync(Email);
        using var unknown = await AskAsync("nobody@acme.example");

        Assert.Equal((known.StatusCode, Address(known)), (unknown.StatusCode, Address(unknown)));
        await SendAsync();
        Assert.Equal([Email], (await _mail.NextAsync(Token)).To);
        Assert.False(_mail.HasMore);
        var page = await _visitor.PageAsync("/account/forgot?asked=1");
        Assert.Contains("If somebody signs in here", page.QuerySelector("#asked")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form"));
    }

    [Fact]
    public async Task Asked_WhileTheServerTakesNoMail_IsSentLater()
    {
        const string later = "later.ann@acme.example";
        await _server.AddUserAsync(later, RoleNames.Manager);
        using var asked = await AskAsync(later);

        await SendAsync();

        Assert.False(_mail.HasMore);
        await using var context = await _server.Services.GetRequiredService<IDbContextFactory<Data.Store.DashboardContext>>()
            .CreateDbContextAsync(Token);
        Assert.Equal(
            [AuditActions.ResetAsked, AuditActions.LinkMade],
            await context.AuditLog.OrderByDescending(entry => entry.Id).Take(2).OrderBy(entry => entry.Id)
                .Select(entry => entry.Action).ToListAsync(Token));
    }

    [Theory]
    [InlineData("ann")]
    [InlineData("ann@acme.example, bob@acme.example")]
    [InlineData("")]
    public async Task Asked_ForWhatIsNoAddress_SaysSoAndKeepsIt(string typed)
    {
        using var answer = await AskAsync(typed);

        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("not an e-mail address", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#email")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Asked_TooOften_HasToWait()
    {
        HttpResponseMessage answer = null!;
        for (var asked = 0; asked < 6; asked++)
        {
            answer?.Dispose();
            answer = await AskAsync(Email);
        }

        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("minute", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        answer.Dispose();
    }

    [Fact]
    public async Task Page_WhereNoMailIsSent_SaysWhomToAskAndIsLinkedFromNowhere()
    {
        await using var server = await SignInServer.StartAsync();
        using var visitor = server.NewVisitor();

        Assert.Null((await visitor.PageAsync("/account/login")).QuerySelector("#forgot"));
        var page = await visitor.PageAsync("/account/forgot");
        Assert.Contains("Ask your admin", page.QuerySelector("#no-mail")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form"));
    }

    private Task SendAsync() => _server.Services.GetRequiredService<ResetMails>().SendDueAsync(Token);

    private async Task<HttpResponseMessage> AskAsync(string email) =>
        await SubmitAsync("/account/forgot", await _visitor.PageAsync("/account/forgot"), ("Form.Email", email));

    private async Task<HttpResponseMessage> SetAsync(string secret)
    {
        const string path = "/account/password";
        using var opened = await SubmitAsync(path, await _visitor.PageAsync(path), ("Form.Secret", secret));
        return await SubmitAsync(path, await Visitor.ReadAsync(opened), ("Form.Password", Chosen));
    }

    private Task<HttpResponseMessage> SubmitAsync(string path, IHtmlDocument page, params (string Name, string Value)[] fields) =>
        _visitor.PostAsync(path, [.. Visitor.Hidden(page.QuerySelector("form")!), .. fields]);

    private static string? Address(HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } address ? address.PathAndQuery : answer.Headers.Location?.OriginalString;
}
