using Dashboard.Data.Access;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class VisibleHistoryTests
{
    [Theory, Databases]
    public async Task History_OfOneself_IsNeverSeen(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.CloseAsync(("case-1", "own", "T-1"), ("case-2", "other", "T-1"));
        var sent = host.Clock.GetUtcNow().AddHours(-1);
        await fixture.MergeAsync(
            account, FeedbackFixture.Prompt("1", sent, externalId: "case-1"), FeedbackFixture.Prompt("2", sent, externalId: "case-2"));
        await using var context = host.OpenStore();
        var own = await context
            .Agents.Where(agent => agent.ExternalId == "own")
            .Select(agent => agent.Id)
            .SingleAsync(TestContext.Current.CancellationToken);
        Task<List<string>> SeenAsync(ViewerRoles roles, params int[] agents) =>
            context
                .ArrivalsVisibleTo(new Viewer("1", "v", roles, [], agents))
                .Select(arrival => arrival.FeedbackId)
                .Order()
                .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["1", "2"], await SeenAsync(ViewerRoles.Manager));
        Assert.Equal(["2"], await SeenAsync(ViewerRoles.Manager, own));
        Assert.Empty(await SeenAsync(ViewerRoles.Admin));
    }
}
