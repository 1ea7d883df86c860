using Dashboard.Data.Access;
using Dashboard.Data.Access.Audit;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.Audit;

public sealed class AuditQueryTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Viewer Admin = new("ada", "ada@acme.example", ViewerRoles.Admin, [], []);
    private static readonly Viewer AdminAndAgent = new("ann", "ann@acme.example", ViewerRoles.Admin | ViewerRoles.Agent, [], [7]);

    private AuditDesk _desk = null!;

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [Databases("", "", "", "6 5 4 3 2 1")]
    [Databases("MAX", "", "", "5 2")]
    [Databases("", "results", "", "5 4 2")]
    [Databases("", "signins", "", "1")]
    [Databases("", "download.started", "", "2")]
    [Databases("", "", "100%_", "4")]
    [Databases("", "", "agent a-1", "3")]
    [Databases("max", "results", "page=2", "5")]
    [Databases("nobody at all", "", "", "")]
    public async Task Run_Filter_ShowsWhatFitsNewestFirst(StoreKind database, string who, string action, string text, string found)
    {
        await BeginAsync(database);

        Assert.Equal(found, await FindAsync(Admin, new AuditFilter { Who = who, Action = action, Text = text }));
    }

    [Theory, Databases]
    public async Task Run_Days_IncludeTheFirstMomentAndNotTheLast(StoreKind database)
    {
        await BeginAsync(database);

        Assert.Equal("4 3", await FindAsync(Admin, new AuditFilter { From = Noon.AddMinutes(3), Before = Noon.AddMinutes(5) }));
    }

    [Theory, Databases]
    public async Task Run_NoAdmin_GetsNothing(StoreKind database)
    {
        await BeginAsync(database);

        Assert.Null(await Query.RunAsync(DataHost.Manager, new AuditFilter(), new RowRange(0, 10), AccessStore.Token));
        Assert.Empty(await Query.StreamAsync(DataHost.Manager, new AuditFilter(), AccessStore.Token).ToListAsync(AccessStore.Token));
    }

    // Whether there is an entry about them changes nothing that they see: not a row, not a count.
    [Theory, Databases]
    public async Task Run_AdminWhoIsAnAgent_CannotTellWhetherTheyWereTalkedAbout(StoreKind database)
    {
        await BeginAsync(database);
        var before = await SeenAsync(AdminAndAgent);
        await _desk.AddAsync(
            Entry("coaching.noted", "lea", "agent A-7 of team T-1", null),
            Entry("coaching.answer-pinned", "lea", "agent A-7 of team T-1, answer 12", null),
            Entry("results.viewed", "lea", "/responses?agent=A-7", 12),
            Entry("download.finished", "max", "/exports/responses.csv?agent=A-7", 12),
            Entry("view.shared", "lea", "Ann's bad week: /responses?agent=A-7", null),
            Entry("somethingnew.done", "lea", "agent A-7", null));

        Assert.Equal(before, await SeenAsync(AdminAndAgent));
        Assert.Equal("6 1", await FindAsync(AdminAndAgent, new AuditFilter()));
        Assert.Equal("", await FindAsync(AdminAndAgent, new AuditFilter { Text = "A-7" }));
        Assert.True(AuditQuery.LeavesOut(AdminAndAgent));
        Assert.False(AuditQuery.LeavesOut(Admin));
    }

    [Theory, Databases]
    public async Task Run_RowsOfResults_AreToldOnlyUpToTheNextPowerOfTen(StoreKind database)
    {
        await BeginAsync(database);

        var rows = (await Query.RunAsync(Admin, new AuditFilter(), new RowRange(0, 10), AccessStore.Token))!.Rows;

        Assert.Equal([37, 100, 10, null, null, null], rows.Select(row => row.Rows));
        Assert.Equal(rows, await Query.StreamAsync(Admin, new AuditFilter(), AccessStore.Token).ToListAsync(AccessStore.Token));
    }

    [Theory, Databases]
    public async Task StreamAll_LongLog_GivesEveryEntryOnceAsItWasWritten(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.AddAsync([.. Enumerable.Range(0, 2100).Select(i => Entry("sync.requested", "ada", $"@acme {i}", 5))]);

        var all = await Query.StreamAllAsync(new AuditFilter(), AccessStore.Token).ToListAsync(AccessStore.Token);

        Assert.Equal(Enumerable.Range(1, 2106).Reverse().Select(id => (long)id), all.Select(row => row.Id));
        Assert.Equal(12, all.Single(row => row.Id == 5).Rows);
    }

    private AuditQuery Query => _desk.Store.Services.GetRequiredService<AuditQuery>();

    private async Task BeginAsync(StoreKind database)
    {
        _desk = await AuditDesk.OpenAsync(database);
        await AddAsync(1, Entry("signin.refused", "nobody", "192.0.2.1, eve@acme.example", null));
        await AddAsync(2, Entry("download.started", "max@acme.example", "/exports/responses.csv?page=1", null));
        await AddAsync(3, Entry("coaching.noted", "lea@acme.example", "agent A-1 of team T-1", null));
        await AddAsync(4, Entry("results.viewed", "lea@acme.example", "/responses?q=100%_", 3));
        await AddAsync(5, Entry("download.finished", "max@acme.example", "/exports/responses.csv?page=2", 12));
        await AddAsync(6, Entry("quarantine.retried", "ada@acme.example", "unreadable", 37));
    }

    private Task AddAsync(int minute, AuditEntry entry)
    {
        entry.At = Noon.AddMinutes(minute);
        return _desk.AddAsync(entry);
    }

    private async Task<string> FindAsync(Viewer viewer, AuditFilter filter)
    {
        var page = (await Query.RunAsync(viewer, filter, new RowRange(0, 10), AccessStore.Token))!;
        Assert.Equal(page.Rows.Count, page.Total);
        return string.Join(' ', page.Rows.Select(row => row.Id));
    }

    private async Task<string> SeenAsync(Viewer viewer)
    {
        var page = (await Query.RunAsync(viewer, new AuditFilter(), new RowRange(0, 10), AccessStore.Token))!;
        var file = await Query.StreamAsync(viewer, new AuditFilter(), AccessStore.Token).ToListAsync(AccessStore.Token);
        return $"{page.Total}: {string.Join(' ', page.Rows)} / {string.Join(' ', file)}";
    }

    private static AuditEntry Entry(string action, string name, string details, long? rows) =>
        new() { At = Noon, UserId = name, UserName = name, Action = action, Details = details, Rows = rows };
}
