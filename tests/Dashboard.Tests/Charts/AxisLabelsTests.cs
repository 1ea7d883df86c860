using Dashboard.Charts;
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
    public void Step_OfManyPoints_ReadsAsWeeksWhereItCan(int count, int expected) => Assert.Equal(expected, AxisLabels.Step(count));

    [Fact]
    public void Thin_AnyNumberOfPoints_LeavesFewLabels() =>
        Assert.All(Enumerable.Range(1, 530), count => Assert.InRange(
            AxisLabels.Thin([.. Enumerable.Range(0, count).Select(index => (index.ToString("D4", null), "label"))]).Values.Count(label => label.Length > 0),
            1,
            AxisLabels.Most));
}
