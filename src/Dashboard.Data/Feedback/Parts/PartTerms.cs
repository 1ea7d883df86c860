namespace Dashboard.Data.Feedback.Parts;

/// <summary>The estimates of one group's part, with the slopes by which the delta method gives their variances.</summary>
/// <param name="wholeBefore">The mean of the whole before.</param>
/// <param name="wholeAfter">The mean of the whole after.</param>
/// <param name="thinBelow">Of a group with fewer scores nothing is claimed.</param>
internal sealed class PartTerms(PartSide before, PartSide after, double wholeBefore, double wholeAfter, int thinBelow)
{
    private readonly double _share = (before.Share + after.Share) / 2;
    private readonly double _shareChange = after.Share - before.Share;
    private readonly double _meanChange = after.Mean - before.Mean;
    private readonly double _wholeChange = wholeAfter - wholeBefore;

    /// <summary>By how much the group is above the whole, over both periods.</summary>
    private readonly double _lead = ((before.Mean + after.Mean) / 2) - ((wholeBefore + wholeAfter) / 2);

    private bool IsInBoth => before.Count > 0 && after.Count > 0;

    private double RateValue => _share * _meanChange;

    private double MixValue => _shareChange * _lead;

    private double TotalValue => RateValue + MixValue;

    /// <summary>A group that is thin in a period, but not absent from it, has no part that anything could be claimed of.</summary>
    private bool MayClaim => IsAbsentOrEnough(before.Count) && IsAbsentOrEnough(after.Count);

    public PartEstimate Rate() => new(RateValue, Of(RateSlopes), MayClaim && IsInBoth);

    public PartEstimate Mix()
    {
        var uncertainty = Of(MixSlopes);

        // The second-order term of a product: near 0 of both its factors the slopes alone would promise too much.
        uncertainty.Add((before.ShareVariance + after.ShareVariance) * Of(LeadSlopes).Variance, double.PositiveInfinity);
        return new PartEstimate(MixValue, uncertainty, MayClaim);
    }

    public PartEstimate Total() => new(TotalValue, Of(TotalSlopes), MayClaim);

    public PartEstimate Excess() => new(TotalValue - (_share * _wholeChange), Of(ExcessSlopes), MayClaim);

    private bool IsAbsentOrEnough(long count) => count == 0 || !Confidence.IsThin(count, thinBelow);

    private Slopes RateSlopes(PartSide side) => new(_meanChange / 2, IsInBoth ? side.Sign * _share : 0, 0);

    private Slopes MixSlopes(PartSide side) =>
        new(side.Sign * _lead, TotalSlopes(side).Mean - RateSlopes(side).Mean, -_shareChange / 2);

    private Slopes TotalSlopes(PartSide side) =>
        new((_meanChange / 2) + (side.Sign * _lead), side.Sign * side.Share, -_shareChange / 2);

    private Slopes ExcessSlopes(PartSide side)
    {
        var total = TotalSlopes(side);
        return total with { Share = total.Share - (_wholeChange / 2), Whole = total.Whole - (side.Sign * _share) };
    }

    private Slopes LeadSlopes(PartSide side) => new(0, side.Count == 0 ? 0 : IsInBoth ? 0.5 : 1, -0.5);

    private Uncertainty Of(Func<PartSide, Slopes> slopes)
    {
        var sum = new Uncertainty();
        before.AddTo(sum, slopes(before));
        after.AddTo(sum, slopes(after));
        return sum;
    }
}
