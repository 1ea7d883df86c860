using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Pulling;
using Dashboard.Data.Tests.Sync.Pulling;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Control;

public sealed class BackfillRequestsTests
{
    private static readonly DateOnly From = new(2025, 11, 1);
    private static readonly DateTimeOffset FromInstant = new(2025, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, Databases]
    public async Task StartAsync_BeforeTheHistory_ExtendsItOnlyWhenAllIsApplied(StoreKind database)
    {
        await using var x = await StartAsync(database);
        var desk = await AdminDesk.AtAsync(x);
        var before = await x.ProgressAsync();
        var extended = new List<bool>();
        x.Interference = async (http, next) =>
        {
            extended.Add((await x.ProgressAsync()).HistoryFrom != before.HistoryFrom);
            await next(http);
        };

        var answer = await desk.BackfillAsync(From);
        Assert.Equal((true, ControlOutcome.BackfillStarted, "acme", From), (answer.IsDone, answer.Outcome, answer.Handle, answer.Day));
        Assert.True((await x.Data.Get<DueAccounts>().RunAsync(CancellationToken.None))[desk.AccountId]);
        Assert.True(await x.PullAsync());

        Assert.Equal(251, (await x.FeedbackAsync()).Count);
        Assert.InRange(extended.Count, 4, int.MaxValue);
        Assert.DoesNotContain(true, extended);
        var after = await x.ProgressAsync();
        Assert.Equal((FromInstant, before.CompleteThrough), (after.HistoryFrom, after.CompleteThrough));
        Assert.Null(await x.RangeAsync(purpose: PullPurpose.Backfill));
        var (action, details) = Assert.Single(await desk.AuditAsync());
        Assert.Equal((AuditActions.BackfillStarted, $"@acme from {FromInstant:O} until {before.HistoryFrom:O}"), (action, details));
        Assert.Empty(await x.RollupFaultsAsync());
    }

    [Theory, Databases]
    public async Task PauseAsync_InTheMiddle_HoldsItUntilItIsResumed(StoreKind database)
    {
        await using var x = await StartAsync(database);
        var desk = await AdminDesk.AtAsync(x);
        var history = (await x.ProgressAsync()).HistoryFrom;
        await desk.BackfillAsync(From);
        AtTheThirdPage(x, desk.PauseBackfillAsync);

        Assert.True(await x.PullAsync());

        var held = await x.RangeAsync(purpose: PullPurpose.Backfill);
        Assert.NotNull(held!.PausedAt);
        Assert.NotNull(held.Cursor);
        Assert.InRange(held.EventsRead, 1, 249);
        Assert.Equal(history, (await x.ProgressAsync()).HistoryFrom);
        var asked = x.Requests.Count;
        await x.PullAsync();
        Assert.Equal(held.Cursor, (await x.RangeAsync(purpose: PullPurpose.Backfill))!.Cursor);

        Assert.True((await desk.ResumeBackfillAsync()).IsDone);
        Assert.True(await x.PullAsync());

        Assert.Equal((251, FromInstant), ((await x.FeedbackAsync()).Count, (await x.ProgressAsync()).HistoryFrom));
        Assert.DoesNotContain(
            x.Requests.Skip(asked),
            request => request.Contains($"from_time={FromInstant.ToUnixTimeMilliseconds()}", StringComparison.Ordinal));
        Assert.Equal(
            [AuditActions.BackfillStarted, AuditActions.BackfillPaused, AuditActions.BackfillResumed],
            (await desk.AuditAsync()).Select(entry => entry.Action));
    }

    [Theory, Databases]
    public async Task CancelAsync_InTheMiddle_KeepsWhatCameAndExtendsNothing(StoreKind database)
    {
        await using var x = await StartAsync(database);
        var desk = await AdminDesk.AtAsync(x);
        var history = (await x.ProgressAsync()).HistoryFrom;
        await desk.BackfillAsync(From);
        AtTheThirdPage(x, desk.CancelBackfillAsync);

        Assert.True(await x.PullAsync());

        Assert.Null(await x.RangeAsync(purpose: PullPurpose.Backfill));
        Assert.InRange((await x.FeedbackAsync()).Count, 2, 250);
        Assert.Equal(history, (await x.ProgressAsync()).HistoryFrom);
        Every.One(await x.RunsAsync(), run => Assert.Null(run.Error));
        Assert.False((await desk.CancelBackfillAsync()).IsDone);

        Assert.True((await desk.BackfillAsync(From)).IsDone);
        Assert.True(await x.PullAsync());
        Assert.Equal((251, FromInstant), ((await x.FeedbackAsync()).Count, (await x.ProgressAsync()).HistoryFrom));
        Assert.Empty(await x.RollupFaultsAsync());
    }

