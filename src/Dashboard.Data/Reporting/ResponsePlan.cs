using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

/// <summary>
/// Where the rows of a list lie, as the day cells know it, so that any page of it is found by reading the days that it is on and nothing
/// else.
/// </summary>
internal sealed class ResponsePlan
{
    private readonly ReportFilter _filter;
    private readonly Dictionary<DateOnly, DayCounts> _days = [];

    private ResponsePlan(ReportFilter filter) => _filter = filter;

    /// <summary>
    /// Whether the cells know how many rows there are: of each score, and of those with a comment, but not of each score with a comment.
    /// Else what they say is the most that there can be.
    /// </summary>
    public bool IsExact => _filter.HasComment is null || _filter.Scores.IsEmpty;

    /// <summary>How many rows there are, or can be at most.</summary>
    public long Count => _days.Values.Sum(day => day.CountOf(_filter.Scores, _filter.HasComment));

    public static ResponsePlan FromCells(CellsInScope seen, ReportFilter filter)
    {
        var plan = new ResponsePlan(filter);
        foreach (var cell in seen.In(filter, filter.Period))
        {
            if (!plan._days.TryGetValue(cell.Day, out var counts))
                plan._days.Add(cell.Day, counts = new DayCounts());
            counts.Add(cell);
        }

        return plan;
    }

    /// <summary>
    /// The stretches of days, newest first, that can hold rows with some of the scores; each with how many it can hold. A stretch ends
    /// where a day has none, and where it can hold <paramref name="enough"/>.
    /// </summary>
    public IEnumerable<(Period Days, long Most)> Stretches(SurveyScores scores, bool? hasComment, long enough)
    {
        (DateOnly From, DateOnly To, long Most)? open = null;
        foreach (var (day, counts) in _days.OrderByDescending(day => day.Key))
        {
            var most = counts.CountOf(scores, hasComment);
            if (most == 0)
                continue;
            if (open is { } stretch && (stretch.From != day.AddDays(1) || stretch.Most >= enough))
            {
                yield return (new Period(stretch.From, stretch.To), stretch.Most);
                open = null;
            }

            open = open is { } longer ? (day, longer.To, longer.Most + most) : (day, day, most);
        }

        if (open is { } last)
            yield return (new Period(last.From, last.To), last.Most);
    }

    private sealed class DayCounts
    {
        private readonly int[] _csat = new int[ScoreCounts.HighestScore + 1];
        private readonly int[] _nps = new int[ScoreCounts.HighestScore + 1];
        private int _commented;

        public void Add(Cell cell)
        {
            var counts = cell.Kind == SurveyKind.Nps ? _nps : _csat;
            var scores = cell.Scores;
            for (var score = 0; score < scores.Length; score++)
                counts[score] += scores[score];
            _commented += cell.Commented;
        }

        public long CountOf(SurveyScores scores, bool? hasComment)
        {
            var all = _csat.Sum(count => (long)count) + _nps.Sum(count => (long)count);
            if (scores.IsEmpty)
                return hasComment switch { null => all, true => _commented, false => all - _commented };
            var matching = scores.Csat.Scores.Sum(score => (long)_csat[score]) + scores.Nps.Scores.Sum(score => (long)_nps[score]);
            return hasComment is true ? Math.Min(matching, _commented) : matching;
        }
    }
}
