using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Pages.Admin.People;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.People;

/// <summary>Links that an admin has mailed, by a real mail server.</summary>
public sealed class PersonMailTests : BunitContext, IAsyncLifetime
{
    private const string Ada = "ada@acme.example";

    private MailServer _mail = null!;
    private DataHost _host = null!;
    private IRenderedComponent<MudDialogProvider> _dialogs = null!;
    private IRenderedComponent<PeoplePage> _page = null!;

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _mail = await MailServer.StartAsync();
        _host = await DataHost.StartAsync(_mail.Settings("https://csat.example.com"));
        await _host.Get<UserRegistry>().AddAsync(Ada, [RoleNames.Admin], "a long enough password", Actor.CommandLine, Token);
        await using var context = _host.OpenStore();
        var ada = await context.Users.SingleAsync(Token);
        Services.AddPeopleOf(_host);
        JSInterop.Mode = JSRuntimeMode.Loose;
        AddAuthorization().SetAuthorized(Ada).SetClaims(new Claim(ClaimTypes.NameIdentifier, ada.Id));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        _dialogs = Render<MudDialogProvider>();
        _page = Render<PeoplePage>();
        _page.WaitForElement("[data-testid=people] tbody tr", Until.Patience);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await base.DisposeAsync();
        await _host.DisposeAsync();
        await _mail.DisposeAsync();
    }

    [Fact]
    public async Task Invite_ByMail_SendsTheLinkAndShowsItToNobody()
    {
        await InviteAsync("bob@acme.example");

        var mail = await _mail.NextAsync(Token);

        Assert.Equal(["bob@acme.example"], mail.To);
        Assert.Equal("bob@acme.example", await _host.Get<Passwords>().OwnerOfLinkAsync(mail.Link().Fragment[1..], Token));
        _dialogs.WaitForAssertion(() => Assert.Empty(_dialogs.FindAll("#person-form, #person-link")), Until.Patience);
        Assert.Equal((AuditActions.LinkMailed, Ada, "bob@acme.example"), await LastEntryAsync());
    }

    [Fact]
    public async Task Invite_ByMailThatIsNotTaken_SaysWhyAndShowsTheLink()
    {
        await InviteAsync("gone@acme.example");

        var link = _dialogs.WaitForElement("#person-link", Until.Patience).GetAttribute("value")!;

        Assert.Equal("gone@acme.example", await _host.Get<Passwords>().OwnerOfLinkAsync(link.Split('#')[1], Token));
        _dialogs.WaitForAssertion(
            () => Assert.Contains(
                "no such mailbox", _dialogs.Find("[data-testid=person-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal(AuditActions.LinkNotMailed, (await LastEntryAsync()).Action);
    }

    [Fact]
    public async Task Invite_LinkToBeShown_MailsNothing()
    {
        _ = _page.Find("[data-testid=invite]").ClickAsync();
        await _dialogs.WaitForElement("#person-email", Until.Patience).InputAsync("bob@acme.example");
        await Ways()[1].ChangeAsync(true);
        await _dialogs.Find("#person-form").SubmitAsync();

        _dialogs.WaitForElement("#person-link", Until.Patience);
        Assert.False(_mail.HasMore);
    }

    [Fact]
    public async Task MailLink_ForSomebodyWhoIsThere_SendsThemALinkForANewPassword()
    {
        _ = _page.Find($"button[aria-label='Change {Ada}']").ClickAsync();
        _dialogs.WaitForElement("#person-form", Until.Patience);

        _ = _dialogs.FindAll("button").Single(button => button.TextContent.Trim() == "Mail a link for a new password").ClickAsync();

        var mail = await _mail.NextAsync(Token);
        Assert.Equal(("A new password for Dashboard", Ada), (mail.Read().Subject, Assert.Single(mail.To)));
    }

    private async Task InviteAsync(string email)
    {
        _ = _page.Find("[data-testid=invite]").ClickAsync();
        await _dialogs.WaitForElement("#person-email", Until.Patience).InputAsync(email);
        Assert.True(Ways()[0].HasAttribute("checked"));
        _ = _dialogs.Find("#person-form").SubmitAsync();
    }

    private IReadOnlyList<IElement> Ways() => _dialogs.FindAll("input[name=link-way]");

    private async Task<(string Action, string UserName, string Details)> LastEntryAsync()
    {
        await using var context = _host.OpenStore();
        var entry = await context.AuditLog.OrderByDescending(one => one.Id).FirstAsync(Token);
        return (entry.Action, entry.UserName, entry.Details);
    }
}
