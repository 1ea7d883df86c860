using System.Data.Common;
using Dashboard.Data.Access.Audit;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access.Audit;

public sealed class AuditVerificationTests : IAsyncDisposable
{
    private AuditDesk _desk = null!;

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory, Databases]
    public async Task Verify_UntouchedLog_IsWholeFromTheFirstToTheLast(StoreKind database)
    {
        await BeginAsync(database);
        var end = _desk.Store.Clock.GetUtcNow();

        var verdict = await _desk.VerifyAsync();

        Assert.Equal((true, 5L, end.AddMinutes(-4), end), (verdict.IsWhole, verdict.Count, verdict.From, verdict.To));
        Assert.Equal("whole", await _desk.FindAsync(verdict.End));
    }

    [Theory]
    [Databases("\"At\" = \"At\" + 1")]
    [Databases("\"UserId\" = '43'")]
    [Databases("\"UserName\" = 'eve@acme.example'")]
    [Databases("\"Action\" = 'download.started'")]
    [Databases("\"Details\" = '?page=7'")]
    [Databases("\"Rows\" = 8")]
    [Databases("\"Rows\" = NULL")]
    public async Task Verify_ChangedField_IsFound(StoreKind database, string change)
    {
        await BeginAsync(database);
        await _desk.TamperAsync($"UPDATE \"AuditLog\" SET {change} WHERE \"Id\" = 3");

        Assert.Equal("EntryChanged 3", await _desk.FindAsync());
    }

    [Theory]
    [Databases("DELETE FROM \"AuditLog\" WHERE \"Id\" = 3", "EntryMissing 3")]
    [Databases("DELETE FROM \"AuditLog\" WHERE \"Id\" = 5", "EntryMissing 5")]
    [Databases("UPDATE \"AuditLog\" SET \"Id\" = 99 WHERE \"Id\" = 3", "EntryMissing 3")]
    [Databases("DELETE FROM \"AuditSeals\" WHERE \"Number\" = 5", "EndMissing 5")]
    [Databases("DELETE FROM \"AuditSeals\" WHERE \"Number\" = 2", "SealMissing 3")]
    [Databases("UPDATE \"AuditHeads\" SET \"Number\" = 9", "EndMissing 6")]
    [Databases("DELETE FROM \"AuditHeads\"", "EndMissing 6")]
    [Databases("DELETE FROM \"AuditKeys\"", "KeyLost 1")]
    [Databases("UPDATE \"AuditKeys\" SET \"Secret\" = 'AAAA'", "KeyLost 1")]
    public async Task Verify_OneStatementPastTheProduct_IsFound(StoreKind database, string statement, string found)
    {
        await BeginAsync(database);
        await _desk.TamperAsync(statement);

        // A key that was read once is remembered, but not one that has gone.
        Assert.Equal(found, await _desk.FindAsync());
    }

    [Theory, Databases]
    public async Task Verify_KeyLostAndAnEntryCutOut_TellsBoth(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.TamperAsync(
            "UPDATE \"AuditKeys\" SET \"Secret\" = 'AAAA'", "DELETE FROM \"AuditLog\" WHERE \"Id\" = 4");

        var verdict = await _desk.VerifyAsync();

        Assert.Equal(
            [(AuditFaultKind.EntryMissing, 4L), (AuditFaultKind.KeyLost, 1L)],
            verdict.Faults.Select(one => (one.Kind, one.Number!.Value)));
    }

    [Theory, Databases]
    public async Task Verify_EntryCutOutWithItsSeal_IsFound(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.TamperAsync(
            "DELETE FROM \"AuditLog\" WHERE \"Id\" = 3",
            "DELETE FROM \"AuditSeals\" WHERE \"Number\" = 3",
            "UPDATE \"AuditSeals\" SET \"Number\" = 3 WHERE \"Number\" = 4",
            "UPDATE \"AuditSeals\" SET \"Number\" = 4 WHERE \"Number\" = 5",
            "UPDATE \"AuditHeads\" SET \"Number\" = 4");

        Assert.Equal("EntryChanged 3", await _desk.FindAsync());
    }

    [Theory, Databases]
    public async Task Verify_EndCutOff_IsFoundByTheHead(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.TamperAsync("DELETE FROM \"AuditLog\" WHERE \"Id\" >= 4", "DELETE FROM \"AuditSeals\" WHERE \"Number\" >= 4");

        Assert.Equal("EndMissing 4", await _desk.FindAsync());
    }

    [Theory, Databases]
    public async Task Verify_EndCutOffWithTheHead_IsFoundByWhatWasNotedElsewhereAlone(StoreKind database)
    {
        await BeginAsync(database);
        var noted = (await _desk.VerifyAsync()).End;
        await _desk.TamperAsync(
            "UPDATE \"AuditHeads\" SET \"Number\" = 3, \"Hash\" = (SELECT \"Hash\" FROM \"AuditSeals\" WHERE \"Number\" = 3)",
            "DELETE FROM \"AuditLog\" WHERE \"Id\" >= 4",
            "DELETE FROM \"AuditSeals\" WHERE \"Number\" >= 4");

        Assert.Equal("whole", await _desk.FindAsync());
        Assert.Equal("EndMissing 4", await _desk.FindAsync(noted));

        // And it stays found when the log has grown again.
        await _desk.WriteAsync(3);
        Assert.Equal("OtherThanNoted 5", await _desk.FindAsync(noted));
    }

    [Theory, Databases]
    public async Task Verify_EntriesInEachOthersPlace_IsFound(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.TamperAsync(
            "UPDATE \"AuditLog\" SET \"Id\" = 99 WHERE \"Id\" = 2",
            "UPDATE \"AuditLog\" SET \"Id\" = 2 WHERE \"Id\" = 3",
            "UPDATE \"AuditLog\" SET \"Id\" = 3 WHERE \"Id\" = 99");

        Assert.Equal("EntryChanged 2", await _desk.FindAsync());
    }

    [Theory, Databases]
    public async Task Verify_SealsInEachOthersPlace_IsFound(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.TamperAsync(
            "UPDATE \"AuditSeals\" SET \"Number\" = 99 WHERE \"Number\" = 2",
            "UPDATE \"AuditSeals\" SET \"Number\" = 2 WHERE \"Number\" = 3",
            "UPDATE \"AuditSeals\" SET \"Number\" = 3 WHERE \"Number\" = 99");

        Assert.Equal("EntryChanged 2", await _desk.FindAsync());
    }

    [Theory, Databases]
    public async Task Verify_EntryPutInPastTheProduct_IsFound(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.TamperAsync(Insert(77));

        Assert.Equal("NotSealed", await _desk.FindAsync());
        Assert.Equal(77, (await _desk.VerifyAsync()).Fault!.EntryId);

        // What is written afterwards does not take it into the chain.
        await _desk.WriteAsync(1);
        Assert.Equal("NotSealed", await _desk.FindAsync());
    }

    [Theory, Databases]
    public async Task Verify_EntryPutInWithASealOfAnother_IsFound(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.TamperAsync(
            Insert(77),
            "INSERT INTO \"AuditSeals\" (\"Number\", \"EntryId\", \"KeyId\", \"Hash\")"
                + " SELECT 6, 77, \"KeyId\", \"Hash\" FROM \"AuditSeals\" WHERE \"Number\" = 5",
            "UPDATE \"AuditHeads\" SET \"Number\" = 6");

        Assert.Equal("EntryChanged 6", await _desk.FindAsync());
    }

    [Theory, Databases]
    public async Task Seals_ChangedOrDeleted_IsRefusedByTheDatabase(StoreKind database)
    {
        await BeginAsync(database);
        foreach (var statement in (string[])[
            "UPDATE \"AuditSeals\" SET \"KeyId\" = 2", "DELETE FROM \"AuditSeals\"", "DELETE FROM \"AuditKeys\"",
            "UPDATE \"AuditKeys\" SET \"Secret\" = ''"])
        {
            await using var context = await _desk.Store.OpenAsync();
            var error = await Assert.ThrowsAnyAsync<DbException>(() =>
                context.Database.ExecuteSqlRawAsync(statement, AccessStore.Token));
            Assert.Contains("append-only", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory, Databases]
    public async Task Watch_EndCutOffWithTheHeadWhileItRuns_IsFoundAndStaysFound(StoreKind database)
    {
        await BeginAsync(database);
        Assert.True((await _desk.Watch.LookAsync(AccessStore.Token)).Verdict.IsWhole);
        await _desk.TamperAsync(
            "UPDATE \"AuditHeads\" SET \"Number\" = 4, \"Hash\" = (SELECT \"Hash\" FROM \"AuditSeals\" WHERE \"Number\" = 4)",
            "DELETE FROM \"AuditLog\" WHERE \"Id\" >= 5",
            "DELETE FROM \"AuditSeals\" WHERE \"Number\" >= 5");

        Assert.Equal(AuditFaultKind.EndMissing, (await _desk.Watch.LookAsync(AccessStore.Token)).Verdict.Fault?.Kind);
        Assert.Equal(AuditFaultKind.EndMissing, (await _desk.Watch.LookAsync(AccessStore.Token)).Verdict.Fault?.Kind);
    }

    private static string Insert(int id) =>
        "INSERT INTO \"AuditLog\" (\"Id\", \"At\", \"UserId\", \"UserName\", \"Action\", \"Details\")"
            + $" VALUES ({id}, 0, 'x', 'x', 'download.started', '')";

    private async Task BeginAsync(StoreKind database)
    {
        _desk = await AuditDesk.OpenAsync(database);
        await _desk.WriteAsync(5);
    }
}
