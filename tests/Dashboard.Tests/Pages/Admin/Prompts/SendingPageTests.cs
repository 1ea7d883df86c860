using Bunit;
using Dashboard.Data.Access;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Settings;
using Dashboard.Pages.Admin.Prompts;
using Dashboard.TestKit;
using Dashboard.Tests.Pages.Admin.Sync;
using Xunit;

namespace Dashboard.Tests.Pages.Admin.Prompts;

/// <summary>The page on which admins see what goes out, and stop it.</summary>
public sealed class SendingPageTests
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Conversations_ReportedAsClosed_AreListedByWhatBecameOfThem()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);

        page.WaitForAssertion(() => Assert.Equal(["case-1"], Cases(page)), Until.Patience);
        Assert.Contains("Not looked at yet", page.Find("[data-testid=prompt-rows] table").TextContent, StringComparison.Ordinal);

        await page.FindAll(".prompt-groups button").Single(button => button.TextContent == "Asked").ClickAsync();
        page.WaitForAssertion(
            () => Assert.Contains("No such conversation", page.Find("[data-testid=prompt-rows]").TextContent, StringComparison.Ordinal),
            Until.Patience);

        await page.FindAll(".prompt-groups button").Single(button => button.TextContent == "Goes out next").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(["case-1"], Cases(page)), Until.Patience);
    }

    [Fact]
    public async Task PauseAll_Confirmed_HoldsUntilPressedAgain()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);
        var pause = desk.Host.Get<PromptPause>();

        _ = page.Find("[data-testid=pause-all]").ClickAsync();
        await desk.ConfirmAsync();
        page.WaitForElement("[data-testid=all-paused]", Until.Patience);
        Assert.NotNull(await pause.SinceAsync(Token));

        await page.Find("[data-testid=pause-all]").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=all-paused]")), Until.Patience);
        Assert.Null(await pause.SinceAsync(Token));
        Assert.Equal([AuditActions.PromptsPaused, AuditActions.PromptsResumed], await desk.AuditAsync());
    }

    [Fact]
    public async Task PauseAll_BySomebodyWhoIsNoAdminAnyMore_ChangesNothing()
    {
        await using var desk = await SyncDesk.OpenAsync();
        var page = await ShowAsync(desk);
        await desk.DemoteAsync();

        _ = page.Find("[data-testid=pause-all]").ClickAsync();
        await desk.ConfirmAsync();

        page.WaitForElement("[data-testid=pause-outcome] .problem, [data-testid=pause-outcome].problem, .empty", Until.Patience);
        Assert.Null(await desk.Host.Get<PromptPause>().SinceAsync(Token));
    }

    private static async Task<IRenderedComponent<SendingPage>> ShowAsync(SyncDesk desk)
    {
        await desk.Fixture.AddAccountAsync();
        var closed = new ClosedConversation
        {
            ExternalId = "case-1",
            AccountUserId = FeedbackFixture.AccountUserId,
            AgentId = "a-1",
            TeamId = "t-1",
            ClosedAt = desk.Host.Clock.GetUtcNow().AddHours(-1),
        };
        Assert.Equal(1, (await desk.Host.Get<ConversationRecorder>().RecordAsync([closed], Token)).Accepted);
        var page = desk.Render<SendingPage>();
        page.WaitForElement("[data-testid=pause-all]", Until.Patience);
        return page;
    }

    private static IEnumerable<string> Cases(IRenderedComponent<SendingPage> page) =>
        page.FindAll("[data-testid=prompt-rows] tbody tr td:nth-child(1)").Select(cell => cell.TextContent.Trim());
}
