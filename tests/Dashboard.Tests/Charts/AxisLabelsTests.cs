using Dashboard.Charts.Axes;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class AxisLabelsTests
{
    [Theory]
    [InlineData(5, 1)]
    [InlineData(7, 2)]
    [InlineData(30, 7)]
    [InlineData(53, 14)]
    [InlineData(62, 14)]
    [InlineData(92, 21)]
    public void Step_OfManyPoints_ReadsAsWeeksWhereItCan(int count, int expected) =>
        Assert.Equal(expected, AxisLabels.Step(count, AxisLabels.MostNarrow));

    [Fact]
    public void Labels_OfAnyNumberOfPoints_AreFew() => Every.One(Enumerable.Range(1, 530), count =>
    {
        var labels = AxisLabels.Of([.. Enumerable.Repeat("label", count)]);

        Assert.InRange(labels.Count, 1, AxisLabels.MostWide);
        Assert.InRange(labels.Count(label => !label.IsWideOnly), 1, AxisLabels.MostNarrow);
    });

    [Fact]
    public void Labels_OfPoints_StandInTheMiddleOfTheirSlots() =>
        Assert.Equal([12.5, 37.5, 62.5, 87.5], AxisLabels.Of(["a", "b", "c", "d"]).Select(label => label.Place));

    [Fact]
    public void Labels_OfNoPoints_AreNone() => Assert.Empty(AxisLabels.Of([]));
}
