using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class ResultMeasureTests
{
    private static readonly Tally Before = new(Csat(5, 5, 4, 3, 1), Nps(10, 10, 9, 7, 3), Sent: 40, Answered: 10, Commented: 4);
    private static readonly Tally After = new(Csat(5, 4, 4, 2, 2), Nps(10, 8, 7, 6, 0), Sent: 20, Answered: 10, Commented: 2);

    [Fact]
    public void Value_OfEachMeasure_IsThatOfMetrics()
    {
        Assert.Equal(3.6, ResultMeasure.CsatAverage.ValueIn(Before)!.Value, 9);
        Assert.Equal(0.6, ResultMeasure.CsatSatisfied.ValueIn(Before)!.Value, 9);
        Assert.Equal(40, ResultMeasure.Nps.ValueIn(Before)!.Value, 9);
        Assert.Equal(0.25, ResultMeasure.ResponseRate.ValueIn(Before)!.Value, 9);
        Assert.Equal(0.4, ResultMeasure.CommentRate.ValueIn(Before)!.Value, 9);
        Assert.Equal([5, 5, 5, 40, 10], ResultMeasures.All.Select(measure => (int)measure.ValueIn(Before)!.Count));
    }

    [Fact]
    public void Value_WithoutData_IsNoneAndNeverZero() =>
        Assert.All(ResultMeasures.All, measure => Assert.Null(measure.ValueIn(Tally.Empty)));

    [Fact]
    public void Interval_OfCsatAverage_IsCutToItsScale()
    {
        var interval = ResultMeasure.CsatAverage.ValueIn(Before)!.Interval!.Value;

        Assert.Equal((1.52, 5), (Math.Round(interval.Low, 2), interval.High));
    }

    [Fact]
    public void Change_OfEachMeasure_IsTheDifferenceInItsOwnUnit()
    {
        double[] differences = [.. ResultMeasures.All.Select(measure => measure.ChangeBetween(Before, After)!.Difference)];

        Assert.Equal([-0.2, 0, -60, 0.25, -0.2], differences.Select(difference => Math.Round(difference, 9)));
        Assert.All(ResultMeasures.All, measure => Assert.Null(measure.ChangeBetween(Tally.Empty, After)));
    }

    [Fact]
    public void Target_OfEachMeasure_IsItsOwn()
    {
        Assert.Equal(
            Enum.GetValues<TargetMeasure>(), ResultMeasures.All.Select(measure => measure.Target()).OfType<TargetMeasure>().Order());
        Assert.Null(ResultMeasure.CommentRate.Target());
    }

    private static ScoreCounts Csat(params int[] scores) => ScoreCounts.FromScores(scores);

    private static ScoreCounts Nps(params int[] scores) => ScoreCounts.FromScores(scores);
}
