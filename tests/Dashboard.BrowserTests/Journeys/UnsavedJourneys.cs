using Dashboard.BrowserTests.Browser;
using Dashboard.BrowserTests.Pages;
using Dashboard.BrowserTests.Product;
using Dashboard.TestKit;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>An admin who has typed something and not saved it is asked before it is lost, whichever way they leave.</summary>
public sealed class UnsavedJourneys(BrowserFixture browser, ProductFixture product) : Journey(browser, product)
{
    private const string Typed = "Not saved yet";

    [Fact]
    public Task Link_Followed_AsksAndEscapeStaysWhereOneWas() => TypeAsync(async (visit, account) =>
    {
        var link = Frame.Of(visit).Links.Filter(new LocatorFilterOptions { HasText = "Sync" });
        await link.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        var dialog = DialogPart.Of(visit);
        await Expect(dialog.Title).ToHaveTextAsync("Leave without saving?");
        await Expect(dialog.Button("Stay")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(dialog.Button("Leave without saving")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(dialog.Button("Stay")).ToBeFocusedAsync();

        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(dialog.All).ToHaveCountAsync(0);
        await Expect(link).ToBeFocusedAsync();
        await Expect(account.DisplayName).ToHaveValueAsync(Typed);

        await link.ClickAsync();
        await dialog.Button("Leave without saving").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(SyncPage.Path);
        await Expect(dialog.All).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Back_Pressed_AsksAndGoesBackOnlyWhenConfirmed() => TypeAsync(
        async (visit, account) =>
        {
            var dialog = DialogPart.Of(visit);
            await visit.Page.EvaluateAsync("history.back()");
            await dialog.Button("Stay").ClickAsync();
            await Expect(dialog.All).ToHaveCountAsync(0);
            Assert.EndsWith(account.Address, visit.Page.Url, StringComparison.Ordinal);
            await Expect(account.DisplayName).ToHaveValueAsync(Typed);

            await visit.Page.EvaluateAsync("history.back()");
            await dialog.Button("Leave without saving").ClickAsync();
            await Expect(visit.Page).ToHaveURLAsync(AccountsPage.Path);
        },
        async visit =>
        {
            await SyncPage.Of(visit, "haldenair").OpenAsync();
            await Expect(visit.Page.GetByTestId("as-of")).ToBeVisibleAsync();
            await Frame.Of(visit).Links.Filter(new LocatorFilterOptions { HasText = "Accounts" }).ClickAsync();
            await AccountsPage.Of(visit, "haldenair").FromListAsync();
        });

    [Fact]
    public Task Page_LoadedAnew_IsAskedAboutByTheBrowser() => TypeAsync(async (visit, _) =>
    {
        var asked = Asked(visit);
        await visit.Page.ReloadAsync();
        Assert.Equal([DialogType.BeforeUnload], asked);
    });

    [Fact]
    public Task SignOut_Pressed_IsAskedAboutByTheBrowser() => TypeAsync(async (visit, _) =>
    {
        var asked = Asked(visit);
        await Frame.Of(visit).SignOutAsync();
        Assert.Equal([DialogType.BeforeUnload], asked);
    }, SignInAfreshAsync);

    [Fact]
    public Task Question_Typed_IsFoundAndChosenByTheKeyboardAlone() => TypeAsync(async (visit, account) =>
    {
        await account.NpsQuestion.FocusAsync();

        // What stands in the field is selected once the server has heard of the focus.
        await Until.TrueAsync(
            () => account.NpsQuestion.EvaluateAsync<bool>("field => field.selectionEnd - field.selectionStart === field.value.length"),
            "what stood there is selected");
        await visit.Page.Keyboard.TypeAsync("colleague");
        await Expect(account.Questions.First).ToContainTextAsync("colleague");
        await visit.ScreenshotAsync("accounts-question-opened");
        await visit.CheckAccessibilityAsync();
        await Expect(account.Questions).Not.ToHaveCountAsync(1);
        var chosen = await account.Questions.Nth(1).Locator("span").Last.InnerTextAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(account.NpsQuestion).ToHaveValueAsync(chosen);
        await Expect(account.Questions).ToHaveCountAsync(0);
        await Expect(account.Outcome).ToBeEmptyAsync();
        await Expect(account.Save).ToBeEnabledAsync();
    });

    private static async Task SignInAfreshAsync(Visit visit)
    {
        await LoginPage.Of(visit).SignInAfreshAsync(Person.Admin);
        await AccountsPage.Of(visit, "haldenair").OpenAsync();
    }

    // Whoever is asked says yes.
    private static List<string> Asked(Visit visit)
    {
        var asked = new List<string>();
        visit.Page.Dialog += (_, dialog) =>
        {
            asked.Add(dialog.Type);
            _ = dialog.AcceptAsync();
        };
        return asked;
    }

    private Task TypeAsync(Func<Visit, AccountsPage, Task> journey, Func<Visit, Task>? before = null) => VisitAsync(
        Person.Admin,
        async visit =>
        {
            var account = AccountsPage.Of(visit, "haldenair");
            if (before is null)
                await account.OpenAsync();
            else
                await before(visit);
            await account.TypeDisplayNameAsync(Typed);
            await Expect(visit.Page.GetByTestId("unsaved")).ToBeVisibleAsync();
            await journey(visit, account);
        });
}
