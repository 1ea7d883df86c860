using Bunit;
using Dashboard.Charts.Bars;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class BarListTests : ChartDesk
{
    private static readonly BarRow[] Rows =
    [
        new()
        {
            Name = "Returns",
            Reading = new Reading(-20, new Interval(-40, 0), 50),
            Href = "?team=returns",
            Change = new Change(-12, 0.01, ChangeVerdict.Down),
        },
        new()
        {
            Name = "Sales",
            Reading = new Reading(50, new Interval(30, 70), 80),
            Change = new Change(3, 0.5, ChangeVerdict.NoClearChange),
        },
        new() { Name = "Night shift", Reading = new Reading(100, null, 2) },
        new() { Name = "Nobody" },
    ];

    [Fact]
    public void Rows_OfAList_AreNamedWithTheirChange()
    {
        var chart = Chart();

        AssertReachable(chart);
        Assert.Equal("Returns: NPS −20, likely −40 – 0, 50 scores, down (−12 points)", NamesOf(chart)[0]);
        Assert.EndsWith("no clear change (+3 points)", NamesOf(chart)[1], StringComparison.Ordinal);
        Assert.Equal("Nobody: no data for NPS", NamesOf(chart)[3]);
        Assert.Equal(["▼ −12 points", "+3 points", "—", "—"], TextsOf(chart, ".bar-change"), StringComparer.Ordinal);
    }

    [Fact]
    public void Bars_OfSignedValues_BeginAtZero()
    {
        var bars = Chart().FindAll(".bar");

        Assert.Equal(
            [("40%", "10%"), ("50%", "25%"), ("50%", "50%")],
            bars.Select(bar => (bar.GetAttribute("x")!, bar.GetAttribute("width")!)));
        Assert.Equal("url(#fill-thin)", bars[2].GetAttribute("fill"));
    }

    [Fact]
    public void Title_OfAList_NamesWhatChangedClearlyAmongAllThatWereTested()
    {
        Assert.Equal("CSAT average by day: clear change in 1 of 2: ▼ Returns", Assert.Single(TextsOf(Chart(), "h2")));
        Assert.Equal("CSAT average by day: no clear change in any", TitleOf(Rows[1], Rows[2]));
        Assert.Equal(
            "CSAT average by day: from −20 to +50", TitleOf(Rows[0] with { Change = null }, Rows[1] with { Change = null }, Rows[2]));
        Assert.Equal("CSAT average by day: clear change in 3 of 4", TitleOf(Rows[0], Rows[0], Rows[0], Rows[1]));
        Assert.Equal(Head.Label, TitleOf(Rows[2]));
    }

    [Fact]
    public void List_WithoutData_SaysSo()
    {
        var chart = Render<BarList>(parameters =>
            parameters.Add(c => c.Head, Head).Add(c => c.Measure, Measure.Nps).Add(c => c.Rows, [Rows[3]]));

        Assert.NotNull(chart.Find(".chart-empty"));
    }

    [Fact]
    public void Sparkline_OfReadings_SaysWhereItBeganAndEnded()
    {
        var line = Render(SparklineTemplate.Render(
            Measure.CsatAverage,
            [new Reading(4, null, 9), null, new Reading(1, null, 1), new Reading(4.5, null, 9), new Reading(4.2, null, 9)]));

        Assert.Equal("CSAT average: from 4.00 to 4.20", line.Find("svg[role=img]").GetAttribute("aria-label"));
        Assert.Equal(1, line.Find(".line").GetAttribute("d")!.Count(sign => sign == 'M'));
    }

    private string TitleOf(params BarRow[] rows) => Assert.Single(TextsOf(
        Render<BarList>(parameters => parameters.Add(c => c.Head, Head).Add(c => c.Measure, Measure.Nps).Add(c => c.Rows, rows)), "h2"));

    private IRenderedComponent<BarList> Chart() => Render<BarList>(parameters => parameters
        .Add(c => c.Head, Head).Add(c => c.Measure, Measure.Nps).Add(c => c.Rows, Rows));
}
