using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>The cells of one period with scores of one survey, or of one group of it.</summary>
/// <param name="kind">Of which survey.</param>
/// <param name="once">Those that count everything once.</param>
internal sealed class PeriodCells(SurveyKind kind, IReadOnlyList<Cell> once)
{
    private const int Scores = ScoreCounts.HighestScore + 1;

    private static readonly int Languages = Enum.GetValues<CommentLanguage>().Max(language => (int)language) + 1;

    private CellSum? _total;

    private IReadOnlyList<Cell> Once => once;

    /// <summary>Those that count what has tags once more, by them; null where none agree with the others.</summary>
    public IReadOnlyList<Cell>? ByTags { get; init; }

    /// <summary>Those that count what has a comment once more, by its language and topics; null where none agree with the others.</summary>
    public IReadOnlyList<Cell>? ByComments { get; init; }

    /// <summary>Those that know each score by itself; null where none agree with the others.</summary>
    public SingleScores? ByScores { get; init; }

    /// <summary>All of them.</summary>
    public CellSum Total => _total ??= CellSum.FromCells(once);

    /// <summary>The scores of each group that has any; null where they cannot be told.</summary>
    public Dictionary<BreakdownKey, ScoreCounts>? CountsBy(BreakdownBy by) => by switch
    {
        BreakdownBy.Tag => Counts(ByTags, by),
        BreakdownBy.Topic => Counts(ByComments, by),
        BreakdownBy.Language => CountsByLanguage(),
        _ when !Breakdowns.IsOfScores(by) => Counts(once, by),
        _ => ByScores is { CountsAll: true } scores && (by is BreakdownBy.Hour || scores.KnowsClosings) ? scores.CountsBy(by) : null,
    };

    /// <summary>The cells of one group; null where they cannot be told.</summary>
    public PeriodCells? Within(BreakdownBy by, BreakdownKey key) => by switch
    {
        BreakdownBy.Language when key.Id is BreakdownKey.NoComment => OfScores(ByScores?.Where(score => !score.HasComment)),
        BreakdownBy.Language => OfComments(cell => cell.Language == (CommentLanguage)key.Id),
        BreakdownBy.Topic => OfComments(cell => Breakdowns.Holds(cell, by, key)),
        BreakdownBy.Tag => OfCells(ByTags, cell => Breakdowns.Holds(cell, by, key), ByScores is { KnowsTags: true }),
        BreakdownBy.Hour => OfHours(key),
        _ when Breakdowns.IsOfClosings(by) =>
            OfScores(ByScores is { KnowsClosings: true } all ? all.Where(score => Breakdowns.KeyOf(score, by) == key) : null),
        _ => OfCells(once, cell => Breakdowns.Holds(cell, by, key), ByScores is { CountsAll: true }),
    };

    private Dictionary<BreakdownKey, ScoreCounts>? Counts(IReadOnlyList<Cell>? cells, BreakdownBy by)
    {
        if (cells is null)
            return null;
        var sums = Breakdowns.Overlap(by) ? GroupSums.OfOverlapping([], cells, by, null) : GroupSums.FromCells(cells, by, null);
        return sums.Keys.ToDictionary(key => key, key => sums[key].Tally.Of(kind));
    }

    /// <summary>
    /// What is not among the comments has none, as long as these are all that the sums know of: they are not while they are read anew.
    /// </summary>
    private Dictionary<BreakdownKey, ScoreCounts>? CountsByLanguage()
    {
        if (ByComments is null)
            return null;
        var written = new int[Languages][];
        foreach (var cell in ByComments)
            (written[(int)cell.Language] ??= new int[Scores])[cell.Scores.IndexOfAnyExcept(0)]++;

        var (all, groups) = (Total.Tally, written.Index().Where(language => language.Item is not null).ToDictionary(
            language => new BreakdownKey(language.Index), language => ScoreCounts.FromCounts(language.Item)));
        var commented = groups.Values.Aggregate(ScoreCounts.Empty, (sum, counts) => sum.Plus(counts));
        var scored = all.Of(kind);
        if (commented.Total != all.Commented || Enumerable.Range(0, Scores).Any(score => commented[score] > scored[score]))
            return null;
        if (scored.Total > commented.Total)
            groups.Add(new BreakdownKey(BreakdownKey.NoComment), scored.Minus(commented));
        return groups;
    }

    private PeriodCells? OfCells(IReadOnlyList<Cell>? cells, Predicate<Cell> isWithin, bool hasScores)
    {
        if (Held(cells) is not { } within)
            return null;
        return new PeriodCells(kind, within)
        {
            ByTags = Held(ByTags),
            ByComments = Held(ByComments),
            ByScores = hasScores ? ByScores!.Of(isWithin) with { CountsAll = true } : null,
        };

        List<Cell>? Held(IReadOnlyList<Cell>? among) => among is null ? null : [.. among.Where(cell => isWithin(cell))];
    }

    // What is counted by tags does not know comments, but comments know tags and hours.
    private PeriodCells? OfComments(Predicate<Cell> isWithin)
    {
        if (ByComments is null)
            return null;
        List<Cell> within = [.. ByComments.Where(cell => isWithin(cell))];
        return new PeriodCells(kind, within)
        {
            ByTags = within,
            ByComments = within,
            ByScores = new SingleScores(within, CountsAll: true, KnowsTags: true, KnowsClosings: false) { IsMeant = static _ => true },
        };
    }

    private PeriodCells? OfScores(SingleScores? scores) =>
        scores is { CountsAll: true } ? new PeriodCells(kind, scores.Days) { ByScores = scores } : null;

    private PeriodCells? OfHours(BreakdownKey key)
    {
        return OfScores(ByScores?.Where(IsThen)) is not { } within ? null : new PeriodCells(kind, within.Once)
        {
            ByScores = within.ByScores,
            ByComments = ByComments is null ? null : [.. ScoreCut.Of(ByComments, IsThen)],
        };

        bool IsThen(PackedScore score) => Breakdowns.KeyOf(score, BreakdownBy.Hour) == key;
    }
}
