using Dashboard.Data.Access;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Pulling;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Control;

public sealed class AccountPausesTests
{
    [Theory, Databases]
    public async Task PauseAsync_RunningAccount_IsNotPulledUntilResumed(StoreKind database)
    {
        await using var x = await EmulatedX.StartAsync(store: database);
        x.Prompt(await x.AddAccountAsync(), TimeSpan.FromDays(3));
        var desk = await AdminDesk.AtAsync(x);

        Assert.True((await desk.PauseAsync("  X maintains it ")).IsDone);

        var paused = await desk.AccountAsync();
        Assert.Equal(
            ("Paused by ada@acme.example: X maintains it", x.Data.Clock.GetUtcNow().ToUnixTimeMilliseconds()),
            (paused.PausedBecause, paused.PausedAt!.Value.ToUnixTimeMilliseconds()));
        Assert.True(AccountPauses.IsByAdmin(paused.PausedBecause!));
        Assert.True(await x.PullAsync());
        Assert.Empty(x.Requests);
        Assert.Empty(await x.Data.Get<DueAccounts>().RunAsync(CancellationToken.None));

        Assert.True((await desk.ResumeAsync()).IsDone);

        Assert.True(await x.PullAsync());
        Assert.Single(await x.FeedbackAsync());
        Assert.Equal([(AuditActions.AccountPaused, "@acme"), (AuditActions.AccountResumed, "@acme")], await desk.AuditAsync());
    }

    [Theory, Databases]
    public async Task PauseAsync_AlreadyPaused_KeepsTheFirstReason(StoreKind database)
    {
        await using var x = await EmulatedX.StartAsync(store: database);
        var account = await x.AddAccountAsync();
        x.Emulator.World.RevokeToken(account.UserId);
        await x.PullAsync();
        var desk = await AdminDesk.AtAsync(x);
        var reason = (await desk.AccountAsync()).PausedBecause;
        Assert.False(AccountPauses.IsByAdmin(reason!));

        var answer = await desk.PauseAsync("mine");

        Assert.Equal((false, ControlOutcome.PausedAlready, "acme"), (answer.IsDone, answer.Outcome, answer.Handle));
        Assert.Equal(reason, (await desk.AccountAsync()).PausedBecause);
        Assert.Empty(await desk.AuditAsync());
    }

    [Fact]
    public async Task PauseAsync_WhileXRefuses_KeepsTheAdminsReason()
    {
        var (x, account) = await EmulatedX.StartConnectedAsync();
        await using var _ = x;
        var desk = await AdminDesk.AtAsync(x);
        x.Emulator.World.RevokeToken(account.UserId);
        x.Interference = async (http, next) =>
        {
            await desk.PauseAsync("I know");
            await next(http);
        };

        Assert.False(await x.PullAsync());

        Assert.Equal("Paused by ada@acme.example: I know", (await desk.AccountAsync()).PausedBecause);
    }

    [Fact]
    public async Task PauseAsync_ReasonTooLong_ChangesNothing()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;
        var desk = await AdminDesk.AtAsync(x);

        var answer = await desk.PauseAsync(new string('x', AccountPauses.LongestReason + 1));

        Assert.Equal((false, ControlOutcome.ReasonTooLong, 201), (answer.IsDone, answer.Outcome, answer.Count));
        Assert.Null((await desk.AccountAsync()).PausedBecause);
    }

    [Fact]
    public async Task ResumeAsync_NotPaused_SaysSo()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;

        Assert.Equal(ControlOutcome.NotPaused, (await (await AdminDesk.AtAsync(x)).ResumeAsync()).Outcome);
    }
}
