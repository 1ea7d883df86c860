using Dashboard.Charts.Measures;
using Dashboard.Charts.Trends;
using Dashboard.Data.Foundation;
using Xunit;
using static Dashboard.Tests.Charts.ChartDays;

namespace Dashboard.Tests.Charts;

public sealed class TrendShapeTests
{
    private static readonly int[] Many = [5, 5, 4, 3, 1, 4];

    [Fact]
    public void Line_OverGapsAndThinDays_IsBroken()
    {
        var shape = Shape(5, Day(0, Many), Day(1, Many), Day(2), Day(3, [4]), Day(4, Many), Day(5, Many));

        Assert.Equal(2, shape.Line.Count(sign => sign == 'M'));
        Assert.Equal(2, shape.Line.Count(sign => sign == 'L'));
        Assert.Equal(2, shape.Band.Count(sign => sign == 'Z'));
    }

    [Fact]
    public void Lines_CompleteAndProvisional_MeetInTheLastCompletePoint()
    {
        var shape = Shape(1, Day(0, Many), Day(1, Many), Day(2, Many));

        Assert.Equal(shape.Line.Split('L')[^1], shape.ProvisionalLine[1..].Split('L')[0]);
        Assert.Equal(66.67, shape.ProvisionalFrom!.Value, 2);
    }

    [Fact]
    public void ProvisionalFrom_AllComplete_IsNull() => Assert.Null(Shape(9, Day(0, Many)).ProvisionalFrom);

    [Fact]
    public void Line_OverAWeekendWithoutScores_GoesOn()
    {
        var shape = Shape(9, Day(0, Many), Day(1, Many), Day(2), Day(3), Day(4, Many), Day(5), Day(6), Day(7), Day(8, Many));

        Assert.Equal(1, shape.Line.Count(sign => sign == 'M'));
        Assert.Equal(2, shape.Line.Count(sign => sign == 'L'));
        Assert.Equal([false, false, false, true], new[] { 0, 1, 4, 8 }.Select(shape.IsAlone));
    }

    [Fact]
    public void Lines_WithAnEmptyDayBetweenThem_MeetAllTheSame()
    {
        var shape = Shape(2, Day(0, Many), Day(1, Many), Day(2), Day(3, Many));

        Assert.Equal(shape.Line.Split('L')[^1], shape.ProvisionalLine[1..].Split('L')[0]);
    }

    [Fact]
    public void Whisker_OfPointsWithoutBand_IsDrawnWhereItSaysSomething()
    {
        var enough = Enumerable.Repeat(Many, 4).SelectMany(scores => scores).ToArray();
        var shape = Shape(9, Day(0, [1, 1, 1, 1, 2]), Day(1, [1, 1, 1, 1, 2]), Day(2, [1, 5]), Day(3, enough), Day(4, [4]), Day(5, Many));

        Assert.Equal([false, false, false, true, false, false], Enumerable.Range(0, 6).Select(row => shape.WhiskerOf(row) is not null));
        Assert.Equal([false, false, true, true], new[] { 0, 1, 3, 5 }.Select(shape.IsAlone));
    }

    [Fact]
    public void Scale_OfThinPoints_IsNotStretchedByTheirIntervals()
    {
        var shape = Shape(9, Day(0, [4, 4, 4, 4, 5]), Day(1, [4, 4, 4, 5, 5]), Day(2, [4, 5]));

        Assert.True(shape.IsCut);
        Assert.InRange(shape.Scale.Low, 3, 4);
    }

    [Fact]
    public void Compared_SamePlaces_IsALineOfItsOwn()
    {
        var buckets = Buckets(9, Day(0, Many), Day(1, Many));
        var points = TrendPoints.Of(
            Measure.CsatAverage,
            buckets,
            TimeBuckets.Aligned([Day(-2, [1, 1, 1, 1, 1]), Day(-1, [1, 1, 1, 1, 2])], buckets, day => day.AddDays(2)));

        Assert.StartsWith("M25 100L75", new TrendShape(Measure.CsatAverage, points).ComparedLine, StringComparison.Ordinal);
    }

    private static TrendShape Shape(int completeDays, params Dashboard.Data.Reporting.DayResults[] days) =>
        new(Measure.CsatAverage, TrendPoints.Of(Measure.CsatAverage, Buckets(completeDays, days), []));

    private static IReadOnlyList<TimeBucket> Buckets(int completeDays, params Dashboard.Data.Reporting.DayResults[] days) =>
        TimeBuckets.Of(days, Grain.Day, First.AddDays(completeDays));
}
