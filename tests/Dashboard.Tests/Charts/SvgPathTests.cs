using Dashboard.Charts.Axes;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class SvgPathTests
{
    [Fact]
    public void Lines_OfRuns_AreNotJoined() => Assert.Equal(
        "M0 1L10 2.33M30 4L40 5",
        SvgPath.Lines([[new(0, 1), new(10, 2.3333)], [new(20, 3)], [new(30, 4), new(40, 5)]]));

    [Fact]
    public void Areas_OfARun_GoBackAlongTheLowerEdge() => Assert.Equal(
        "M0 1L10 2L10 8L0 9Z",
        SvgPath.Areas([[(new(0, 1), new(0, 9)), (new(10, 2), new(10, 8))]]));

    [Fact]
    public void Paths_OfSinglePoints_AreEmpty() => Assert.Equal("", SvgPath.Lines([[new(1, 1)]]) + SvgPath.Areas([]));

    [Fact]
    public void Runs_OfItems_EndAtWhatDoesNotFit() =>
        Assert.Equal([[0, 1], [3], [5]], Runs.Of([1, 1, 0, 1, 0, 1], item => item == 1));
}
