using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Reporting;

public sealed class ResponsesPageQueryTests
{
    private const int PageSize = 23;

    private static readonly ReportingZone Zone = ReportingZone.TryCreate("Europe/Berlin", out var zone, out _) ? zone : ReportingZone.Utc;

    private static readonly SurveyScores Low = SurveyScores.OfAny(ScoreSet.Between(0, 2));

    private static readonly SurveyScores Unhappy = Segments.ScoresOf([Segment.Detractors, Segment.Unsatisfied]);

    /// <summary>What a list can be narrowed by beyond what sums know.</summary>
    private static readonly Func<ReportFilter, ReportFilter>[] Narrowings =
    [
        filter => filter,
        filter => filter with { Scores = Low },
        filter => filter with { HasComment = true },
        filter => filter with { HasComment = false },
        filter => filter with { HasComment = true, Scores = Low },
        filter => filter with { HasComment = false, Scores = Low },
        filter => filter with { Search = "support" },
        filter => filter with { Search = "GROSSE na", Scores = SurveyScores.OfAny(ScoreSet.Between(3, 10)) },
        filter => filter with { Scores = Unhappy },
        filter => filter with { Search = "support", Scores = Unhappy },
        filter => filter with { Search = "don't e-mail", HasComment = true },
        filter => filter with { Search = "😀" },
        filter => filter with { Search = "事 お" },
        filter => filter with { Search = "support", HasComment = false },
        filter => filter with { Search = " \"' ~t1 () * " },
    ];

