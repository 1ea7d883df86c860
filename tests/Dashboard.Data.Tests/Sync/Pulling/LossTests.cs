using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Sync.Control;
using Dashboard.Emulator;
using Dashboard.Emulator.World;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Pulling;

/// <summary>What X does not give any more is written down, and holds up nothing.</summary>
public sealed class LossTests
{
    private const int KeptDays = 30;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // Nothing is lost before it was refused for so long.
    private static readonly TimeSpan SecondLook = TimeSpan.FromHours(1);

    [Theory, Databases]
    public async Task PullAsync_HistoryOlderThanXGives_ReadsWhatXHasAndTellsTheRest(StoreKind database)
    {
        await using var stage = await StageAsync(database);
        var x = stage.X;
        var now = x.Clock.GetUtcNow();
        x.Prompt(stage.Account, TimeSpan.FromDays(80));
        var kept = x.Prompt(stage.Account, TimeSpan.FromDays(28));

        Assert.True(await x.PullAsync());
        Assert.Empty(await LostAsync(x));
        x.Clock.Advance(SecondLook);
        now = x.Clock.GetUtcNow();
        Assert.True(await x.PullAsync());

        Assert.Equal(kept, (await x.FeedbackAsync()).Select(row => row.Id));
        var (lost, progress) = (Assert.Single(await LostAsync(x)), await x.ProgressAsync());
        Assert.Equal((LossCause.TooOld, progress.HistoryFrom), (lost.Cause, lost.Until));
        Assert.InRange(now - SecondLook - lost.From, TimeSpan.FromDays(100), TimeSpan.FromDays(100) + TimeSpan.FromMinutes(2));
        Assert.InRange(now - lost.Until, TimeSpan.FromDays(KeptDays) - TimeSpan.FromMinutes(10), TimeSpan.FromDays(KeptDays));
        Assert.Null(await x.RangeAsync(purpose: PullPurpose.History));
        Every.One(await x.RunsAsync(), run => Assert.Null(run.Error));
        Assert.Single(x.Data.Log.Lines, line => line.Contains("X gives no more events of @acme", StringComparison.Ordinal));

        var asked = x.Requests.Count;
        x.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await x.PullAsync());
        Assert.Equal(asked + 1, x.Requests.Count);
        Assert.Single(await LostAsync(x));
    }

    [Theory, Databases]
    public async Task PullAsync_PausedForLongerThanXKeeps_GoesOnBehindWhatIsLost(StoreKind database)
    {
        await using var stage = await StageAsync(database);
        var x = stage.X;
        x.Prompt(stage.Account, TimeSpan.FromDays(3));
        Assert.True(await x.PullAsync());
        var before = await x.ProgressAsync();
        x.Clock.Advance(TimeSpan.FromDays(50));
        x.Prompt(stage.Account, TimeSpan.FromDays(45));
        x.Prompt(stage.Account, TimeSpan.FromDays(5));

        Assert.True(await x.PullAsync());
        Assert.DoesNotContain(await LostAsync(x), row => row.Cause is LossCause.NotReadInTime);
        x.Clock.Advance(SecondLook);
        Assert.True(await x.PullAsync());

        Assert.Equal(2, (await x.FeedbackAsync()).Count);
        var (lost, after) = (Assert.Single(await LostAsync(x), row => row.Cause is LossCause.NotReadInTime), await x.ProgressAsync());
        Assert.Equal((before.HistoryFrom, before.CompleteThrough), (after.HistoryFrom, lost.From));
        var kept = TimeSpan.FromDays(KeptDays);
        Assert.InRange(x.Clock.GetUtcNow() - lost.Until, kept - TimeSpan.FromMinutes(10), kept);
        Assert.InRange(x.Clock.GetUtcNow() - after.CompleteThrough, Day, Day + TimeSpan.FromMinutes(2));
        Assert.Empty(await x.RollupFaultsAsync());
    }

    /// <summary>X may have been wrong, or have changed its mind.</summary>
    [Theory, Databases]
    public async Task PullAsync_BackfillOfWhatWasLost_FindsIt(StoreKind database)
    {
        await using var stage = await StageAsync(database);
        var x = stage.X;
        var old = x.Prompt(stage.Account, TimeSpan.FromDays(80));
        await PullWithSecondLookAsync(x);
        Assert.Single(await LostAsync(x));
        stage.Options.KeptDays = null;

        var from = DateOnly.FromDateTime(x.Clock.GetUtcNow().UtcDateTime).AddDays(-110);
        Assert.True((await (await AdminDesk.AtAsync(x)).BackfillAsync(from)).IsDone);
        Assert.True(await x.PullAsync());

        Assert.Equal(old, (await x.FeedbackAsync()).Select(row => row.Id));
        Assert.Empty(await LostAsync(x));
        Assert.Equal(from, DateOnly.FromDateTime((await x.ProgressAsync()).HistoryFrom.UtcDateTime));
    }

    /// <summary>The store has what X does not give again.</summary>
    [Theory, Databases]
    public async Task PullAsync_BackfillOfWhatTheStoreHas_LosesNothing(StoreKind database)
    {
        await using var stage = await StageAsync(database, keptDays: null);
        var x = stage.X;
        x.Prompt(stage.Account, TimeSpan.FromDays(80));
        Assert.True(await x.PullAsync());
        var before = await x.ProgressAsync();
        stage.Options.KeptDays = KeptDays;

        Assert.True((await (await AdminDesk.AtAsync(x)).BackfillAsync(new DateOnly(2026, 1, 1))).IsDone);
        await PullWithSecondLookAsync(x);

        var after = await x.ProgressAsync();
        Assert.Equal((before.HistoryFrom, before.CompleteThrough + SecondLook), (after.HistoryFrom, after.CompleteThrough));
        Assert.Empty(await LostAsync(x));
        Assert.Null(await x.RangeAsync(purpose: PullPurpose.Backfill));
    }

    /// <summary>X refuses for some minutes what it gives before and after.</summary>
    [Theory, Databases]
    public async Task PullAsync_OldEventsRefusedForAWhile_GivesNothingUpAndReadsThem(StoreKind database)
    {
        await using var stage = await StageAsync(database);
        var x = stage.X;
        var old = x.Prompt(stage.Account, TimeSpan.FromDays(80));
        Assert.True(await x.PullAsync());
        Assert.NotNull((await x.RangeAsync(purpose: PullPurpose.History))!.RefusedAt);
        stage.Options.KeptDays = null;
        var asked = x.Requests.Count;
        x.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.True(await x.PullAsync());
        Assert.Equal(asked + 1, x.Requests.Count);

        x.Clock.Advance(SecondLook - TimeSpan.FromMinutes(5));
        Assert.True(await x.PullAsync());

        Assert.Equal(old, (await x.FeedbackAsync()).Select(row => row.Id));
        Assert.Empty(await LostAsync(x));
        Assert.Null(await x.RangeAsync(purpose: PullPurpose.History));
    }

    [Theory, Databases]
    public async Task PullAsync_RefusedWhateverItsAge_FailsAndGivesNothingUp(StoreKind database)
    {
        await using var stage = await StageAsync(database, keptDays: null);
        var x = stage.X;
        Assert.True(await x.PullAsync());
        x.Clock.Advance(TimeSpan.FromDays(40));
        x.Interference = (http, next) => EventPullerTests.IsEvents(http) ? EventPullerTests.AnswerAsync(http, 400, "{}") : next(http);

        Assert.False(await x.PullAsync());

        Assert.Empty(await LostAsync(x));
        Assert.Contains("did not accept", (await x.ProgressAsync()).LastError, StringComparison.Ordinal);
        x.Interference = null;
        x.Prompt(stage.Account, TimeSpan.FromDays(35));
        Assert.True(await x.PullAsync());
        Assert.Single(await x.FeedbackAsync());
    }

    private static async Task PullWithSecondLookAsync(EmulatedX x)
    {
        Assert.True(await x.PullAsync());
        x.Clock.Advance(SecondLook);
        Assert.True(await x.PullAsync());
    }

    private static async Task<IReadOnlyList<LostStretch>> LostAsync(EmulatedX x)
    {
        await using var store = x.Data.OpenStore();
        return await store.LostStretches.AsNoTracking().OrderBy(row => row.From).ToListAsync();
    }

    private static async Task<Stage> StageAsync(StoreKind database, int? keptDays = KeptDays)
    {
        EmulatorOptions? made = null;
        var x = await EmulatedX.StartAsync(
            options => (made = options).KeptDays = keptDays,
            store: database,
            settings: [("Sync:BackfillDays", "100"), ("Sync:ShowPerPull", "0")]);
        return new Stage(x, made!, await x.AddAccountAsync());
    }

    private sealed record Stage(EmulatedX X, EmulatorOptions Options, EmulatorAccount Account) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => X.DisposeAsync();
    }
}
