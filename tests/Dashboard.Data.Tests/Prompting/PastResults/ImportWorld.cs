using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.PastResults;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.Data.Reporting;
using Dashboard.Data.Rollups;
using Dashboard.Data.Rollups.Search;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.PastResults;

/// <summary>A store of an account at X with two answers, and files that are imported beside it.</summary>
internal sealed class ImportWorld(DataHost host) : IAsyncDisposable
{
    public static readonly ReportFilter February =
        new() { Period = new Period(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public DataHost Host => host;

    public static async Task<ImportWorld> BeginAsync(StoreKind database, ReportingZone? zone = null)
    {
        var host = await DataHost.StartAsync(store: database, zone: zone);
        var fixture = new FeedbackFixture(host);
        var account = await fixture.AddAccountAsync();
        var at = new DateTimeOffset(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);
        await fixture.MergeAsync(
            account,
            FeedbackFixture.Scored(FeedbackFixture.Prompt("1", at), 4, at.AddMinutes(5), "Good"),
            FeedbackFixture.Prompt("2", at));
        return new ImportWorld(host);
    }

    public Task<ImportReport> ImportAsync(string csv, Func<ImportOrder, ImportOrder>? order = null, Viewer? viewer = null) =>
        ReadAsync(csv, order, (file, read) => host.Get<ResultImports>().RunAsync(viewer ?? DataHost.Manager, file, read, null, Token));

    /// <summary>The same from any file.</summary>
    public Task<ImportReport> ImportAsync(Stream file) =>
        ReadAsync(file, null, (opened, read) => host.Get<ResultImports>().RunAsync(DataHost.Manager, opened, read, null, Token));

    public Task<ImportReport> TryAsync(string csv, Func<ImportOrder, ImportOrder>? order = null, Viewer? viewer = null) =>
        ReadAsync(csv, order, (file, read) => host.Get<ResultImports>().TryAsync(viewer ?? DataHost.Manager, file, read, Token));

    /// <summary>The rows that were imported, by their scores.</summary>
    public async Task<IReadOnlyList<StoredFeedback>> RowsAsync()
    {
        await using var store = host.OpenStore();
        return await store.StoredFeedback.AsNoTracking().Where(row => row.ImportId != null).OrderBy(row => row.Score).ToListAsync(Token);
    }

    public async Task<ReportTotals> TotalsAsync(Viewer? viewer = null)
    {
        var tally = (await host.Get<OverviewQuery>().RunAsync(viewer ?? DataHost.Manager, February, Token)).Current;
        return new ReportTotals(tally.Csat.Total, tally.Nps.Total, tally.Sent, tally.Answered);
    }

    /// <summary>Nothing that is kept of sums differs from what the rows say, nor after it is made anew.</summary>
    public async Task AssertSumsAsync()
    {
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
        Assert.Empty(await host.Get<SearchCheck>().RunAsync(Token));
        await host.Get<RollupRebuild>().RunAsync(null, Token);
        Assert.Empty(await host.Get<RollupCheck>().RunAsync(Token));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static async Task<ImportReport> ReadAsync(
        string csv, Func<ImportOrder, ImportOrder>? order, Func<Stream, ImportOrder, Task<ImportReport>> read)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await ReadAsync(file, order, read);
    }

    private static async Task<ImportReport> ReadAsync(
        Stream file, Func<ImportOrder, ImportOrder>? order, Func<Stream, ImportOrder, Task<ImportReport>> read)
    {
        var look = await ResultImports.LookAsync(file, samples: 0, Token);
        var plain = new ImportOrder("Chat", ResultColumns.Guess(look.Headers)) { Kind = SurveyKind.Csat, FileName = "chat.csv" };
        return await read(file, order is null ? plain : order(plain));
    }
}

/// <summary>What pages add up.</summary>
internal sealed record ReportTotals(long Csat, long Nps, long Sent, long Answered);
