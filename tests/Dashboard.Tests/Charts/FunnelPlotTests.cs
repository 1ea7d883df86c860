using Bunit;
using Dashboard.Charts.Funnels;
using Dashboard.Charts.Measures;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class FunnelPlotTests : ChartDesk
{
    private static readonly FunnelPoint[] Points =
    [
        new("Returns", new Reading(3.5, null, 100), "?team=returns"),
        new("Sales", new Reading(4.25, null, 100)),
        new("Billing", new Reading(4.05, null, 64)),
        new("Night shift", new Reading(2, null, 3)),
    ];

    [Fact]
    public void Points_OfAFunnel_GoByCountAndSayWhereTheyLie()
    {
        var chart = Chart(new Benchmark(4, 1));

        AssertReachable(chart);
        Assert.Equal("CSAT average: 2 of 3 differ by more than chance explains", Assert.Single(TextsOf(chart, "h2")));
        Assert.Equal(
            [
                "Night shift: CSAT average 2.00, 3 scores, too few to judge by",
                "Billing: CSAT average 4.05, 64 scores, no more than chance",
                "Returns: CSAT average 3.50, 100 scores, below the 99.8 % limit",
                "Sales: CSAT average 4.25, 100 scores, above the 95 % limit",
            ],
            NamesOf(chart),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Points_OutsideTheLimits_HaveShapesAndNames()
    {
        var chart = Chart(new Benchmark(4, 1));

        Assert.Equal(
            4,
            chart.FindAll("[data-spot]").Select(shape => shape.GetAttribute("d") + shape.ClassName).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.Equal(["Returns", "Sales"], TextsOf(chart, ".spot .name").Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("?team=returns", chart.FindAll(".mark")[2].GetAttribute("href"));
    }

    [Fact]
    public void Funnel_Drawn_SaysWhatItsWidthIsAndWhatAllTogetherHave() => Assert.Equal(
        "All together: 4.00. From left to right: more scores. The fewer there are, the further chance alone can push a value up or down.",
        Chart(new Benchmark(4, 1)).Find(".chart-note").TextContent);

    [Fact]
    public void Funnel_WithoutSpread_DrawsNothing() => Assert.NotNull(Chart(null).Find(".chart-empty"));

    private IRenderedComponent<FunnelPlot> Chart(Benchmark? benchmark) => Render<FunnelPlot>(parameters => parameters
        .Add(c => c.Head, Head).Add(c => c.Measure, Measure.CsatAverage).Add(c => c.Benchmark, benchmark).Add(c => c.Points, Points));
}
