using Bunit;
using Dashboard.Data.Settings.Connecting;
using Dashboard.Emulator;
using Dashboard.Identity;
using Dashboard.Links;
using Dashboard.Pages.Admin.Accounts;
using Dashboard.Pages.Admin.Accounts.Connect;
using Dashboard.Pages.Admin.Accounts.Testing;
using Dashboard.Data.Settings.Testing;
using Dashboard.TestKit;
using Dashboard.Tests.Formats;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Accounts;

/// <summary>The list of accounts, and how one is connected from it.</summary>
public sealed class AccountsPageTests
{
    private static CancellationToken Cancelled => AccountsDesk.Cancelled;

    [Fact]
    public void Page_Asked_IsForAdminsOnly() => Assert.Contains(
        typeof(AccountsPage).GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<AuthorizeAttribute>(),
        attribute => string.Equals(attribute.Policy, Policies.Admin, StringComparison.Ordinal));

    [Fact]
    public async Task Page_OneAccount_LeadsToIt()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowList();
        page.WaitForElement("[data-testid=account-acme]", Until.Patience);
        Assert.Equal("/admin/accounts/acme", page.Find("[data-testid=account-acme]").GetAttribute("href"));
        Assert.Contains("https://acme.example/privacy", page.Find("[data-testid=accounts]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAnAccountThatIsNone_SaysSo()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        Assert.Contains("No account @acme", desk.ShowPage().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_Begun_LeadsTheBrowserToX()
    {
        await using var x = await EmulatorHost.StartAsync(new EmulatorOptions { EmptyWorld = true }, TimeProvider.System, Cancelled);
        await using var desk = await AccountsDesk.OpenAsync(x);
        desk.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var page = desk.ShowList();
        _ = page.Find("[data-testid=connect]").ClickAsync();
        await desk.Dialogs.WaitForElement("#connect-privacy", Until.Patience).InputAsync("https://acme.example/privacy");
        Assert.Contains("http://localhost/admin/consent", desk.Dialogs.Markup, StringComparison.Ordinal);

        await desk.Dialogs.Find("form").SubmitAsync();

        await Until.TrueAsync(
            () => desk.Navigation.Uri.StartsWith($"{x.BaseAddress}oauth/authenticate?oauth_token=", StringComparison.Ordinal),
            "X is opened");
    }

    [Fact]
    public async Task Consent_WrongPrivacyUrl_IsSaidBesideTheFieldAndKept()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        var page = desk.ShowList();
        _ = page.Find("[data-testid=connect]").ClickAsync();
        await desk.Dialogs.WaitForElement("#connect-privacy", Until.Patience).InputAsync("http://acme.example");

        await desk.Dialogs.Find("form").SubmitAsync();

        desk.Dialogs.WaitForAssertion(
            () => Assert.Equal("true", desk.Dialogs.Find("#connect-privacy").GetAttribute("aria-invalid")), Until.Patience);
        Assert.Equal("http://acme.example", desk.Dialogs.Find("#connect-privacy").GetAttribute("value"));
    }

    [Fact]
    public async Task Tokens_Pasted_ConnectTheAccountAndShowIt()
    {
        await using var x = await EmulatorHost.StartAsync(new EmulatorOptions { EmptyWorld = true }, TimeProvider.System, Cancelled);
        var owner = x.World.AddAccount("1001", "acme", "Acme", "https://acme.example/privacy");
        await using var desk = await AccountsDesk.OpenAsync(x);
        desk.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var page = desk.ShowList();
        _ = page.Find("[data-testid=connect]").ClickAsync();
        desk.Dialogs.WaitForElements("input[type=radio]", Until.Patience)[1].Change(true);
        foreach (var (field, value) in new[]
        {
            ("handle", "@acme"), ("id", "1001"), ("token", owner.Token), ("secret", owner.TokenSecret),
            ("privacy", "https://acme.example/privacy"),
        })
            await desk.Dialogs.Find($"#connect-{field}").InputAsync(value);
        Assert.Equal("password", desk.Dialogs.Find("#connect-token").GetAttribute("type"));
        Assert.Equal("password", desk.Dialogs.Find("#connect-secret").GetAttribute("type"));

        await desk.Dialogs.Find("form").SubmitAsync();

        await Until.TrueAsync(
            () => desk.Navigation.Uri.EndsWith("/admin/accounts/acme?connection=new", StringComparison.Ordinal), "the account is shown");
        Assert.Equal("1001", (await desk.AccountAsync()).XUserId);
    }

    [Fact]
    public void Refusals_OfEveryKind_AreSaidInTheReadersLanguageAndCarriedByAWord()
    {
        foreach (var refusal in Enum.GetValues<ConnectionRefusal>())
        {
            Assert.Equal(refusal, ConnectionQuery.Find(ConnectionQuery.Word(refusal)));
            IsSaid(() => ConnectTexts.Of(refusal));
        }

        foreach (var refusal in Enum.GetValues<TestRefusal>())
            IsSaid(() => TestTexts.Of(refusal));
    }

    [Fact]
    public async Task Test_AccountPaused_CannotBeAskedFor()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        await desk.Writer.WriteAsync(
            (context, token) => context.Accounts.ExecuteUpdateAsync(
                row => row.SetProperty(account => account.PausedBecause, "by ada"), token),
            Cancelled);
        Assert.True(desk.ShowPage().Find("[data-testid=test-send]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Test_ToNobody_IsSaidBesideTheField()
    {
        await using var desk = await AccountsDesk.OpenAsync();
        await desk.ConnectAsync();
        var page = desk.ShowPage();
        _ = page.Find("[data-testid=test-send]").ClickAsync();
        await desk.Dialogs.WaitForElement("#test-to", Until.Patience).InputAsync("no one");

        await desk.Dialogs.Find("form").SubmitAsync();

        desk.Dialogs.WaitForAssertion(
            () => Assert.Equal("true", desk.Dialogs.Find("#test-to").GetAttribute("aria-invalid")), Until.Patience);
    }

    private static void IsSaid(Func<string> say)
    {
        var said = new[] { "en-US", "de-DE" }.Select(culture =>
        {
            using var reader = Reading.As(culture);
            return say();
        }).ToList();
        Assert.NotEqual("", said[0]);
        Assert.NotEqual(said[0], said[1]);
    }
}
