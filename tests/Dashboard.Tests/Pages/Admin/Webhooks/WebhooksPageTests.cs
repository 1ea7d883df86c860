using AngleSharp.Dom;
using Bunit;
using Dashboard.Conversations;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Doors;
using Dashboard.Pages.Admin.Webhooks;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Admin.Sync;
using Dashboard.Webhooks;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Webhooks;

/// <summary>The page on which admins make and end the credentials of machines.</summary>
public sealed class WebhooksPageTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_NoCredentials_SaysThatNobodyComesIn()
    {
        await using var desk = await SyncDesk.OpenAsync();

        var page = Show(desk);

        Assert.Contains("nobody comes in", Door(page).TextContent, StringComparison.Ordinal);
        Assert.EndsWith(
            "/webhooks/feedback", page.Find($"[data-testid=address-{WebhookEndpoints.Section}]").TextContent, StringComparison.Ordinal);
        Assert.Contains("X takes only an address with https", Door(page).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_First_ShowsThePasswordOnceAndOpensTheDoor()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);

        _ = page.Find($"[data-testid=make-{WebhookEndpoints.Section}]").ClickAsync();
        await desk.InDialog("#credential-form").SubmitAsync();

        var name = desk.InDialog("[data-testid=made-name]").TextContent;
        var password = desk.InDialog("[data-testid=made-password]").TextContent;
        Assert.Equal(40, password.Length);
        var made = Assert.Single(await ListAsync(desk));
        Assert.Equal((name, "ada@acme.example"), (made.UserName, made.MadeBy));
        Assert.Empty(await desk.Host.Get<DoorCredentials>().ListAsync(ConversationEndpoints.Section, Token));
        Assert.DoesNotContain(password, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_Second_EndsTheFirstWhenItIsAsked()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var first = await MakeAsync(desk);
        desk.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        var page = Show(desk);

        _ = page.Find($"[data-testid=make-{WebhookEndpoints.Section}]").ClickAsync();
        desk.InDialog("input[type=radio]");
        await desk.Dialogs.FindAll("input[type=radio]")[^1].ChangeAsync(true);
        await desk.InDialog("#credential-form").SubmitAsync();
        desk.InDialog("[data-testid=made-password]");

        var all = await ListAsync(desk);
        Assert.Equal(2, all.Count);
        Assert.Equal(first, all[1].UserName);
        Assert.Equal(desk.Host.Clock.GetUtcNow(), all[1].EndsAt);
        Assert.Null(all[0].EndsAt);
    }

    [Fact]
    public async Task End_Confirmed_OpensNothingAnyMore()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var name = await MakeAsync(desk);
        var page = Show(desk);

        _ = page.Find($"button[aria-label='End {name}']").ClickAsync();
        await desk.ConfirmAsync();

        page.WaitForAssertion(
            () => Assert.Contains(
                "opens nothing any more",
                page.Find($"[data-testid=outcome-{WebhookEndpoints.Section}]").TextContent,
                StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal(desk.Host.Clock.GetUtcNow(), Assert.Single(await ListAsync(desk)).EndsAt);
    }

    [Fact]
    public async Task Page_NoAdminAnyMore_ShowsNothing()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await MakeAsync(desk);
        await desk.DemoteAsync();

        var page = desk.Render<WebhooksPage>();

        page.WaitForAssertion(() => Assert.Contains("not an admin any more", page.Markup, StringComparison.Ordinal), Until.Patience);
        Assert.Empty(page.FindAll(".door"));
    }

    [Fact]
    public async Task Make_NoAdminAnyMore_MakesNothing()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);
        _ = page.Find($"[data-testid=make-{WebhookEndpoints.Section}]").ClickAsync();
        desk.InDialog("#credential-form");
        await desk.DemoteAsync();

        await desk.InDialog("#credential-form").SubmitAsync();

        desk.Dialogs.WaitForAssertion(
            () => Assert.NotEqual("", desk.Dialogs.Find("[data-testid=made-outcome]").TextContent), Until.Patience);
        Assert.Empty(await ListAsync(desk));
    }

    private static IRenderedComponent<WebhooksPage> Show(SyncDesk desk)
    {
        var page = desk.Render<WebhooksPage>();
        page.WaitForElement(".door", Until.Patience);
        return page;
    }

    private static IElement Door(IRenderedComponent<WebhooksPage> page) => page.Find($"[data-testid=door-{WebhookEndpoints.Section}]");

    private static async Task<string> MakeAsync(SyncDesk desk) =>
        (await desk.Host.Get<DoorCredentials>().MakeAsync(WebhookEndpoints.Section, null, Actor.CommandLine, Token)).UserName;

    private static Task<IReadOnlyList<DoorCredentialListing>> ListAsync(SyncDesk desk) =>
        desk.Host.Get<DoorCredentials>().ListAsync(WebhookEndpoints.Section, Token);
}
