using Dashboard.Charts;
using Dashboard.Data.Foundation;
using Xunit;
using static Dashboard.Tests.Charts.ChartDays;

namespace Dashboard.Tests.Charts;

public sealed class CsatTrendTests
{
    private static readonly IReadOnlyList<CsatTrendPoint> Points = CsatTrend.Points(TimeBuckets.Of(
        [Day(0, [5, 5, 4, 3, 1]), Day(1), Day(2, [4]), Day(3, [3, 5]), Day(4, [2, 2, 3])],
        Grain.Day,
        First.AddDays(3)));

    [Fact]
    public void Points_OfADayWithoutScores_HaveNoValueRatherThanZero()
    {
        Assert.Equal((null, null, null, 0L), (Points[1].Average, Points[1].Low, Points[1].High, Points[1].N));
        Assert.Equal("—", ChartTables.Of(Points, "").Rows[1][1]);
    }

    [Fact]
    public void Points_OfADay_CarryTheIntervalCutToTheScale()
    {
        Assert.Equal(3.6, Points[0].Average!.Value, 2);
        Assert.Equal(1.52, Points[0].Low!.Value, 2);
        Assert.Equal(5, Points[0].High);
    }

    [Fact]
    public void Bands_OverDaysWithoutInterval_AreNotBridged() =>
        Assert.Equal([1, 2], Bands.Of(Points).Select(run => run.Count));

    [Fact]
    public void Lines_CompleteAndProvisional_MeetInTheLastCompletePoint()
    {
        Assert.Equal([3.6, null, 4, 4, null], CsatTrend.Complete(Points).Select(point => point.Average));
        Assert.Equal(
            [false, false, false, true, true],
            CsatTrend.Provisional(Points).Select(point => point.Average is not null));
    }

    [Fact]
    public void Thin_UnderFiveScores_AreMarked() =>
        Assert.Equal([false, false, true, true, true], CsatTrend.Thin(Points).Select(point => point.Average is not null));

    [Fact]
    public void Summary_OfThePoints_SaysTheRange() =>
        Assert.Contains("between 2.33 and 4.00", CsatTrend.Summary(Points), StringComparison.Ordinal);
}
