using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.Topics;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.Topics;

/// <summary>Topics by language in a random store, for everybody who may see it, those who have results of their own among them.</summary>
public sealed class TopicLanguagesQueryTests
{
    private static readonly SurveyScores Low = SurveyScores.Of(SurveyKind.Csat, ScoreSet.FromScores(1, 2))
        .Plus(SurveyScores.Of(SurveyKind.Nps, ScoreSet.FromScores(0, 1, 2, 3, 4, 5, 6)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ReportingZone Zone { get; } = ReportingZone.TryCreate("Europe/Berlin", out var zone, out var error)
        ? zone
        : throw new InvalidOperationException(error);

    [Theory, Databases]
    public async Task RunAsync_RandomStore_AgreesWithPlainSumsAndLeadsToAsManyAnswers(StoreKind database)
    {
        await using var store = await RandomStore.CreateAsync(database, 74, Zone);
        var found = 0;
        foreach (var viewer in Plain.Viewers)
        {
            foreach (var filter in Plain.Filters.Where(filter => filter.Topics.IsEmpty).Take(4))
                found += await CheckAsync(store, viewer, filter);
        }

        Assert.True(found > 100, "There are enough comments about topics.");
    }

    private static async Task<int> CheckAsync(RandomStore store, Viewer viewer, ReportFilter filter)
    {
        var commented = Plain.Scored(store.Rows, viewer, filter, Zone).Where(row => row.Comment is not null).ToList();
        var found = 0;
        foreach (var topic in Enumerable.Range(0, PlainTopics.Topics.Count + 1))
        {
            var languages = await store.Host.Get<TopicLanguagesQuery>().RunAsync(viewer, filter, topic, Token);

            var about = commented
                .Where(row => topic == 0 ? PlainTopics.Of(row.Comment).Count == 0 : PlainTopics.Of(row.Comment).Contains(topic))
                .ToList();
            Assert.Equal(about.Count, languages.Sum(language => language.Comments));
            Assert.Equal(about.Count(row => Low.Contains(row.Kind, row.Score!.Value)), languages.Sum(language => language.Low));
            foreach (var language in languages)
            {
                var listed = filter with
                {
                    Topics = [topic], Languages = [language.Language], Scores = Low, HasComment = null, Search = null,
                };
                Assert.Equal(language.Low, await store.Host.Get<ResponsesQuery>().CountAsync(viewer, listed, Token));
            }

            found += about.Count;
        }

        return found;
    }
}
