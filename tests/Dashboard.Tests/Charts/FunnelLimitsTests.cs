using Dashboard.Charts.Axes;
using Dashboard.Charts.Funnels;
using Dashboard.Charts.Measures;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class FunnelLimitsTests
{
    private static readonly FunnelLimits Csat = new(new Benchmark(4, 1), Measure.CsatAverage.Scale);

    [Fact]
    public void Limits_OfAHundred_LieTenthsFromTheWhole()
    {
        Assert.Equal(3.804, Csat.At(FunnelLimits.InnerZ, 100).Low, 4);
        Assert.Equal(4.309, Csat.At(FunnelLimits.OuterZ, 100).High, 4);
    }

    [Fact]
    public void Limits_OfFew_AreCutToTheScale() =>
        Assert.Equal((2.0400, 5), (Math.Round(Csat.At(FunnelLimits.InnerZ, 1).Low, 4), Csat.At(FunnelLimits.InnerZ, 1).High));

    [Theory]
    [InlineData(4.19, 100, FunnelVerdict.Inside)]
    [InlineData(4.20, 100, FunnelVerdict.Above)]
    [InlineData(4.31, 100, FunnelVerdict.FarAbove)]
    [InlineData(3.80, 100, FunnelVerdict.Below)]
    [InlineData(3.69, 100, FunnelVerdict.FarBelow)]
    [InlineData(1, 4, FunnelVerdict.Thin)]
    public void Verdict_OfAPoint_FollowsTheLimits(double value, long n, object expected) =>
        Assert.Equal(expected, Csat.Of(new Reading(value, null, n)));

    // Wilson's interval of 28 of 100 at 95 % is 20.14 … 37.49 (metrics.md's formula), so it holds 37 % and not 38 %.
    [Theory]
    [InlineData(0.37, FunnelVerdict.Inside)]
    [InlineData(0.38, FunnelVerdict.Below)]
    public void Verdict_OfAShare_AgreesWithWilson(double whole, object expected)
    {
        var limits = new FunnelLimits(new Benchmark(whole, Math.Sqrt(whole * (1 - whole))), Measure.CsatSatisfied.Scale);

        Assert.Equal(expected, limits.Of(new Reading(0.28, null, 100)));
    }

    [Fact]
    public void Labels_OfPointsSideBySide_DoNotRunIntoEachOther()
    {
        var names = FunnelLabels.Of([
            (0, "Logistics", new PlotPoint(20, 50)),
            (1, "Returns", new PlotPoint(22, 51)),
            (2, "Sales", new PlotPoint(22, 80)),
        ]);

        Assert.Equal([0, 2], names.Keys.Order());
    }

    [Theory]
    [InlineData("Returns", "Returns")]
    [InlineData("Returns and repairs abroad", "Returns and repai…")]
    public void Name_TooLong_IsCut(string name, string expected) => Assert.Equal(expected, NameCut.Of(name, 18));
}