    [Theory, Databases]
    public async Task RowsAsync_EveryFilterPageByPage_GivesExactlyTheRows(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 21, Zone);
        for (var round = 0; round < 2; round++)
        {
            foreach (var (viewer, place) in Plain.Viewers.Select((viewer, place) => (viewer, place)))
            {
                foreach (var (filter, index) in Plain.Filters.Select((filter, index) => (filter, index)))
                {
                    if (round == 0 || index % 3 == 0)
                        await CheckAsync(store, viewer, filter, place + index + round);
                }
            }

            await store.AddAsync(30);
            await store.ChangeAsync(150);
        }
    }

    [Theory, Databases]
    public async Task StreamAsync_WithWords_GivesTheRowsOfTheList(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 22, Zone);
        foreach (var viewer in Plain.Viewers)
        {
            foreach (var narrow in Narrowings)
            {
                var filter = narrow(Plain.Filters[0]);
                var rows = await store.Host.Get<ResponsesQuery>().StreamAsync(viewer, filter, CancellationToken.None).ToListAsync();

                Assert.Equal(
                    Plain.Listed(store.Rows, viewer, filter, Zone).Reverse().Select(row => row.Id),
                    rows.Select(row => row.FeedbackId));
                Assert.Equal(rows.Count, await store.Host.Get<ResponsesQuery>().CountAsync(viewer, filter, CancellationToken.None));
            }
        }
    }

    [Theory, Databases]
    public async Task PageAsync_BehindEachLastRow_GivesTheRowsOfTheFile(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 24, Zone);
        var query = store.Host.Get<ResponsesQuery>();
        foreach (var viewer in Plain.Viewers)
        {
            foreach (var filter in Narrowings.Select(narrow => narrow(Plain.Filters[0])))
            {
                var pages = new List<string>();
                ResponsePlace? behind = null;
                while (await query.PageAsync(viewer, filter, behind, PageSize, CancellationToken.None) is [.., var last] page)
                {
                    Assert.InRange(page.Count, 1, PageSize);
                    pages.AddRange(page.Select(row => row.FeedbackId));
                    behind = new ResponsePlace(last.ScoredAt, last.FeedbackId);
                }

                var file = await query.StreamAsync(viewer, filter, CancellationToken.None).ToListAsync();
                Assert.Equal(file.Select(row => row.FeedbackId), pages);
            }
        }
    }

    [Theory, Databases]
    public async Task RowsAsync_OddSignsAsSearch_FindsTheWordsAmongThem(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 23, Zone, feedback: 40);
        var texts = Gen.Elements(SearchVectors.Odd.AsEnumerable()).ListOf().Select(parts => string.Join(' ', parts));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                    Found(store, text)
                        .SetEquals(
                            Plain.Listed(store.Rows, DataHost.Manager, Plain.Filters[0] with { Search = text }, Zone).Select(row => row.Id))
            ));
    }

    [Theory, Databases]
    public async Task RowsAsync_AnyTextAsSearch_IsNeverAnError(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 23, Zone, feedback: 40);
        var commented = store.Rows.Where(row => row.Comment is not null).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var texts = ArbMap.Default.GeneratorFor<string>().Where(text => !string.IsNullOrEmpty(text));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(100),
            Prop.ForAll(texts.ToArbitrary(), text => Found(store, text).IsSubsetOf(commented)));
    }

    [Theory, Databases]
    public async Task TotalAsync_MoreThanIsCounted_SaysSo(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 24, Zone, feedback: 1);
        var at = new DateTimeOffset(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);
        await store.WriteAsync([
            .. Enumerable
                .Range(0, ResponsesPageQuery.MostCounted + 5)
                .Select(number => new StoredFeedback
                {
                    Id = FormattableString.Invariant($"9{number:00000}"),
                    AccountId = 1,
                    Kind = SurveyKind.Csat,
                    SentAt = at,
                    UpdatedAt = at,
                    ReceivedAt = at,
                    Score = 1,
                    ScoredAt = at,
                    ScoreSeenIn = at,
                    Comment = "always the same",
                    CommentedAt = at,
                    CommentSeenIn = at,
                }),
        ]);
        var filter = Plain.Filters[0] with { Search = "always" };

        var total = await store.Host.Get<ResponsesPageQuery>().TotalAsync(DataHost.Manager, filter, CancellationToken.None);
        var last = await store.Host.Get<ResponsesPageQuery>().RowsAsync(
            DataHost.Manager, filter, new ResponseWindow(ResponsesPageQuery.MostCounted, 50), CancellationToken.None);

        Assert.Equal(new ResponseTotal(ResponsesPageQuery.MostCounted, true), total);
        Assert.Equal(5, last.Count);
    }

    private static HashSet<string> Found(RandomStore store, string text) =>
        store.Host.Get<ResponsesPageQuery>()
            .RowsAsync(DataHost.Manager, Plain.Filters[0] with { Search = text }, new ResponseWindow(0, 1000), CancellationToken.None)
            .GetAwaiter().GetResult().Select(row => row.FeedbackId).ToHashSet(StringComparer.Ordinal);

    // A third of the narrowings, another one each time: any two of viewer, filter and narrowing still meet.
    private static async Task CheckAsync(RandomStore store, Viewer viewer, ReportFilter filter, int turn)
    {
        foreach (var narrowed in Narrowings.Where((_, index) => (index + turn) % 3 == 0).Select(narrow => narrow(filter)))
        {
            var expected = Plain.Listed(store.Rows, viewer, narrowed, Zone);
            var newest = await AllAsync(store, viewer, narrowed, ResponseOrder.NewestFirst);
            var lowest = await AllAsync(store, viewer, narrowed, ResponseOrder.LowScoresFirst);
            var total = await store.Host.Get<ResponsesPageQuery>().TotalAsync(viewer, narrowed, CancellationToken.None);

            Assert.Equal(new ResponseTotal(expected.Count, false), total);
            AssertSame(expected, newest);
            AssertSame(expected.OrderBy(row => row.Score), lowest);
        }
    }

    // What the search index finds of one instant comes in an order of its own.
    private static void AssertSame(IEnumerable<StoredFeedback> expected, IReadOnlyList<ResponseRow> rows)
    {
        var sorted = expected.ToList();
        Assert.Equal(sorted.Select(row => (row.Score!.Value, row.ScoredAt!.Value)), rows.Select(row => (row.Score, row.ScoredAt)));
        Assert.Equal(
            sorted.Select(row => row.Id).Order(StringComparer.Ordinal),
            rows.Select(row => row.FeedbackId).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<ResponseRow>> AllAsync(
        RandomStore store,
        Viewer viewer,
        ReportFilter filter,
        ResponseOrder order)
    {
        var rows = new List<ResponseRow>();
        while (true)
        {
            var page = await store
                .Host.Get<ResponsesPageQuery>()
                .RowsAsync(viewer, filter, new ResponseWindow(rows.Count, PageSize, order), CancellationToken.None);
            rows.AddRange(page);
            if (page.Count < PageSize)
                return rows;
        }
    }
}
