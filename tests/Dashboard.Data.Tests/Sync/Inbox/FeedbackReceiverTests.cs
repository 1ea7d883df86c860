using System.Text;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.Data.Sync.Inbox;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Inbox;

public sealed class FeedbackReceiverTests
{
    private static readonly byte[] Sample =
        File.ReadAllBytes(SourceTree.PathOf("tests/Dashboard.Data.Tests/Fixtures/webhook-updated.json"));

    [Fact]
    public async Task ReceiveAsync_SampleOfAKnownAccount_IsOnDiskAndThenMerged()
    {
        await using var host = await DataHost.StartAsync();
        await new FeedbackFixture(host).AddAccountAsync();

        await host.Get<FeedbackReceiver>().ReceiveAsync(Sample, CancellationToken.None);

        await using var store = host.OpenStore();
        Assert.Equal(Encoding.UTF8.GetString(Sample), (await store.Inbox.SingleAsync()).Body);
        Assert.Equal(new ApplyResult(1, 1, 0), await host.Get<InboxApplier>().DrainAsync(CancellationToken.None));
        var feedback = await store.StoredFeedback.SingleAsync();
        Assert.Equal(("123456789", 1, "I<3thisbiz"), (feedback.Id, feedback.Score, feedback.Comment));
        Assert.Equal(new DateTimeOffset(2015, 12, 15, 18, 58, 22, TimeSpan.Zero), feedback.ScoredAt);
        Assert.Empty(store.Inbox);
    }

    [Fact]
    public async Task ReceiveAsync_AccountThatNobodyAdded_IsSetAsideWithItsBody()
    {
        await using var host = await DataHost.StartAsync();

        await host.Get<FeedbackReceiver>().ReceiveAsync(Sample, CancellationToken.None);

        await host.Get<InboxApplier>().DrainAsync(CancellationToken.None);
        await using var store = host.OpenStore();
        var aside = await store.Quarantine.SingleAsync();
        Assert.Equal(QuarantineKind.OtherAccount, aside.Kind);
        Assert.Contains(FeedbackFixture.AccountUserId, aside.Reason, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(Sample).TrimEnd(), aside.Body.TrimEnd());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("\0{}")]
    public async Task ReceiveAsync_Rubbish_IsTakenAndSetAside(string body)
    {
        await using var host = await DataHost.StartAsync();

        await host.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes(body), CancellationToken.None);

        Assert.Equal(new ApplyResult(1, 0, 1), await host.Get<InboxApplier>().DrainAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ReceiveAsync_ManyAtOnce_AreAllOnDiskWhenTheyReturn()
    {
        await using var host = await DataHost.StartAsync();
        var receiver = host.Get<FeedbackReceiver>();

        await Task.WhenAll(Enumerable.Range(0, 500).Select(number =>
            receiver.ReceiveAsync(Encoding.UTF8.GetBytes($"{number}"), CancellationToken.None)));

        await using var store = host.OpenStore();
        Assert.Equal(500, await store.Inbox.Select(entry => entry.Body).Distinct().CountAsync());
    }
}
