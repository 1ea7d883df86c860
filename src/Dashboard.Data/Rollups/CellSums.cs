using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Changes;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Adds feedback up into day cells: what counts where, used alike for changes and rebuild. A prompt counts on the day it was sent, together
/// with whether it has a score by now; a score counts on the day it was given. What has tags counts once more by them. Tests count nowhere.
/// </summary>
/// <param name="zone">The reporting time zone, which decides what a day is.</param>
internal sealed class CellSums(ReportingZone zone)
{
    private readonly Dictionary<CellKey, int[]> _cells = [];
    private readonly DaysByHour _days = new(zone);

    /// <summary>The cells that are not all zero.</summary>
    public IEnumerable<KeyValuePair<CellKey, int[]>> NonZero => _cells.Where(cell => cell.Value.AsSpan().IndexOfAnyExcept(0) >= 0);

    public void Add(FeedbackFacts facts) => Count(facts, 1);

    public void Add(FeedbackChange change)
    {
        if (change.Before == change.After)
            return;
        if (change.Before is { } before)
            Count(before, -1);
        Count(change.After, 1);
    }

    private void Count(FeedbackFacts facts, int sign)
    {
        if (facts.IsTest)
            return;
        Count(facts, TagSet.None, sign);
        if (facts.Tags.Length > 0)
            Count(facts, facts.Tags, sign);
    }

    private void Count(FeedbackFacts facts, string tags, int sign)
    {
        var sent = Cell(facts, facts.SentAt, tags);
        sent[CellMeasure.Sent] += sign;
        if (facts is { Score: { } score, ScoredAt: { } scoredAt })
        {
            sent[CellMeasure.Answered] += sign;
            var scored = Cell(facts, scoredAt, tags);
            scored[CellMeasure.FirstScore + score] += sign;
            scored[CellMeasure.Commented] += facts.HasComment ? sign : 0;
        }
    }

    private int[] Cell(FeedbackFacts facts, DateTimeOffset at, string tags)
    {
        var key = new CellKey(_days.DayOf(at), facts.Kind, facts.QuestionVariant, facts.AccountId, facts.TeamId, facts.AgentId, tags);
        if (!_cells.TryGetValue(key, out var counts))
            _cells.Add(key, counts = new int[CellMeasure.Count]);
        return counts;
    }
}
