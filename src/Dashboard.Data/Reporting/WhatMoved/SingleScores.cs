using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>Cells that know each score by itself.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="CountsAll">Whether they hold all that the others count; those by tags hold what has tags alone.</param>
/// <param name="KnowsTags">Whether they are counted by tags.</param>
/// <param name="KnowsClosings">Whether they know what closings tell; those that are made of comments do not.</param>
internal sealed record SingleScores(IReadOnlyList<Cell> Cells, bool CountsAll, bool KnowsTags, bool KnowsClosings)
{
    private const int Scores = ScoreCounts.HighestScore + 1;
    private const int Hours = 24 / BreakdownKey.HoursOfGroup;

    private int[]? _counts;

    /// <summary>Which of the scores are meant.</summary>
    public required Predicate<PackedScore> IsMeant { get; init; }

    /// <summary>Those of them that are meant, as cells of whole days.</summary>
    public List<Cell> Days => [.. ScoreCut.Of(Cells, IsMeant)];

    /// <summary>Of the same scores those that something else is true of, too.</summary>
    public SingleScores Where(Predicate<PackedScore> isSo) => Of(Cells, score => IsMeant(score) && isSo(score));

    /// <summary>The same scores, as far as they are in some of the cells.</summary>
    public SingleScores Of(Predicate<Cell> isAmong) => Of([.. Cells.Where(cell => isAmong(cell))], IsMeant);

    /// <summary>The scores of each group.</summary>
    public Dictionary<BreakdownKey, ScoreCounts> CountsBy(BreakdownBy by)
    {
        _counts ??= Count();
        var groups = new Dictionary<BreakdownKey, int[]>();
        for (var place = 0; place < _counts.Length; place += Scores)
        {
            var found = _counts.AsSpan(place, Scores);
            if (found.IndexOfAnyExcept(0) < 0)
                continue;
            var key = KeyAt(place / Scores, by);
            if (!groups.TryGetValue(key, out var counts))
                groups.Add(key, counts = new int[Scores]);
            for (var score = 0; score < Scores; score++)
                counts[score] += found[score];
        }

        return groups.ToDictionary(group => group.Key, group => ScoreCounts.FromCounts(group.Value));
    }

    private static BreakdownKey KeyAt(int place, BreakdownBy by) => by is BreakdownBy.Hour
        ? new BreakdownKey(place / Handling.Codes * BreakdownKey.HoursOfGroup)
        : Breakdowns.KeyOf(new Handling(place % Handling.Codes), by);

    private SingleScores Of(IReadOnlyList<Cell> cells, Predicate<PackedScore> isMeant) =>
        new(cells, CountsAll, KnowsTags, KnowsClosings) { IsMeant = isMeant };

    // Once for all groupings: a score is taken out of its cell once.
    private int[] Count()
    {
        var counts = new int[Hours * Handling.Codes * Scores];
        foreach (var cell in Cells)
        {
            foreach (var score in new PackedScores(cell.Packed))
            {
                if (IsMeant(score))
                    counts[((((score.Hour / BreakdownKey.HoursOfGroup) * Handling.Codes) + score.Handling) * Scores) + score.Score]++;
            }
        }

        return counts;
    }
}
