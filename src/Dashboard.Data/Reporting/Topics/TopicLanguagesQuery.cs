using Dashboard.Data.Access;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting.LeastNumbers;
using Dashboard.Data.Store;

namespace Dashboard.Data.Reporting.Topics;

/// <summary>In which languages people write about a topic, and how many of them are not content.</summary>
/// <param name="comments">What is written.</param>
/// <param name="zones">The reporting time zone in force, which decides what a day is.</param>
public sealed class TopicLanguagesQuery(VisibleComments comments, ZoneInForce zones)
{
    /// <summary>The scores of those who are not content: CSAT 1 and 2, NPS 0 to 6.</summary>
    public static SurveyScores Low { get; } = Segments.ScoresOf([Segment.Unsatisfied, Segment.Detractors]);

    /// <summary>Counts by language, of the comments that the viewer may see.</summary>
    /// <param name="filter">Of which comments; its scores, comment and words are left out.</param>
    /// <param name="topic">Our key of the topic, or <see cref="ReportFilter.NoTopic"/>.</param>
    /// <returns>The language that most write in first; none that nobody writes in.</returns>
    public async Task<IReadOnlyList<TopicLanguage>> RunAsync(
        Viewer viewer, ReportFilter filter, int topic, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(filter);
        var (asked, zone) = (filter.ForSums with { Topics = [topic] }, zones.Current);
        var least = LeastAnswers.IsPersonal(viewer.Scope, asked) ? viewer.Rules.LeastAnswers : 0;
        var seen = await comments.ReadAsync(viewer, [zone.InstantsOf(asked.Period)], cancellationToken);
        return
        [
            .. seen.In(asked, asked.Period, zone)
                .GroupBy(comment => comment.Language)
                .Select(language => new TopicLanguage(
                    language.Key, language.Count(), language.Count(comment => Low.Contains(comment.Kind, comment.Score))))
                .Where(language => language.Comments >= least)
                .OrderByDescending(language => language.Comments).ThenBy(language => language.Language),
        ];
    }
}

/// <summary>What is written about a topic in a language.</summary>
/// <param name="Language">The language; unknown is one of them.</param>
/// <param name="Comments">How many comments with a score.</param>
/// <param name="Low">How many of them with one of <see cref="TopicLanguagesQuery.Low"/>.</param>
public sealed record TopicLanguage(CommentLanguage Language, int Comments, int Low);
