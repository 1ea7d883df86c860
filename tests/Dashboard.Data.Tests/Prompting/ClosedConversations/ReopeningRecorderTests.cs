using Dashboard.Data.Access;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.DryRun;
using Dashboard.Data.Prompting.Outbox;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Prompting.Outbox;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations;

public sealed class ReopeningRecorderTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly (PromptState, PromptReason?) Withdrawn = (PromptState.Withdrawn, PromptReason.Reopened);

    [Theory, Databases]
    public async Task Prompt_OfACaseThatIsReopened_IsWithdrawnInWhateverOrderItIsReported(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("early", ago: 2 * Hour);
        Assert.Equal((1, 1), await ReopenAsync(desk, "early", Hour));
        Assert.Equal((1, 1), await ReopenAsync(desk, "late", Hour));
        await desk.CloseAsync("late", "12", ago: 2 * Hour);
        Assert.Equal((1, 0), await ReopenAsync(desk, "late", Hour));

        await desk.RunAfterAsync(6 * Hour);

        Assert.Equal(Withdrawn, await desk.StateAsync("early"));
        Assert.Equal(Withdrawn, await desk.StateAsync("late"));
        Assert.Equal(0, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Prompt_OfALaterClosingOrAnotherCase_IsSentAllTheSame(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1", ago: 3 * Hour);
        await desk.CloseAsync("case-2", "12", ago: 3 * Hour);
        await ReopenAsync(desk, "case-1", 2 * Hour);
        await desk.CloseAsync("case-1", ago: Hour);

        await desk.RunAfterAsync(6 * Hour);

        Assert.Equal(
            [Withdrawn, (PromptState.Sent, null), (PromptState.Sent, null)],
            (await desk.PromptsAsync()).Select(prompt => (prompt.State, prompt.Reason)));
    }

    [Theory, Databases]
    public async Task Prompt_OnItsWayWhenTheCaseIsReopened_IsWithdrawnIfItComesBack(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1", ago: 5 * Hour);
        await SetStateAsync(desk, PromptState.Sending);
        await ReopenAsync(desk, "case-1", Hour);
        await SetStateAsync(desk, PromptState.Waiting);

        await desk.RunAsync();

        Assert.Equal(Withdrawn, await desk.StateAsync("case-1"));
        Assert.Equal(0, desk.X.Emulator.World.FeedbackCount);
    }

    [Theory, Databases]
    public async Task Prompt_ThatIsOut_StaysSent(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1", ago: 5 * Hour);
        await desk.RunAsync();

        await ReopenAsync(desk, "case-1", Hour);

        Assert.Equal((PromptState.Sent, null), await desk.StateAsync("case-1"));
    }

    [Theory, Databases]
    public async Task Reopening_LongPast_IsTakenAndNotKept(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await ReopenAsync(desk, "old", PromptIntake.History - Hour);
        desk.X.Clock.Advance(2 * Hour);

        Assert.Equal((1, 0), await ReopenAsync(desk, "older", PromptIntake.History));

        await using var store = desk.X.Data.OpenStore();
        Assert.Empty(await store.Reopenings.ToListAsync(OutboxDesk.Token));
    }

    [Theory, Databases]
    public async Task Report_WithFaults_NamesEachFieldAndTakesTheRest(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        var good = new ReopenedConversation
        {
            ExternalId = "case-1", AccountUserId = FeedbackFixture.AccountUserId, ReopenedAt = desk.X.Clock.GetUtcNow(),
        };

        var result = await desk.X.Data.Get<ReopeningRecorder>().RecordAsync(
            [good, new ReopenedConversation(), good with { AccountUserId = "99" }, good with { ReopenedAt = DateTimeOffset.UnixEpoch }],
            OutboxDesk.Token);

        Assert.Equal((1, 1), (result.Accepted, result.Added));
        Assert.Equal(
            [["external_id", "account_user_id", "reopened_at"], ["account_user_id"], ["reopened_at"]],
            result.Rejected.Select(bad => bad.Faults.Select(fault => fault.Field)));
    }

    [Theory, Databases]
    public async Task DryRun_OverACaseThatWasReopened_SaysThatItWouldBeWithdrawn(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        await desk.CloseAsync("case-1", ago: 30 * Hour);
        await ReopenAsync(desk, "case-1", 29 * Hour);
        var admin = new Viewer("ada", "ada@example.com", ViewerRoles.Admin, [], []) { IsPerson = false };

        var account = await desk.X.AccountAsync();
        var report = await desk.X.Data.Get<PromptDryRun>().RunAsync(admin, account.Id, new PromptRules(), OutboxDesk.Token);

        Assert.Equal(0, report!.Sent);
        Assert.Equal(PromptReason.Reopened, Assert.Single(report.HeldBack).Reason);
    }

    private static async Task SetStateAsync(OutboxDesk desk, PromptState state)
    {
        await using var store = desk.X.Data.OpenStore();
        await store.OutgoingPrompts.ExecuteUpdateAsync(set => set.SetProperty(prompt => prompt.State, state), OutboxDesk.Token);
    }

    private static async Task<(int Accepted, int Added)> ReopenAsync(OutboxDesk desk, string id, TimeSpan ago)
    {
        var reopened = new ReopenedConversation
        {
            ExternalId = id, AccountUserId = FeedbackFixture.AccountUserId, ReopenedAt = desk.X.Clock.GetUtcNow() - ago,
        };
        var result = await desk.X.Data.Get<ReopeningRecorder>().RecordAsync([reopened], OutboxDesk.Token);
        return (result.Accepted, result.Added);
    }
}
