using Bunit;
using Dashboard.Pages.Admin.Accounts;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Accounts;

/// <summary>What is typed and not saved is not lost without a word.</summary>
public sealed class UnsavedAccountsTests
{
    private const string NameInput = "input[id^=display-name]";

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task Page_LeftWithSomethingTyped_AsksFirst(int answer, bool isLeft)
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var page = await TypeAsync(desk);
        var here = desk.Navigation.Uri;

        var leaving = Task.Run(() => desk.Navigation.NavigateTo("/admin/sync"), AccountsDesk.Cancelled);
        var buttons = desk.Dialogs.WaitForElements(".dialog-actions button", Until.Patience);
        Assert.Equal("Leave without saving?", desk.Dialogs.Find("[role=dialog] h2").TextContent);
        Assert.Equal(["Stay", "Leave without saving"], buttons.Select(button => button.TextContent));
        await buttons[answer].ClickAsync();

        await leaving.WaitAsync(Until.Patience, AccountsDesk.Cancelled);
        desk.Dialogs.WaitForAssertion(() => Assert.Empty(desk.Dialogs.FindAll("[role=dialog]")), Until.Patience);
        await Until.TrueAsync(() => isLeft != string.Equals(here, desk.Navigation.Uri, StringComparison.Ordinal), "the answer is followed");
        Assert.Equal("Unsaved", page.Find(NameInput).GetAttribute("value"));
    }

    [Fact]
    public async Task Page_LeftWithNothingTyped_AsksNothing()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var page = await TypeAsync(desk);
        await page.Find(NameInput).InputAsync("Acme");

        desk.Navigation.NavigateTo("/admin/sync");

        await Until.TrueAsync(() => desk.Navigation.Uri.EndsWith("/admin/sync", StringComparison.Ordinal), "the page is left");
        Assert.Empty(desk.Dialogs.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task Page_AnotherPlaceOnIt_IsNotLeft()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        desk.Navigation.NavigateTo("/admin/accounts/acme");
        await TypeAsync(desk);

        desk.Navigation.NavigateTo("/admin/accounts/acme#content");

        await Until.TrueAsync(() => desk.Navigation.Uri.EndsWith("#content", StringComparison.Ordinal), "the place is gone to");
        Assert.Empty(desk.Dialogs.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task Save_StoreAway_KeepsWhatIsTypedAndSavesItLater()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var page = await TypeAsync(desk);
        desk.Store.TakeAway();

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("store cannot be used", page.Find("[data-testid=outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal("Unsaved", page.Find(NameInput).GetAttribute("value"));
        Assert.False(page.Find("button[type=submit]").HasAttribute("disabled"));

        desk.Store.GiveBack();
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal(["Saved. The next cards show it."], desk.Toasts), Until.Patience);
        Assert.Equal("Unsaved", (await desk.AccountAsync()).Settings.DisplayName);
    }

    private static async Task<IRenderedComponent<AccountPage>> TypeAsync(AccountsDesk desk)
    {
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        await page.Find(NameInput).InputAsync("Unsaved");
        return page;
    }
}
