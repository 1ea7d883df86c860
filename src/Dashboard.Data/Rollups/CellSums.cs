using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Rollups;

/// <summary>
/// Adds feedback up into day cells and hour cells: what counts where, used alike for changes and rebuild. A prompt counts on the day it was
/// sent, together with whether it has a score by now; a score counts on the day it was given. What has tags counts once more by them. Tests
/// count nowhere, and prompts of which it is not known when they were sent, or whether there were others, as scores alone.
/// </summary>
/// <param name="zone">The reporting time zone, which decides what a day is.</param>
internal sealed class CellSums(ReportingZone zone)
{
    private readonly Dictionary<CellKey, int[]> _cells = [];
    private readonly Dictionary<CellKey, HourChange> _hours = [];
    private readonly DaysByHour _days = new(zone);

    /// <summary>The day cells that are not all zero.</summary>
    public IEnumerable<KeyValuePair<CellKey, int[]>> NonZero => _cells.Where(cell => cell.Value.AsSpan().IndexOfAnyExcept(0) >= 0);

    /// <summary>The hour cells that change.</summary>
    public IEnumerable<KeyValuePair<CellKey, HourChange>> Hours => _hours.Where(cell => !cell.Value.IsNothing);

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
        var sent = facts.SentDoubts.HasFlag(SentDoubts.NotInRates) ? null : Cell(KeyOf(facts, facts.SentAt, tags));
        if (sent is not null)
            sent[CellMeasure.Sent] += sign;
        if (facts is { Score: { } score, ScoredAt: { } scoredAt })
        {
            if (sent is not null)
                sent[CellMeasure.Answered] += sign;
            var key = KeyOf(facts, scoredAt, tags);
            var scored = Cell(key);
            scored[CellMeasure.FirstScore + score] += sign;
            scored[CellMeasure.Commented] += facts.HasComment ? sign : 0;
            var step = facts.SentDoubts.HasFlag(SentDoubts.NoDuration)
                ? AnswerTimes.Unknown
                : AnswerTimes.StepOf(scoredAt - facts.SentAt);
            HoursOf(key).Count(new PackedScore(_days.HourOf(scoredAt), score, facts.HasComment, step, facts.Handling), sign);
        }
    }

    private CellKey KeyOf(FeedbackFacts facts, DateTimeOffset at, string tags) =>
        new(_days.DayOf(at), facts.Kind, facts.QuestionVariant, facts.AccountId, facts.TeamId, facts.AgentId, tags);

    private HourChange HoursOf(CellKey key)
    {
        if (!_hours.TryGetValue(key, out var change))
            _hours.Add(key, change = new HourChange());
        return change;
    }

    private int[] Cell(CellKey key)
    {
        if (!_cells.TryGetValue(key, out var counts))
            _cells.Add(key, counts = new int[CellMeasure.Count]);
        return counts;
    }
}
