using Bunit;
using Dashboard.Data.Feedback;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Accounts;

/// <summary>The history that can be set back, and what is previewed and warned about.</summary>
public sealed class AccountFieldsTests
{
    private const string NameInput = "input[id^=display-name]";

    private static CancellationToken Cancelled => AccountsDesk.Cancelled;

    [Fact]
    public async Task History_SetBack_IsAskedAboutAndSavedAsAChange()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var read = await desk.ConnectAsync();
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Editor.SaveAsync(
            read.AccountId, read.Settings with { DisplayName = "Acme Air" }, read.Version, Acting.As("bob@acme.example"), Cancelled);
        desk.Clock.Advance(TimeSpan.FromHours(1));
        var page = desk.ShowPage();
        await page.Find(".disclosure-open").ClickAsync();
        var revert = page.WaitForElement("[data-testid=account-history] tbody tr:first-child button", Until.Patience);

        _ = revert.ClickAsync();
        var buttons = desk.Dialogs.WaitForElements(".dialog-actions button", Until.Patience);
        Assert.Contains("It becomes: Acme.", desk.Dialogs.Markup, StringComparison.Ordinal);
        await buttons[1].ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("Acme", page.Find(NameInput).GetAttribute("value")), Until.Patience);
        var account = await desk.AccountAsync();
        Assert.Equal(("Acme", "ada@acme.example"), (account.Settings.DisplayName, account.LastChange!.By));
    }

    [Fact]
    public async Task History_WithSomethingTyped_SetsNothingBack()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var read = await desk.ConnectAsync();
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.Editor.SaveAsync(
            read.AccountId, read.Settings with { DisplayName = "Acme Air" }, read.Version, Acting.As("bob@acme.example"), Cancelled);
        var page = desk.ShowPage();
        await page.Find(".disclosure-open").ClickAsync();
        page.WaitForElement("[data-testid=account-history] tbody tr:first-child button", Until.Patience);
        await page.Find(NameInput).InputAsync("Typed");
        Assert.True(page.Find("[data-testid=account-history] tbody tr:first-child button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Message_Typed_IsPreviewedOverBothCards()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        Every.One(page.FindAll("[data-testid=card-message]"), message =>
            Assert.StartsWith("Thank you for contacting us.", message.TextContent, StringComparison.Ordinal));
        await page.Find("textarea[id^=message]").InputAsync("How was it?");
        Assert.Equal(["How was it?", "How was it?"], page.FindAll("[data-testid=card-message]").Select(message => message.TextContent));
        Every.One(page.FindAll("[data-testid=card-confirmation]"), thanks =>
            Assert.Contains("@acme", thanks.TextContent, StringComparison.Ordinal));
        page.FindAll("input[name=phone]")[1].Change(true);
        Assert.Equal(2, page.FindAll("figure.dark").Count);
    }

    [Fact]
    public async Task DefaultCard_Nps_IsWarnedAbout()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        Assert.Empty(page.FindAll("[data-testid=nps-warning]"));
        page.FindAll("input[name^=kind]")[1].Change(true);
        Assert.Single(page.FindAll("[data-testid=nps-warning]"));
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["Saved. The next cards show it."], desk.Toasts), Until.Patience);
        Assert.Equal(SurveyKind.Nps, (await desk.AccountAsync()).Settings.DefaultKind);
    }
}
