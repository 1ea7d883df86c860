using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Privacy;
using Dashboard.Data.Settings;
using Dashboard.Data.Store.Entities;
using Dashboard.Pages.Admin.Privacy;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Admin.Sync;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Privacy;

/// <summary>The page on which admins say how long things are kept, and erase a customer.</summary>
public sealed class PrivacyPageTests
{
    private const string Customer = "343434343434";

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rules_LongerSaved_AreInForceWithoutAQuestion()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);

        await page.Find("#raw-days").InputAsync("90");
        await page.Find("#customer-ids").ChangeAsync(nameof(CustomerIds.ForManagers));
        _ = page.Find("#rules-form").SubmitAsync();
        await desk.ConfirmAsync();

        await Until.TrueAsync(
            async () => await RulesAsync(desk) == new PrivacyRules(null, 90, CustomerIds.ForManagers), "the rules are in force");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("36501")]
    public async Task Rules_NoDays_SaysSoBesideTheFieldAndKeepsWhatIsTyped(string typed)
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);

        await page.Find("#comment-days").InputAsync(typed);
        await page.Find("#rules-form").SubmitAsync();

        Assert.Contains("from 1 to 36500", page.Find("#comment-days-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.Find("#comment-days").GetAttribute("value"));
        Assert.Equal(PrivacyRules.Default, await RulesAsync(desk));
    }

    [Fact]
    public async Task Rules_ChangedByAnotherWhileChoosing_KeepWhatIsChosenAndAreNotOverwritten()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);
        await page.Find("#customer-ids").ChangeAsync(nameof(CustomerIds.Hidden));
        var others = PrivacyRules.Default with { HidesContacts = true };

        await desk.Host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, others, null, Token);
        page.WaitForAssertion(() => Assert.Equal(others, page.FindComponent<RulesPanel>().Instance.Rules), Until.Patience);
        await page.Find("#rules-form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("Somebody else", page.Find("[data-testid=rules-outcome]").TextContent, StringComparison.Ordinal),
            Until.Patience);
        Assert.Equal(nameof(CustomerIds.Hidden), page.Find("#customer-ids").GetAttribute("value"));
        Assert.Equal(others, await RulesAsync(desk));
    }

    [Fact]
    public async Task Rules_ChangedByAnotherWithNothingTyped_AreShown()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);

        await desk.Host.Get<PrivacyDesk>().SetAsync(Viewer.CommandLine, PrivacyRules.Default with { RawDays = 90 }, null, Token);

        page.WaitForAssertion(() => Assert.Equal("90", page.Find("#raw-days").GetAttribute("value")), Until.Patience);
    }

    [Fact]
    public async Task Erase_LookedThenConfirmed_GivesAReceiptAndLeavesNothing()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await AddAnswerAsync(desk);
        var page = Show(desk);
        var erase = page.Find("[data-testid=erasure] .danger");
        Assert.True(erase.HasAttribute("disabled"));

        await page.Find("#customer").InputAsync(Customer);
        await page.Find("#erase-form").SubmitAsync();
        page.WaitForElement("[data-testid=footprint]", Until.Patience);
        Assert.False(await IsForgottenAsync(desk));

        _ = page.Find("[data-testid=erasure] .danger").ClickAsync();
        await desk.ConfirmAsync();

        page.WaitForElement("[data-testid=receipt]", Until.Patience);
        Assert.True(await IsForgottenAsync(desk));
    }

    [Fact]
    public async Task Erase_NoId_SaysSoBesideTheField()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = Show(desk);

        await page.Find("#customer").InputAsync("@acme");
        await page.Find("#erase-form").SubmitAsync();

        page.WaitForAssertion(
            () => Assert.Contains("1 to 32 digits", page.Find("#customer-error").TextContent, StringComparison.Ordinal), Until.Patience);
    }

    // A number of rows could tell them of their own results.
    [Fact]
    public async Task Erase_ByWhoAnswersCustomers_IsNotOffered()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var agent = new Agent { ExternalId = "a-1", Name = "Ada" };
        await desk.AddAsync(agent);
        await desk.AddAsync(new UserAgent { UserId = "ada", AgentId = agent.Id });

        var page = Show(desk);

        Assert.Empty(page.FindAll("#erase-form"));
        Assert.Contains("another admin", page.Find("[data-testid=erasure]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ForAnAdmin_SaysWhoCanDoIt()
    {
        await using var desk = await SyncDesk.OpenAsync();

        Assert.Contains("a manager makes the file", Show(desk).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NoAdminAnyMore_ShowsNothing()
    {
        await using var desk = await SyncDesk.OpenAsync();
        await desk.DemoteAsync();

        var page = desk.Render<PrivacyPage>();

        page.WaitForAssertion(() => Assert.Contains("for admins", page.Markup, StringComparison.Ordinal), Until.Patience);
        Assert.Empty(page.FindAll("form"));
    }

    private static IRenderedComponent<PrivacyPage> Show(SyncDesk desk)
    {
        var page = desk.Render<PrivacyPage>();
        page.WaitForElement("#rules-form", Until.Patience);
        return page;
    }

    private static async Task<PrivacyRules> RulesAsync(SyncDesk desk) =>
        (await desk.Host.Get<PrivacyDesk>().RulesAsync(Viewer.CommandLine, Token))!;

    private static async Task<bool> IsForgottenAsync(SyncDesk desk) =>
        (await desk.Host.Get<CustomerErasure>().PreviewAsync(Viewer.CommandLine, Customer, Token)).Problem is PrivacyProblem.NothingFound;

    private static async Task AddAnswerAsync(SyncDesk desk)
    {
        var sent = new DateTimeOffset(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);
        await desk.Fixture.MergeAsync(
            await desk.Fixture.AddAccountAsync(),
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", sent), 3, sent.AddHours(1), "my parcel is lost"));
    }
}
