using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Health;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Health;

public sealed class QuarantineQueryTests
{
    private static Viewer Admin { get; } = new("ada", "ada@acme.example", ViewerRoles.Admin, [], []);

    [Theory, Databases]
    public async Task RunAsync_ManyThings_AreReadAPageAtATimeInEitherOrder(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await FillAsync(host);

        Assert.Equal("Malformed,UnknownType of 5", await PageAsync(host, QuarantineOrder.Received, true, new RowRange(0, 2)));
        Assert.Equal("UnknownType,UnknownType of 5", await PageAsync(host, QuarantineOrder.Received, true, new RowRange(3, 2)));
        Assert.Equal("UnknownType of 5", await PageAsync(host, QuarantineOrder.Received, false, new RowRange(0, 1)));
        Assert.Equal("Malformed,Malformed,UnknownType of 5", await PageAsync(host, QuarantineOrder.Kind, false, new RowRange(0, 3)));
        Assert.Equal("UnknownType,UnknownType,UnknownType of 5", await PageAsync(host, QuarantineOrder.Kind, true, new RowRange(0, 3)));
        Assert.Equal(" of 5", await PageAsync(host, QuarantineOrder.Received, true, new RowRange(5, 3)));
    }

    [Theory, Databases]
    public async Task RunAsync_OneThing_TellsWhenAndHowItCameWithoutItsBody(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.MergeAsync(account.Id, ArrivalSource.Events, """[{"event_type":"feedback.seen","feedback":{"secret":"words"}}]""");

        var page = await AskAsync(host, Admin, QuarantineOrder.Received, true, new RowRange(0, 10));

        var line = Assert.Single(page!.Rows);
        Assert.Equal(
            ("acme", ArrivalSource.Events, host.Clock.GetUtcNow(), QuarantineKind.UnknownType),
            (line.Handle, line.Source, line.ReceivedAt, line.Kind));
        Assert.DoesNotContain("words", $"{line}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhoIsNoAdmin_LearnsNothing()
    {
        await using var host = await DataHost.StartAsync();
        await FillAsync(host);

        Assert.Null(await AskAsync(host, DataHost.Manager, QuarantineOrder.Received, true, new RowRange(0, 10)));
    }

    /// <summary>Five things, a minute apart, of which the third and the last are malformed.</summary>
    private static async Task FillAsync(DataHost host)
    {
        var fixture = new FeedbackFixture(host);
        string[] bodies = ["""{"event_type":"one"}""", """{"event_type":"two"}""", "no json", """{"event_type":"three"}""", "none either"];
        foreach (var body in bodies)
        {
            await fixture.MergeAsync(null, ArrivalSource.Webhook, body);
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    private static async Task<string> PageAsync(DataHost host, QuarantineOrder order, bool isDescending, RowRange range)
    {
        var page = await AskAsync(host, Admin, order, isDescending, range);
        return $"{string.Join(',', page!.Rows.Select(line => line.Kind))} of {page.Total}";
    }

    private static Task<RowPage<QuarantineLine>?> AskAsync(
        DataHost host, Viewer viewer, QuarantineOrder order, bool isDescending, RowRange range) =>
        host.Get<QuarantineQuery>().RunAsync(viewer, order, isDescending, range, CancellationToken.None);
}
