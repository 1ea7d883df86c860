using Dashboard.Charts.Heatmaps;
using Dashboard.Charts.Measures;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class HeatShadesTests
{
    [Fact]
    public void Step_OfSmallDifferences_DoesNotMakeThemLarge() =>
        Assert.Equal(0.1, new HeatShades(Measure.CsatAverage, 4, [Cell(4.01), Cell(3.99)]).Step, 9);

    [Fact]
    public void Step_OfThinCells_IsNotSetByThem() =>
        Assert.Equal(0.1, new HeatShades(Measure.CsatAverage, 4, [Cell(4.01), Cell(1, 2)]).Step, 9);

    [Theory]
    [InlineData(4.05, 0)]
    [InlineData(3.95, 0)]
    [InlineData(4.15, 1)]
    [InlineData(3.75, -2)]
    [InlineData(1, -3)]
    public void Shade_OfAValue_CountsStepsFromTheMiddle(double value, int expected) =>
        Assert.Equal(expected, new HeatShades(Measure.CsatAverage, 4, []).Of(value));

    private static HeatCell Cell(double value, long n = 50) => new(DayOfWeek.Monday, 9, new Reading(value, null, n));
}
