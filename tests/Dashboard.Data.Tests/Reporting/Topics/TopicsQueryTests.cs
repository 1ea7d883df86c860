using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Planning.Topics;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Topics;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.Topics;

/// <summary>Topics in a random store, before and after changes of feedback and of topics: as plain sums have them.</summary>
public sealed class TopicsQueryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ReportingZone Zone { get; } = ReportingZone.TryCreate("Europe/Berlin", out var zone, out var error)
        ? zone
        : throw new InvalidOperationException(error);

    [Theory, Databases]
    public async Task RunAsync_RandomStore_AgreesWithPlainSums(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 71, Zone);
        var found = 0L;
        for (var round = 0; round < 2; round++)
        {
            foreach (var viewer in Plain.Viewers)
            {
                foreach (var filter in Plain.Filters)
                    found += await CheckAsync(store, viewer, filter);
            }

            await store.ChangeAsync(100);
        }

        Assert.True(found > 1000, "There are enough comments about topics.");
    }

    [Theory, Databases]
    public async Task Topics_ThatAreChanged_HoldAtOnceForWhatIsThere(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 72, Zone);
        var filter = Plain.Filters[0] with { Topics = [2] };
        var before = await TotalAsync(store, filter);
        var speed = (await store.Host.Get<TopicReader>().RunAsync(DataHost.Manager, Token)).Single(topic => topic.Id == 2);

        await store.Host.Get<TopicEditor>().ChangeAsync(DataHost.Manager, speed, new TopicDraft("speed", ["Refund"]), Token);

        var refunds = Commented(store, filter).Count(row => Words(row).Contains("refund", StringComparer.Ordinal));
        var slow = Commented(store, filter).Count(row => Words(row).Contains("slow", StringComparer.Ordinal));
        Assert.Equal((slow, refunds), (before, await TotalAsync(store, filter)));
        Assert.NotEqual(slow, refunds);
    }

    [Theory, Databases]
    public async Task Rows_OfTopics_AreListedStreamedAndCountedAlike(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 73, Zone);
        foreach (var viewer in Plain.Viewers)
        {
            foreach (var filter in Plain.Filters.Where(filter => !filter.Topics.IsEmpty))
            {
                foreach (var asked in new[] { filter, filter with { Search = "support" }, filter with { HasComment = false } })
                    await CheckRowsAsync(store, viewer, asked);
            }
        }
    }

    private static async Task<long> CheckAsync(RandomStore store, Viewer viewer, ReportFilter filter)
    {
        var report = await store.Host.Get<TopicsQuery>().RunAsync(viewer, filter, Token);

        var whole = Plain.Scored(store.Rows, viewer, filter, Zone);
        var commented = whole.Where(row => row.Comment is not null).ToList();
        AssertScores(whole, report.Whole);
        AssertScores(commented, report.Comments.Current);
        AssertScores(commented.Where(row => PlainTopics.Of(row.Comment).Count == 0), report.NoTopic.Current);
        Assert.Equal(viewer.SeesResults ? PlainTopics.Topics.Count : 0, report.Topics.Count);
        foreach (var topic in report.Topics)
        {
            var about = commented.Where(row => PlainTopics.Of(row.Comment).Contains(topic.Topic!.Id)).ToList();
            AssertScores(about, topic.Current);
            AssertScores(whole.Except(about), topic.Without!);
            Assert.Equal(commented.Count == 0 ? null : (double)about.Count / commented.Count, report.ShareOf(topic));
            if (filter.ComparedPeriod is { } before)
            {
                AssertScores(
                    Plain.Scored(store.Rows, viewer, filter with { Period = before }, Zone)
                        .Where(row => PlainTopics.Of(row.Comment).Contains(topic.Topic!.Id)),
                    topic.Compared!);
            }
        }

        return report.Topics.Sum(topic => topic.Current.Scored);
    }

    private static async Task CheckRowsAsync(RandomStore store, Viewer viewer, ReportFilter filter)
    {
        var expected = Plain.Listed(store.Rows, viewer, filter, Zone).Select(row => row.Id).ToList();
        var page = store.Host.Get<ResponsesPageQuery>();
        var rows = await page.RowsAsync(viewer, filter, new ResponseWindow(0, 1000), Token);
        var streamed = new List<string>();
        await foreach (var row in store.Host.Get<ResponsesQuery>().StreamAsync(viewer, filter, Token))
            streamed.Add(row.FeedbackId);

        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Select(row => row.FeedbackId).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), streamed.Order(StringComparer.Ordinal));
        Assert.Equal(expected.Count, (await page.TotalAsync(viewer, filter, Token)).Count);
        Assert.Equal(expected.Count, await store.Host.Get<ResponsesQuery>().CountAsync(viewer, filter, Token));
    }

    private static void AssertScores(IEnumerable<StoredFeedback> rows, Tally tally)
    {
        var all = rows.ToList();
        Assert.Equal(
            (Plain.Counts(all, SurveyKind.Csat), Plain.Counts(all, SurveyKind.Nps)), (tally.Csat, tally.Nps));
    }

    private static async Task<int> TotalAsync(RandomStore store, ReportFilter filter) =>
        (int)(await store.Host.Get<ResponsesPageQuery>().TotalAsync(DataHost.Manager, filter, Token)).Count;

    private static IEnumerable<StoredFeedback> Commented(RandomStore store, ReportFilter filter) =>
        Plain.Scored(store.Rows, DataHost.Manager, filter with { Topics = [] }, Zone).Where(row => row.Comment is not null);

    private static string[] Words(StoredFeedback row) => row.Comment!.Split(' ');
}
