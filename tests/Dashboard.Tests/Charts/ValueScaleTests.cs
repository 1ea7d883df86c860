using Dashboard.Charts.Axes;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class ValueScaleTests
{
    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(1.1, 2)]
    [InlineData(2.1, 5)]
    [InlineData(21, 25)]
    [InlineData(0.21, 0.25)]
    [InlineData(250, 250)]
    [InlineData(0.05, 0.05)]
    public void NiceStep_OfAnyStep_IsRoundAndNotSmaller(double step, double expected) =>
        Assert.Equal(expected, ValueScale.NiceStep(step), 9);

    [Fact]
    public void Around_ValuesCloseTogether_SpansTheLeast()
    {
        var scale = ValueScale.Around([4.11, 4.13], 1, 5, 1);

        Assert.InRange(scale.High - scale.Low, 1, 1.5);
        Assert.InRange(4.12, scale.Low, scale.High);
    }

    [Fact]
    public void Around_ValuesAtTheEnd_GivesTheRoomToTheOtherSide()
    {
        var scale = ValueScale.Around([4.9, 5], 1, 5, 1);

        Assert.Equal((4, 5), (scale.Low, scale.High));
        Assert.Equal([4, 4.25, 4.5, 4.75, 5], scale.Ticks);
    }

    [Fact]
    public void Around_NoValues_IsTheWholeScale() =>
        Assert.Equal([-100, -50, 0, 50, 100], ValueScale.Around([], -100, 100, 40).Ticks);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2.3, 4.4)]
    [InlineData(4.99, 5)]
    [InlineData(1, 1)]
    public void Around_AnyValues_HoldsThemWithinTheMeasure(double low, double high)
    {
        var scale = ValueScale.Around([low, high], 1, 5, 1);

        Assert.InRange(low, scale.Low, scale.High);
        Assert.InRange(high, scale.Low, scale.High);
        Assert.InRange(scale.Low, 1, 5);
        Assert.InRange(scale.High, scale.Low + 0.9, 5);
        Assert.InRange(scale.Ticks.Count, 3, 6);
    }

    [Theory]
    [InlineData(0, new[] { 0.0, 1, 2, 3, 4 })]
    [InlineData(9, new[] { 0.0, 5, 10 })]
    [InlineData(1234, new[] { 0.0, 500, 1000, 1500 })]
    public void FromZero_OfCounts_HasWholeTicks(double largest, double[] ticks) =>
        Assert.Equal(ticks, ValueScale.FromZero(largest, 4).Ticks);

    [Fact]
    public void FromTop_OfValues_GoesFromTheHighestDownAndStaysInside()
    {
        var scale = ValueScale.FromZero(100, 4);

        Assert.Equal([0, 75, 100, 0], new[] { 100.0, 25, 0, 500 }.Select(scale.FromTop));
    }
}
