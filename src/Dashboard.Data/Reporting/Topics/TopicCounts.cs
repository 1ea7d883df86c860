using System.Numerics;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting.Topics;

/// <summary>The scores of comments, by what they are about.</summary>
internal sealed class TopicCounts
{
    private const int Scores = ScoreCounts.HighestScore + 1;
    private const int PerGroup = 2 * Scores;

    private readonly int[] _counts;
    private readonly int _topics;

    private readonly ReportingConventions _conventions;

    private TopicCounts(int topics, ReportingConventions conventions) =>
        (_topics, _conventions, _counts) = (topics, conventions, new int[(topics + 2) * PerGroup]);

    public Tally All => Of(_topics);

    public Tally None => Of(_topics + 1);

    public static TopicCounts Of(CommentsInScope seen, ReportFilter filter, Period period, ReportingZone zone)
    {
        var counts = new TopicCounts(seen.Topics.Topics.Count, filter.Conventions);
        foreach (var comment in seen.In(filter, period, zone))
        {
            var place = (comment.Kind is SurveyKind.Csat ? 0 : Scores) + comment.Score;
            var bits = seen.TopicsOf(comment);
            counts._counts[(counts._topics * PerGroup) + place]++;
            if (bits == 0)
                counts._counts[((counts._topics + 1) * PerGroup) + place]++;
            for (; bits != 0; bits &= bits - 1)
                counts._counts[(BitOperations.TrailingZeroCount(bits) * PerGroup) + place]++;
        }

        return counts;
    }

    /// <summary>The scores of the comments about a topic, by its place.</summary>
    public Tally Of(int topic)
    {
        var group = _counts.AsSpan(topic * PerGroup, PerGroup);
        var (csat, nps) = (ScoreCounts.FromCounts(group[..Scores]), ScoreCounts.FromCounts(group[Scores..]));
        return new Tally(csat, nps, Commented: csat.Total + nps.Total).JudgedBy(_conventions);
    }
}
