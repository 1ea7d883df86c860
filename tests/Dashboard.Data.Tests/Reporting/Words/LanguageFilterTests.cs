using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Languages;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.Words;

/// <summary>Feedback by the language of its comment, which the detector is asked for row by row.</summary>
public sealed class LanguageFilterTests
{
    private static readonly Viewer Own = new("so", "so", ViewerRoles.Supervisor, [1, 2], [1, 5]);

    private static readonly ReportFilter Asked = new() { Period = WrittenComments.Days };

    [Theory, Databases]
    public async Task Languages_Chosen_LeaveExactlyTheirComments(StoreKind database)
    {
        await using var store = await WrittenAsync(database);

        foreach (var viewer in new[] { DataHost.Manager, Own })
        {
            await AssertAsync(store, viewer, Asked with { Languages = [CommentLanguage.German] }, _ => true);
            await AssertAsync(store, viewer, Asked with { Languages = [CommentLanguage.English, CommentLanguage.Unknown] }, _ => true);
            await AssertAsync(store, viewer, Asked with { Languages = [CommentLanguage.Khmer] }, _ => true);
        }
    }

    [Theory, Databases]
    public async Task Languages_WithOtherFilters_NarrowWithThem(StoreKind database)
    {
        await using var store = await WrittenAsync(database);
        var german = Asked with { Languages = [CommentLanguage.German], HasComment = true };

        await AssertAsync(
            store,
            Own,
            german with { Kind = SurveyKind.Nps, Scores = SurveyScores.Of(SurveyKind.Nps, ScoreSet.FromScores(1)) },
            row => row is { Kind: SurveyKind.Nps, Score: 1 });
        await AssertAsync(
            store, Own, german with { Search = "paket" }, row => row.Comment!.Contains("Paket", StringComparison.Ordinal));
        await AssertAsync(
            store,
            Own,
            german with { Hours = [.. Enumerable.Range(6, 12)], Teams = [2] },
            row => row is { ScoredAt.Hour: >= 6 and < 18, TeamId: 2 });
        var term = TermKey.Find(CommentLanguage.German, "freundlich");
        await AssertAsync(
            store, Own, german with { Term = term }, row => row.Comment!.Contains("freundlich", StringComparison.Ordinal));
        await ListedRows.AssertAsync(store, Own, german with { HasComment = false }, []);
        await ListedRows.AssertAsync(store, Own, german with { Languages = [CommentLanguage.English], Term = term }, []);
    }

    [Theory, Databases]
    public async Task Words_OfALanguage_AreThoseOfTheWholeInIt(StoreKind database)
    {
        await using var store = await WrittenAsync(database);
        var all = await store.Host.Get<WordsQuery>().RunAsync(Own, Asked, CancellationToken.None);
        var one = await store.Host.Get<WordsQuery>()
            .RunAsync(Own, Asked with { Languages = [CommentLanguage.German] }, CancellationToken.None);

        var german = all.Languages.Single(words => words.Language is CommentLanguage.German);
        Assert.Equal(german.Comments, one.Comments);
        Assert.Equal(german.MarksLow, Assert.Single(one.Languages).MarksLow);
        Assert.Equal(all.Scores.Single(scores => scores.Language is CommentLanguage.German), Assert.Single(one.Scores));
    }

    [Theory, Databases]
    public async Task Scores_ByLanguage_AreThoseOfItsComments(StoreKind database)
    {
        await using var store = await WrittenAsync(database);
        var report = await store.Host.Get<WordsQuery>().RunAsync(Own, Asked, CancellationToken.None);
        var rows = store.Rows.Where(row => Plain.Sees(Own, row) && row.Comment is not null).ToList();

        Assert.Contains(report.Scores, scores => scores.Language is CommentLanguage.German);
        foreach (var scores in report.Scores)
        {
            var written = rows.Where(row => LanguageDetector.Detect(row.Comment!) == scores.Language).ToList();
            Assert.Equal(TallyOf(written.Where(row => IsIn(row, WrittenComments.Days))), scores.Now);
            Assert.Equal(TallyOf(written.Where(row => IsIn(row, WrittenComments.Days.Previous()))), scores.Before);
        }

        Assert.Equal(rows.Count(row => IsIn(row, WrittenComments.Days)), report.Scores.Sum(scores => scores.Now.Scored));
    }

    [Theory, Databases]
    public async Task Counts_ByLanguage_AreThoseOfTheRows(StoreKind database)
    {
        await using var store = await WrittenAsync(database);
        var query = store.Host.Get<LanguageCountsQuery>();
        var low = SurveyScores.OfAny(ScoreSet.FromScores(1, 2));
        var term = TermKey.Find(CommentLanguage.German, "freundlich");

        await AssertCountsAsync(Asked with { Languages = [CommentLanguage.German] }, _ => true);
        await AssertCountsAsync(Asked with { Scores = low, Teams = [1] }, row => row is { Score: 1 or 2, TeamId: 1 });
        await AssertCountsAsync(
            Asked with { Search = "delivery" }, row => row.Comment!.Contains("delivery", StringComparison.OrdinalIgnoreCase));
        await AssertCountsAsync(Asked with { Term = term }, row => row.Comment!.Contains("freundlich", StringComparison.Ordinal));
        Assert.Empty(await query.RunAsync(Own, Asked with { HasComment = false }, CancellationToken.None));

        async Task AssertCountsAsync(ReportFilter filter, Predicate<StoredFeedback> isLeft) => Assert.Equal(
            store.Rows
                .Where(row => Plain.Sees(Own, row) && row.Comment is not null && IsIn(row, Asked.Period) && isLeft(row))
                .CountBy(row => LanguageDetector.Detect(row.Comment!))
                .OrderByDescending(language => language.Value).ThenBy(language => language.Key)
                .Select(language => new LanguageAnswers(language.Key, language.Value, false)),
            await query.RunAsync(Own, filter, CancellationToken.None));
    }

    private static Tally TallyOf(IEnumerable<StoredFeedback> rows)
    {
        var scores = rows.ToLookup(row => row.Kind, row => row.Score!.Value);
        var (csat, nps) = (ScoreCounts.FromScores(scores[SurveyKind.Csat]), ScoreCounts.FromScores(scores[SurveyKind.Nps]));
        return new Tally(csat, nps, Commented: csat.Total + nps.Total);
    }

    private static Task AssertAsync(RandomStore store, Viewer viewer, ReportFilter filter, Predicate<StoredFeedback> other) =>
        ListedRows.AssertAsync(
            store,
            viewer,
            filter,
            [
                .. store.Rows
                    .Where(row => Plain.Sees(viewer, row) && row.Comment is not null && IsIn(row, filter.Period) && other(row))
                    .Where(row => filter.Languages.Contains(LanguageDetector.Detect(row.Comment!)))
                    .Select(row => row.Id),
            ]);

    private static bool IsIn(StoredFeedback row, Period days) =>
        DateOnly.FromDateTime(row.ScoredAt!.Value.UtcDateTime) is var day && day >= days.From && day <= days.To;

    private static async Task<RandomStore> WrittenAsync(StoreKind database)
    {
        var store = await RandomStore.CreateAsync(database, 48, feedback: 0);
        await store.WriteAsync(WrittenComments.Rows(500));
        return store;
    }
}
