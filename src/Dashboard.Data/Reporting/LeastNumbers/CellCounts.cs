using Dashboard.Data.Feedback;

namespace Dashboard.Data.Reporting.LeastNumbers;

/// <summary>How many answers a number is of: each survey has numbers of its own, and so have the prompts that were answered.</summary>
internal readonly record struct CellCounts(long Csat, long Nps, long Answered)
{
    /// <summary>Answers of both surveys.</summary>
    public long All => Csat + Nps;

    public static CellCounts Of(Tally tally) => new(tally.Csat.Total, tally.Nps.Total, tally.Answered);

    public CellCounts Plus(CellCounts other) => new(Csat + other.Csat, Nps + other.Nps, Answered + other.Answered);

    /// <summary>Whether one of its numbers is of fewer answers than there must be; of none is of too few of nothing.</summary>
    public bool IsTooFew(int least) => IsTooFew(Csat, least) || IsTooFew(Nps, least) || IsTooFew(Answered, least);

    private static bool IsTooFew(long count, int least) => count > 0 && count < least;
}
