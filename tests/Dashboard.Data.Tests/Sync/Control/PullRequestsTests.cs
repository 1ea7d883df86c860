using Dashboard.Data.Access;
using Dashboard.Data.Sync.Control;
using Dashboard.Data.Sync.Pulling;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Control;

public sealed class PullRequestsTests
{
    [Theory, Databases]
    public async Task RequestAsync_JustPulled_IsDueAgainUntilItBegins(StoreKind database)
    {
        await using var x = await EmulatedX.StartAsync(store: database);
        await x.AddAccountAsync();
        await x.PullAsync();
        var desk = await AdminDesk.AtAsync(x);
        Assert.False(await IsDueAsync(x, desk));

        Assert.True((await desk.RequestPullAsync()).IsDone);

        Assert.True(await IsDueAsync(x, desk));
        await x.PullAsync();
        Assert.False(await IsDueAsync(x, desk));
        Assert.Equal([(AuditActions.PullRequested, "@acme")], await desk.AuditAsync());
    }

    [Fact]
    public async Task RequestAsync_NeverPulled_IsDueAnyway()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;
        var desk = await AdminDesk.AtAsync(x);

        Assert.True((await desk.RequestPullAsync()).IsDone);

        Assert.True(await IsDueAsync(x, desk));
    }

    [Fact]
    public async Task RequestAsync_PausedAccount_SaysToResumeItFirst()
    {
        var (x, _) = await EmulatedX.StartConnectedAsync();
        await using var __ = x;
        var desk = await AdminDesk.AtAsync(x);
        await desk.PauseAsync();

        var answer = await desk.RequestPullAsync();

        Assert.Equal((false, ControlOutcome.PullsPaused), (answer.IsDone, answer.Outcome));
    }

    [Fact]
    public async Task RequestAsync_UnknownAccount_SaysSo()
    {
        await using var host = await DataHost.StartAsync();

        var answer = await host.Get<PullRequests>().RequestAsync(7, AdminDesk.Ada, CancellationToken.None);

        Assert.Equal((false, ControlOutcome.AccountGone, null), (answer.IsDone, answer.Outcome, answer.Handle));
    }

    private static async Task<bool> IsDueAsync(EmulatedX x, AdminDesk desk) =>
        (await x.Data.Get<DueAccounts>().RunAsync(CancellationToken.None))[desk.AccountId];
}
