namespace Dashboard.Data.Feedback;

/// <summary>What NPS scores say (metrics.md, "Numbers"). There is none without data: see <see cref="FromCounts"/>.</summary>
public sealed record NpsResult
{
    private const double Scale = 100;

    private NpsResult(ScoreCounts counts)
    {
        N = counts.Total;
        Detractors = counts.In(ScoreRules.Detractors);
        Passives = counts.In(ScoreRules.Passives);
        Promoters = counts.In(ScoreRules.Promoters);
    }

    /// <summary>How many scores; at least 1.</summary>
    public long N { get; }

    /// <summary>How many scores are 9 or 10.</summary>
    public long Promoters { get; }

    /// <summary>How many scores are 7 or 8.</summary>
    public long Passives { get; }

    /// <summary>How many scores are 0 to 6.</summary>
    public long Detractors { get; }

    /// <summary>100 × (promoters − detractors) / n, −100 … 100, unrounded; shown as a whole number with its sign.</summary>
    public double Score => Scale * (Promoters - Detractors) / N;

    /// <summary>
    /// The adjusted-Wald interval (see <see cref="AdjustedWald"/>) × 100, cut to −100 … 100. It lies round an estimate that is drawn
    /// towards 0, not round <see cref="Score"/>. From two scores on it holds <see cref="Score"/> all the same; a single promoter or
    /// detractor (±100) lies just outside it.
    /// </summary>
    public Interval Interval
    {
        get
        {
            var shares = Estimate.Interval;
            return new Interval(Scale * shares.Low, Scale * shares.High).CutTo(-Scale, Scale);
        }
    }

    /// <summary>The estimate that intervals and tests of change rest on.</summary>
    internal AdjustedWald Estimate => AdjustedWald.FromCounts(Promoters, Detractors, N);

    /// <summary>The result of these scores; null when there are none, which is shown as "—", never as 0.</summary>
    public static NpsResult? FromCounts(ScoreCounts counts)
    {
        ScoreRules.Require(SurveyKind.Nps, counts);
        return counts.Total == 0 ? null : new NpsResult(counts);
    }
}
