using Dashboard.Data.Access;
using Dashboard.Data.Reporting;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.Words;

/// <summary>Which feedback a filter leaves, asked in each way in which single answers are reached.</summary>
internal static class ListedRows
{
    public static async Task AssertAsync(RandomStore store, Viewer viewer, ReportFilter filter, IReadOnlyCollection<string> expected)
    {
        var sorted = expected.Order(StringComparer.Ordinal).ToList();
        var page = store.Host.Get<ResponsesPageQuery>();
        var list = store.Host.Get<ResponsesQuery>();
        var rows = await page.RowsAsync(viewer, filter, new ResponseWindow(0, 1000), CancellationToken.None);
        var lowest = await page.RowsAsync(
            viewer, filter, new ResponseWindow(0, 1000, ResponseOrder.LowScoresFirst), CancellationToken.None);
        var streamed = new List<string>();
        await foreach (var row in list.StreamAsync(viewer, filter, CancellationToken.None))
            streamed.Add(row.FeedbackId);

        Assert.Equal(sorted, rows.Select(row => row.FeedbackId).Order(StringComparer.Ordinal));
        Assert.Equal(rows.OrderBy(row => row.Score).Select(row => row.FeedbackId), lowest.Select(row => row.FeedbackId));
        Assert.Equal(sorted, streamed.Order(StringComparer.Ordinal));
        Assert.Equal(sorted.Count, (await page.TotalAsync(viewer, filter, CancellationToken.None)).Count);
        Assert.Equal(sorted.Count, await list.CountAsync(viewer, filter, CancellationToken.None));
    }
}
