using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>What another account says about a feedback changes nothing: it is set aside.</summary>
public sealed class OtherAccountTests
{
    private const string Other = "1313131313131";

    private static readonly DateTimeOffset Sent = new(2026, 2, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [Databases(ArrivalSource.Webhook)]
    [Databases(ArrivalSource.Events)]
    [Databases(ArrivalSource.Show)]
    public async Task DrainAsync_FeedbackIdOfAnotherAccount_IsSetAside(StoreKind database, ArrivalSource way)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var other = await fixture.AddAccountAsync("other", Other);
        var prompt = FeedbackFixture.Prompt("1", Sent);
        await fixture.MergeAsync(account, FeedbackFixture.Scored(prompt, 5, Sent.AddHours(1)));
        var foreign = FeedbackFixture.Scored(
            FeedbackFixture.Prompt("1", Sent) with
            {
                FromUserId = Other,
                DisplayName = "Other",
            },
            1,
            Sent.AddHours(2),
            "no");

        var told = new List<StoreChange>();
        using var subscription = host.Get<StoreChanges>().Subscribe(told.Add);
        await ComeAsync(fixture, other, way, foreign);

        Assert.True(Assert.Single(told).Is(ChangeKinds.Syncing));
        await using var store = host.OpenStore();
        var row = await store.StoredFeedback.SingleAsync();
        Assert.Equal((account.Id, 5, null, null), (row.AccountId, row.Score, row.Comment, row.DisplayName));
        Assert.Equal(1, await store.Arrivals.CountAsync());
        var aside = await store.Quarantine.SingleAsync();
        Assert.Equal((QuarantineKind.OtherAccount, "feedback 1 belongs to another account"), (aside.Kind, aside.Reason));
        Assert.Equal((1, 0), (await store.DayCells.SumAsync(cell => cell.Score5), await store.DayCells.SumAsync(cell => cell.Score1)));
    }

    /// <summary>Both come in one batch, when neither is in the store yet: the first that came has it.</summary>
    [Theory, Databases]
    public async Task DrainAsync_SameIdByTwoAccountsAtOnce_IsTheFirstOnes(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.AddAccountAsync("other", Other);
        var prompt = FeedbackFixture.Prompt("1", Sent);
        await fixture.PutAsync(null, ArrivalSource.Webhook, WireText.Event(FeedbackFixture.Scored(prompt, 5, Sent.AddHours(1))));
        await fixture.PutAsync(
            null,
            ArrivalSource.Webhook,
            WireText.Event(FeedbackFixture.Scored(prompt with { FromUserId = Other }, 1, Sent.AddHours(2))));

        await fixture.MergeAsync(null, ArrivalSource.Webhook, WireText.Event(FeedbackFixture.Prompt("2", Sent)));

        await using var store = host.OpenStore();
        var first = await store.StoredFeedback.SingleAsync(row => row.Id == "1");
        Assert.Equal((account.Id, 5), (first.AccountId, first.Score));
        Assert.Equal(QuarantineKind.OtherAccount, (await store.Quarantine.SingleAsync()).Kind);
        Assert.Equal(2, await store.StoredFeedback.CountAsync());
    }

    [Theory]
    [Databases(ArrivalSource.Events)]
    [Databases(ArrivalSource.Show)]
    public async Task DrainAsync_AnotherAccountsFeedbackAmongTheAsked_IsSetAside(StoreKind database, ArrivalSource way)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        await fixture.AddAccountAsync("other", Other);

        await ComeAsync(fixture, account, way, FeedbackFixture.Prompt("1", Sent) with { FromUserId = Other });

        await using var store = host.OpenStore();
        Assert.Empty(store.StoredFeedback);
        Assert.Equal("from_user_id 1313131313131 is not the account that was asked for", (await store.Quarantine.SingleAsync()).Reason);
    }

    private static Task ComeAsync(FeedbackFixture fixture, Account asked, ArrivalSource way, Data.FeedbackApi.FeedbackSnapshot state) =>
        way switch
        {
            ArrivalSource.Webhook => fixture.MergeAsync(null, way, WireText.Event(state)),
            ArrivalSource.Show => fixture.MergeAsync(asked.Id, way, WireText.Shown(state)),
            _ => fixture.MergeAsync(asked, state),
        };
}
