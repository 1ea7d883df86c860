using Dashboard.Data.Access;
using Dashboard.Data.Comments.Languages;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Reporting.Words;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.WhatMoved;

public sealed class LanguageMovesQueryTests
{
    private static readonly Viewer Own = new("so", "so", ViewerRoles.Supervisor, [1, 2], [1, 5]);

    private static readonly MoveQuestion Question = new(new ReportFilter { Period = WrittenComments.Days }, ScoreMeasure.CsatAverage);

    [Theory, Databases]
    public async Task RunAsync_CommentsAndAnswersWithout_AreGroupsThatAddUpToTheWhole(StoreKind database)
    {
        await using var store = await WrittenAsync(database, Rows());

        foreach (var viewer in new[] { DataHost.Manager, Own })
        {
            var moves = await RunAsync(store, viewer, Question);

            Assert.Equal(
                Plainly(store, viewer, _ => true),
                moves.Groups.Select(group => (group.Language, group.Before, group.After)));
            Assert.Contains(moves.Groups, group => group.Language is LanguageMoves.NoComment);
            var whole = await store.Host.Get<WhatMovedQuery>().RunAsync(viewer, Question, CancellationToken.None);
            Assert.Equal(
                whole.Number!.Change.Difference, moves.By(ScoreMeasure.CsatAverage)!.Parts.Sum(part => part.Part.Total.Value), 9);
        }
    }

    [Theory, Databases]
    public async Task RunAsync_UnderAFilter_CountsWhatItLeaves(StoreKind database)
    {
        await using var store = await WrittenAsync(database, Rows());
        var asked = Question with { Filter = Question.Filter with { Teams = [2], Hours = [.. Enumerable.Range(6, 12)], Search = "x" } };

        Assert.Equal(
            Plainly(store, Own, row => row is { TeamId: 2, ScoredAt.Hour: >= 6 and < 18 }),
            (await RunAsync(store, Own, asked)).Groups.Select(group => (group.Language, group.Before, group.After)));
    }

    [Theory, Databases]
    public async Task RunAsync_OwnFeedback_ChangesNothing(StoreKind database)
    {
        await using var all = await WrittenAsync(database, Rows());
        await using var others = await WrittenAsync(database, [.. Rows().Where(row => Plain.Sees(Own, row))]);

        Assert.NotEmpty((await RunAsync(all, Own, Question)).Groups);
        Assert.Equal((await RunAsync(others, Own, Question)).Groups, (await RunAsync(all, Own, Question)).Groups);
    }

    [Theory, Databases]
    public async Task RunAsync_WithNothingToCompareOrToSee_HasNoGroups(StoreKind database)
    {
        await using var store = await WrittenAsync(database, Rows());
        var alone = Question with { Filter = Question.Filter with { Compare = Comparison.None } };

        Assert.Empty((await RunAsync(store, DataHost.Manager, alone)).Groups);
        Assert.Empty((await RunAsync(store, new Viewer("a", "a", ViewerRoles.Admin | ViewerRoles.Agent, [1], [1]), Question)).Groups);
        Assert.Null(new LanguageMoves([]).By(ScoreMeasure.Nps));
    }

    private static Task<LanguageMoves> RunAsync(RandomStore store, Viewer viewer, MoveQuestion question) =>
        store.Host.Get<LanguageMovesQuery>().RunAsync(viewer, question, CancellationToken.None);

    private static IEnumerable<(int, ScoreCounts, ScoreCounts)> Plainly(
        RandomStore store, Viewer viewer, Predicate<StoredFeedback> isLeft) =>
        from row in store.Rows
        where row is { IsTest: false, Kind: SurveyKind.Csat, Score: not null } && Plain.Sees(viewer, row) && isLeft(row)
        let language = row.Comment is null ? LanguageMoves.NoComment : (int)LanguageDetector.Detect(row.Comment)
        group row by language into written
        orderby written.Key
        select (
            written.Key, ScoresIn(written, WrittenComments.Days.Previous()), ScoresIn(written, WrittenComments.Days));

    private static ScoreCounts ScoresIn(IEnumerable<StoredFeedback> rows, Period days) => ScoreCounts.FromScores(rows
        .Where(row => DateOnly.FromDateTime(row.ScoredAt!.Value.UtcDateTime) is var day && day >= days.From && day <= days.To)
        .Select(row => row.Score!.Value));

    private static IReadOnlyList<StoredFeedback> Rows() =>
        [.. WrittenComments.Rows(500).Select((row, number) => number % 4 == 0 ? row with { Comment = null, CommentedAt = null } : row)];

    private static async Task<RandomStore> WrittenAsync(StoreKind database, IReadOnlyList<StoredFeedback> rows)
    {
        var store = await RandomStore.CreateAsync(database, 49, feedback: 0);
        await store.WriteAsync(rows);
        return store;
    }
}
