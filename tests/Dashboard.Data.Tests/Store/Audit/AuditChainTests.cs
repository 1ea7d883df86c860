using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Audit;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Access;
using Dashboard.Data.Tests.Access.Audit;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store.Audit;

public sealed class AuditChainTests : IAsyncDisposable
{
    private AuditDesk _desk = null!;

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory, Databases]
    public async Task Seal_TwentyWritersAtOnce_MakesOneChain(StoreKind database)
    {
        _desk = await AuditDesk.OpenAsync(database);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async writer =>
        {
            for (var i = 0; i < 10; i++)
                await _desk.AddAsync([.. Enumerable.Range(0, 1 + (i % 3)).Select(part => Entry($"{writer} {i} {part}"))]);
        }));

        // Ten transactions of a writer: four of one entry, three of two, three of three.
        var verdict = await _desk.VerifyAsync();
        Assert.Equal((true, 20L * 19), (verdict.IsWhole, verdict.Count));
    }

    [Theory, Databases]
    public async Task Seal_EntriesFromBeforeThereWereSeals_TakesThemInFirst(StoreKind database)
    {
        _desk = await AuditDesk.OpenAsync(database);
        await PastTheProductAsync(30);
        Assert.Equal("whole", await _desk.FindAsync());
        Assert.Equal(0, (await _desk.VerifyAsync()).Count);

        await _desk.RecordAsync("the first with a seal");

        var verdict = await _desk.VerifyAsync();
        Assert.Equal((true, 31L), (verdict.IsWhole, verdict.Count));
    }

    [Theory, Databases]
    public async Task Watch_EntriesFromBeforeThereWereSeals_SealsThemAtStart(StoreKind database)
    {
        _desk = await AuditDesk.OpenAsync(database);
        await PastTheProductAsync(3);

        Assert.Equal(3, (await _desk.Watch.LookAsync(AccessStore.Token)).Verdict.Count);
        await PastTheProductAsync(1);
        Assert.Equal(AuditFaultKind.NotSealed, (await _desk.Watch.LookAsync(AccessStore.Token)).Verdict.Fault?.Kind);
    }

    [Theory, Databases]
    public async Task Seal_TransactionThatFailed_LeavesNothingBehind(StoreKind database)
    {
        _desk = await AuditDesk.OpenAsync(database);
        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => _desk.Store.Writer.WriteAsync(FailingAsync, AccessStore.Token));
            await _desk.RecordAsync("kept");
        }

        var verdict = await _desk.VerifyAsync();
        Assert.Equal((true, 3L), (verdict.IsWhole, verdict.Count));
    }

    [Theory, Databases]
    public async Task Seal_SavedInTheMiddleOfTheWork_IsSealedAllTheSame(StoreKind database)
    {
        _desk = await AuditDesk.OpenAsync(database);
        await _desk.Store.Writer.WriteAsync(
            async (context, token) =>
            {
                context.AuditLog.Add(Entry("early"));
                await context.SaveChangesAsync(token);
                context.AuditLog.Add(Entry("late"));
            },
            AccessStore.Token);

        var verdict = await _desk.VerifyAsync();
        Assert.Equal((true, 2L), (verdict.IsWhole, verdict.Count));
    }

    [Theory, Databases]
    public async Task Seal_TextThatIsNotStoredWordByWord_FitsWhatIsStored(StoreKind database)
    {
        _desk = await AuditDesk.OpenAsync(database);
        await _desk.AddAsync(Entry("a\0b\uE000c\u2028"), Entry("😀"));
        await _desk.RecordAsync("half \uD83D of a pair\nand a second line");

        Assert.Equal("whole", await _desk.FindAsync());
    }

    [Theory, Databases]
    public async Task Seal_ByACommandWithOtherKeys_ChangesNothingAndMakesNoKey(StoreKind database)
    {
        await using var shared = await TestDatabase.CreateAsync(database);
        _desk = await AuditDesk.OpenAsync(database);
        await using var product = await DataHost.StartAsync(database: shared);
        await RecordAsync(product, "before");
        await using (var command = await DataHost.StartAsync(database: shared))
            await Assert.ThrowsAsync<AuditKeyLostException>(() => RecordAsync(command, "never"));

        await RecordAsync(product, "after");

        Assert.Equal((true, 2L), Whole(await VerifyAsync(product)));
        await using var store = product.OpenStore();
        Assert.Equal([1], await store.AuditKeys.Select(key => key.Id).ToListAsync(AccessStore.Token));
    }

    [Theory, Databases]
    public async Task Watch_KeysOfTheProductLost_GoesOnWithOneOtherAndSaysSo(StoreKind database)
    {
        await using var shared = await TestDatabase.CreateAsync(database);
        _desk = await AuditDesk.OpenAsync(database);
        await using (var before = await DataHost.StartAsync(database: shared))
            await RecordAsync(before, "before");
        await using var after = await DataHost.StartAsync(database: shared);
        var watch = after.Get<AuditWatch>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => watch.BeginAsync(AccessStore.Token)));
        await RecordAsync(after, "after");

        var verdict = (await watch.LookAsync(AccessStore.Token)).Verdict;

        Assert.Equal((3L, null, null, false), (verdict.Count, verdict.Fault, verdict.Unread, verdict.IsWhole));
        Assert.Equal((1L, 1L, false), (verdict.Gone!.From, verdict.Gone.To, verdict.Gone.IsAccepted));
        await using var store = after.OpenStore();
        var keys = await store.AuditSeals.OrderBy(seal => seal.Number).Select(seal => seal.KeyId).ToListAsync(AccessStore.Token);
        Assert.Equal([1, 2, 2], keys);
        var told = await store.AuditLog.SingleAsync(entry => entry.Action == AuditActions.SealKeyLost, AccessStore.Token);
        Assert.Equal(Actor.Product.Id, told.UserId);
    }

    private static Task<AuditVerdict> VerifyAsync(DataHost host) =>
        host.Get<AuditVerification>().RunAsync(known: null, AccessStore.Token);

    private static (bool IsWhole, long Count) Whole(AuditVerdict verdict) => (verdict.IsWhole, verdict.Count);

    private static Task RecordAsync(DataHost host, string details) =>
        host.Get<AuditJournal>().RecordAsync(DataHost.Manager, AuditActions.DownloadStarted, details, rows: null, AccessStore.Token);

    private static AuditEntry Entry(string details) =>
        new() { At = DateTimeOffset.UnixEpoch, UserId = "1", UserName = "max", Action = AuditActions.TopicAdded, Details = details };

    private static async Task FailingAsync(DashboardContext context, CancellationToken token)
    {
        context.AuditLog.Add(Entry("lost"));
        await context.SaveChangesAsync(token);
        throw new InvalidOperationException();
    }

    private async Task PastTheProductAsync(int count)
    {
        await using var context = await _desk.Store.OpenAsync();
        context.AuditLog.AddRange(Enumerable.Range(0, count).Select(i => Entry($"old {i}")));
        await context.SaveChangesAsync(AccessStore.Token);
    }
}
