using System.Text;
using Dashboard.Data.Sync;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync;

public sealed class FeedbackReceiverTests
{
    private static readonly byte[] Sample =
        File.ReadAllBytes(SourceTree.PathOf("tests/Dashboard.Data.Tests/Fixtures/webhook-updated.json"));

    [Fact]
    public async Task ReceiveAsync_SampleOfAKnownAccount_IsMerged()
    {
        await using var host = await DataHost.StartAsync();
        await new FeedbackFixture(host).AddAccountAsync();

        await host.Get<FeedbackReceiver>().ReceiveAsync(Sample, CancellationToken.None);

        await using var store = host.OpenStore();
        var feedback = await store.StoredFeedback.SingleAsync();
        Assert.Equal(("123456789", 1, "I<3thisbiz"), (feedback.Id, feedback.Score, feedback.Comment));
        Assert.Equal(new DateTimeOffset(2015, 12, 15, 18, 58, 22, TimeSpan.Zero), feedback.ScoredAt);
    }

    [Fact]
    public async Task ReceiveAsync_AccountThatNobodyAdded_IsSetAsideWithItsBody()
    {
        await using var host = await DataHost.StartAsync();

        await host.Get<FeedbackReceiver>().ReceiveAsync(Sample, CancellationToken.None);

        await using var store = host.OpenStore();
        var aside = await store.Quarantine.SingleAsync();
        Assert.Contains(FeedbackFixture.AccountUserId, aside.Reason, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(Sample).TrimEnd(), aside.Body.TrimEnd());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task ReceiveAsync_Rubbish_IsSetAside(string body)
    {
        await using var host = await DataHost.StartAsync();

        var result = await host.Get<FeedbackReceiver>().ReceiveAsync(Encoding.UTF8.GetBytes(body), CancellationToken.None);

        Assert.Equal(1, result.Quarantined);
    }
}
