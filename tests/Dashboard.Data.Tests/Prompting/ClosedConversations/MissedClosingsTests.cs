using System.Text;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Prompting.ClosedConversations.Csv;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations;

public sealed class MissedClosingsTests
{
    private static readonly DateTimeOffset Closed = new(2026, 2, 1, 9, 0, 0, 123, TimeSpan.Zero);

    private static readonly ClosedConversation One = new()
    {
        ExternalId = "case-1", AccountUserId = FeedbackFixture.AccountUserId, AgentId = "a", TeamId = "t", ClosedAt = Closed,
    };

    [Theory, Databases]
    public async Task FindAsync_SomeReportedAlready_NamesTheOthersAndKeepsNothing(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        Assert.Equal(1, (await host.Get<ConversationRecorder>().RecordAsync([One], CancellationToken.None)).Added);

        var (result, missed) = await host.Get<MissedClosings>().FindAsync(
            [
                One with { AgentId = "another" },
                One with { ClosedAt = Closed.AddMinutes(-9) },
                One with { ClosedAt = Closed.AddHours(1) },
                One with { ExternalId = "case-2" },
                One with { ExternalId = " case-2" },
                One with { ExternalId = null },
            ],
            CancellationToken.None);

        Assert.Equal((5, 2, 1), (result.Accepted, result.Added, result.Rejected.Count));
        Assert.Equal(
            [(2, "case-1", Closed.AddHours(1)), (3, "case-2", Closed)],
            missed.Select(one => (one.Index, one.ExternalId, one.ClosedAt)));
        await using var store = host.OpenStore();
        Assert.Equal(1, await store.Closings.CountAsync());
    }

    [Theory, Databases]
    public async Task RecordAsync_ReportedAgainOrByAnotherAgent_IsNotNew(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(host).AddAccountAsync();
        var recorder = host.Get<ConversationRecorder>();

        Assert.Equal(2, (await recorder.RecordAsync([One, One with { ExternalId = "case-2" }], CancellationToken.None)).Added);
        Assert.Equal(0, (await recorder.RecordAsync([One, One with { AgentId = "another" }], CancellationToken.None)).Added);
        Assert.Equal(1, (await recorder.RecordAsync([One, One with { ClosedAt = Closed.AddDays(1) }], CancellationToken.None)).Added);
    }

    [Fact]
    public async Task CompareAsync_AFile_NamesTheLinesThatNobodyHasReported()
    {
        await using var host = await DataHost.StartAsync();
        await new FeedbackFixture(host).AddAccountAsync();
        await host.Get<ConversationRecorder>().RecordAsync([One], CancellationToken.None);
        var file = new StringBuilder("external_id,account_user_id,agent_id,team_id,closed_at\n");
        for (var number = 1; number <= 1200; number++)
            file.Append("case-").Append(number).Append(',').Append(FeedbackFixture.AccountUserId).Append(",a,t,2026-02-01T09:00:00.123Z\n");
        file.Append("case-2,").Append(FeedbackFixture.AccountUserId).Append(",a,t,2026-02-01T09:00:00.123Z\n");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file.ToString()));

        var result = await host.Get<ClosedConversationCsv>().CompareAsync(stream, CancellationToken.None);

        Assert.Equal((1201, 1199), (result.Accepted, result.Added));
        Assert.Equal((3, "case-2", Closed), (result.Missed[0].Line, result.Missed[0].ExternalId, result.Missed[0].ClosedAt));
        Assert.Equal(1199, result.Missed.Count);
        await using var store = host.OpenStore();
        Assert.Equal(1, await store.Closings.CountAsync());
    }
}
