namespace Dashboard.Data.Feedback.Parts;

/// <summary>What one group adds to a change; made by <see cref="ChangeSplit"/>, which says how.</summary>
public sealed record ChangePart
{
    /// <summary>How many scores the group has before.</summary>
    public required long CountBefore { get; init; }

    /// <summary>How many scores it has after.</summary>
    public required long CountAfter { get; init; }

    /// <summary>Of fewer scores than this nothing is claimed.</summary>
    public int ThinBelow { get; init; } = Confidence.ThinBelow;

    /// <summary>Whether a period has some scores of it, but too few, so that it claims nothing.</summary>
    public bool IsThin => IsThinOf(CountBefore) || IsThinOf(CountAfter);

    /// <summary>The group's own number before; null where it has no score.</summary>
    public required double? Before { get; init; }

    /// <summary>The group's own number after; null where it has no score.</summary>
    public required double? After { get; init; }

    /// <summary>Its share of all scores before, 0 … 1.</summary>
    public required double ShareBefore { get; init; }

    /// <summary>Its share of all scores after, 0 … 1.</summary>
    public required double ShareAfter { get; init; }

    /// <summary>All that it adds: <see cref="Rate"/> and <see cref="Mix"/> together.</summary>
    public required PartEstimate Total { get; init; }

    /// <summary>What it adds because its scores are others than before; exactly 0 where it is absent in one of the periods.</summary>
    public required PartEstimate Rate { get; init; }

    /// <summary>What it adds because more or less of all scores are its own than before.</summary>
    public required PartEstimate Mix { get; init; }

    /// <summary>
    /// What it adds beyond its even part: <see cref="Total"/> less what it would add if all groups had changed as the whole has, which is
    /// the whole's change times the mean of its shares.
    /// </summary>
    public required PartEstimate Excess { get; init; }

    private bool IsThinOf(long count) => count > 0 && Confidence.IsThin(count, ThinBelow);

    /// <summary>
    /// The parts of one list with the verdicts that the list allows: Benjamini and Hochberg's procedure at 5 % over its totals, and
    /// likewise over its rates, its mixes and its excesses. Thin groups claim nothing and are no tests.
    /// </summary>
    public static IReadOnlyList<ChangePart> Judge(IReadOnlyList<ChangePart> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var totals = PartEstimate.Judge([.. list.Select(part => part.Total)]);
        var rates = PartEstimate.Judge([.. list.Select(part => part.Rate)]);
        var mixes = PartEstimate.Judge([.. list.Select(part => part.Mix)]);
        var excesses = PartEstimate.Judge([.. list.Select(part => part.Excess)]);
        return
        [
            .. list.Select((part, place) =>
                part with { Total = totals[place], Rate = rates[place], Mix = mixes[place], Excess = excesses[place] }),
        ];
    }
}