    [Theory, Databases]
    public async Task StartAsync_ProcessEndsInTheMiddle_GoesOnBehindTheLastPage(StoreKind database)
    {
        await using var x = await StartAsync(database);
        var desk = await AdminDesk.AtAsync(x);
        await desk.BackfillAsync(From);
        using var crash = new CancellationTokenSource();
        AtTheThirdPage(x, async () => await crash.CancelAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => x.PullAsync(crash.Token));
        Assert.NotNull((await x.RangeAsync(purpose: PullPurpose.Backfill))!.Cursor);
        var asked = x.Requests.Count;

        Assert.True(await x.PullAsync());

        Assert.DoesNotContain(
            x.Requests.Skip(asked),
            request => request.Contains($"from_time={FromInstant.ToUnixTimeMilliseconds()}", StringComparison.Ordinal));
        Assert.Equal((251, FromInstant), ((await x.FeedbackAsync()).Count, (await x.ProgressAsync()).HistoryFrom));
    }

    [Fact]
    public async Task StartAsync_InsideTheHistory_ReadsItAgainAndMovesNothing()
    {
        await using var x = await StartAsync(StoreKind.Sqlite);
        var desk = await AdminDesk.AtAsync(x);
        var before = await x.ProgressAsync();

        Assert.True((await desk.BackfillAsync(new DateOnly(2026, 2, 20))).IsDone);
        Assert.True(await x.PullAsync());

        var after = await x.ProgressAsync();
        Assert.Equal((before.HistoryFrom, before.CompleteThrough), (after.HistoryFrom, after.CompleteThrough));
        Assert.Single(await x.FeedbackAsync());
    }

    /// <summary>What is being read for the first time need not be read again, and what lies before it comes after it.</summary>
    [Theory, Databases]
    public async Task StartAsync_WhileTheHistoryIsRead_ReadsOnlyWhatLiesBeforeIt(StoreKind database)
    {
        await using var x = await EmulatedX.StartAsync(store: database, settings: ("Sync:BackfillDays", "30"));
        x.Prompt(await x.AddAccountAsync(), TimeSpan.FromDays(100), count: 3);
        x.Interference = (http, next) => x.Requests.Count > 3 ? EventPullerTests.AnswerAsync(http, 429, "{}") : next(http);
        Assert.True(await x.PullAsync());
        var history = await x.RangeAsync(purpose: PullPurpose.History);
        var desk = await AdminDesk.AtAsync(x);

        Assert.Equal(ControlOutcome.NothingToReadAgain, (await desk.BackfillAsync(new DateOnly(2026, 2, 10))).Outcome);
        Assert.True((await desk.BackfillAsync(From)).IsDone);

        Assert.Equal(history!.From, (await x.RangeAsync(purpose: PullPurpose.Backfill))!.Until);
        x.Interference = null;
        x.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.True(await x.PullAsync());
        Assert.Equal((3, FromInstant), ((await x.FeedbackAsync()).Count, (await x.ProgressAsync()).HistoryFrom));
        Assert.Null(await x.RangeAsync(purpose: PullPurpose.History));
        Assert.Null(await x.RangeAsync(purpose: PullPurpose.Backfill));
    }

    [Fact]
    public async Task StartAsync_DayOfAnotherZone_BeginsAtThatZonesMidnight()
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var berlin, out _));
        await using var x = await EmulatedX.StartAsync(zone: berlin);
        await x.AddAccountAsync();
        await x.PullAsync();

        await (await AdminDesk.AtAsync(x)).BackfillAsync(new DateOnly(2024, 7, 1));

        Assert.Equal(new DateTimeOffset(2024, 6, 30, 22, 0, 0, TimeSpan.Zero), (await x.RangeAsync(purpose: PullPurpose.Backfill))!.From);
    }

    [Fact]
    public async Task StartAsync_ImpossibleWishes_AreRefusedWithTheReason()
    {
        await using var x = await EmulatedX.StartAsync();
        await x.AddAccountAsync();
        var desk = await AdminDesk.AtAsync(x);
        Assert.Equal(ControlOutcome.NeverPulled, (await desk.BackfillAsync(From)).Outcome);
        await x.PullAsync();
        Assert.Equal(ControlOutcome.DayTooEarly, (await desk.BackfillAsync(new DateOnly(2014, 1, 1))).Outcome);
        Assert.True((await desk.BackfillAsync(new DateOnly(2024, 1, 1))).IsDone);

        Assert.Equal(ControlOutcome.BackfillUnderWay, (await desk.BackfillAsync(From)).Outcome);
        await desk.CancelBackfillAsync();
        await desk.PauseAsync();
        Assert.Equal(ControlOutcome.PullsPaused, (await desk.BackfillAsync(From)).Outcome);
    }

    /// <summary>A month of history with one prompt in it, and 250 prompts before it.</summary>
    private static async Task<EmulatedX> StartAsync(StoreKind database)
    {
        var x = await EmulatedX.StartAsync(store: database, settings: [("Sync:BackfillDays", "30"), ("Sync:WindowDays", "60")]);
        var account = await x.AddAccountAsync();
        x.Prompt(account, TimeSpan.FromDays(100), count: 250);
        x.Prompt(account, TimeSpan.FromDays(3));
        await x.PullAsync();
        Assert.Single(await x.FeedbackAsync());
        return x;
    }

    private static void AtTheThirdPage(EmulatedX x, Func<Task> act)
    {
        var pages = 0;
        x.Interference = async (http, next) =>
        {
            if (http.Request.Query.ContainsKey("cursor") && ++pages == 2)
                await act();
            await next(http);
        };
    }
}
