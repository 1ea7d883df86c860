using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Tests.Access;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store.Audit;

/// <summary>The key of the seals is lost and the product starts without it: what can be shown from then on, and what cannot.</summary>
public sealed class LostSealKeyTests : IAsyncDisposable
{
    private TestDatabase _shared = null!;
    private DataHost _after = null!;

    public async ValueTask DisposeAsync()
    {
        await _after.DisposeAsync();
        await _shared.DisposeAsync();
    }

    [Theory, Databases]
    public async Task Loss_ThatSomebodyTookNoteOf_LeavesTheLogWholeAndTold(StoreKind database)
    {
        await LoseAsync(database);
        var before = await VerifyAsync();

        await _after.Get<AuditJournal>().RecordAsync(
            Actor.CommandLine, AuditActions.SealKeyLossAccepted, before.Gone!.Places, rows: null, AccessStore.Token);

        Assert.Equal(AuditFaultKind.KeyGone, Assert.Single(before.Faults).Kind);
        Assert.False(before.IsWhole);
        var verdict = await VerifyAsync();
        Assert.Empty(verdict.Faults);
        Assert.Equal((true, 1L, 3L, true), (verdict.IsWhole, verdict.Gone!.From, verdict.Gone.To, verdict.Gone.IsAccepted));
        Assert.Contains("places 1 to 3", $"{verdict.Gone}", StringComparison.Ordinal);
    }

    [Theory]
    [Databases("UPDATE \"AuditLog\" SET \"Details\" = '?page=7' WHERE \"Id\" = 2", AuditFaultKind.ChangedSinceLoss)]
    [Databases("UPDATE \"AuditSeals\" SET \"Hash\" = (SELECT \"Hash\" FROM \"AuditSeals\" WHERE \"Number\" = 3) WHERE \"Number\" = 2",
        AuditFaultKind.ChangedSinceLoss)]
    [Databases("DELETE FROM \"AuditLog\" WHERE \"Id\" = 2", AuditFaultKind.EntryMissing)]
    [Databases("UPDATE \"AuditLog\" SET \"Details\" = 'another' WHERE \"Id\" = 4", AuditFaultKind.EntryChanged)]
    public async Task OldPart_ChangedAfterTheLoss_IsFound(StoreKind database, string statement, AuditFaultKind found)
    {
        await LoseAsync(database);
        await using (var context = _after.OpenStore())
        {
            foreach (var table in (string[])["AuditLog", "AuditSeals"])
            {
                foreach (var drop in database is StoreKind.Postgres
                    ? [$"DROP TRIGGER \"TR_{table}_AppendOnly\" ON \"{table}\""]
                    : (string[])[$"DROP TRIGGER \"TR_{table}_NoUpdate\"", $"DROP TRIGGER \"TR_{table}_NoDelete\""])
                    await context.Database.ExecuteSqlRawAsync(drop, AccessStore.Token);
            }

            await context.Database.ExecuteSqlRawAsync(statement, AccessStore.Token);
        }

        Assert.Equal(found, (await VerifyAsync()).Fault?.Kind);
    }

    // An acceptance that names other places, or was put in by somebody without the key, takes note of nothing.
    [Theory, Databases]
    public async Task Acceptance_OfOtherPlaces_IsNone(StoreKind database)
    {
        await LoseAsync(database);

        await _after.Get<AuditJournal>().RecordAsync(
            Actor.CommandLine, AuditActions.SealKeyLossAccepted, "places 1 to 2", rows: null, AccessStore.Token);

        Assert.False((await VerifyAsync()).IsWhole);
    }

    [Theory, Databases]
    public async Task Loss_ASecondTime_ReachesFromTheFirstPlaceOn(StoreKind database)
    {
        await LoseAsync(database);
        await _after.DisposeAsync();
        _after = await DataHost.StartAsync(database: _shared);
        await _after.Get<AuditWatch>().BeginAsync(AccessStore.Token);

        var verdict = await VerifyAsync();

        Assert.Null(verdict.Fault);
        Assert.Equal((1L, 5L), (verdict.Gone!.From, verdict.Gone.To));
    }

    private Task<AuditVerdict> VerifyAsync() => _after.Get<AuditVerification>().RunAsync(known: null, AccessStore.Token);

    /// <summary>Three entries of a key, then its loss, which is the fourth, and a fifth.</summary>
    private async Task LoseAsync(StoreKind database)
    {
        _shared = await TestDatabase.CreateAsync(database);
        await using (var before = await DataHost.StartAsync(database: _shared))
        {
            for (var number = 0; number < 3; number++)
                await RecordAsync(before, $"?page={number}");
        }

        _after = await DataHost.StartAsync(database: _shared);
        await _after.Get<AuditWatch>().BeginAsync(AccessStore.Token);
        await RecordAsync(_after, "after");
    }

    private static Task RecordAsync(DataHost host, string details) =>
        host.Get<AuditJournal>().RecordAsync(DataHost.Manager, AuditActions.DownloadStarted, details, rows: null, AccessStore.Token);
}
