using Bunit;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Trends;
using Dashboard.Data.Foundation;
using Xunit;
using static Dashboard.Tests.Charts.ChartDays;

namespace Dashboard.Tests.Charts;

public sealed class TrendChartTests : ChartDesk
{
    private static readonly IReadOnlyList<TimeBucket> Buckets = TimeBuckets.Of(
        [Day(0, [5, 5, 4, 3, 1]), Day(1), Day(2, [4]), Day(3, [3, 5, 5, 5, 5]), Day(4, [2, 2, 3, 4, 4])], Grain.Day, First.AddDays(3));

    [Fact]
    public void Points_OfATrend_AreLinksNamedInASentence()
    {
        var chart = Chart(href: bucket => $"responses?from={bucket.From:yyyy-MM-dd}");

        AssertReachable(chart);
        Assert.Equal("Mon 2 Nov 2026: CSAT average 3.60, 95 % 1.52 – 5.00, 5 scores", NamesOf(chart)[0]);
        Assert.Equal("responses?from=2026-11-02", chart.Find(".mark").GetAttribute("href"));
        Assert.Equal("responses?from=2026-11-02", chart.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public void Day_WithoutScores_HasNoPointAndADashInTheTable()
    {
        var chart = Chart();

        Assert.Equal(4, chart.FindAll(".mark").Count);
        Assert.Equal(["Tue 3 Nov 2026", "—", "—", "0"], RowOf(chart, 1));
        Assert.Equal(["0", "2", "3", "4"], chart.FindAll(".mark").Select(mark => mark.GetAttribute("data-row")), StringComparer.Ordinal);
    }

    [Fact]
    public void Day_OfFewScores_IsHollowAndSaysSo()
    {
        var chart = Chart();

        Assert.Single(chart.FindAll(".dots .thin"));
        Assert.EndsWith("1 score, too few to judge by", NamesOf(chart)[1], StringComparison.Ordinal);
        Assert.Contains("Under 5 scores", TextsOf(chart, ".legend li"), StringComparer.Ordinal);
    }

    [Fact]
    public void Day_NotComplete_IsPaleHatchedAndSaysSo()
    {
        var chart = Chart();

        Assert.Single(chart.FindAll(".dots .provisional"));
        Assert.Equal("80%", chart.Find(".provisional-ground").GetAttribute("x"));
        Assert.EndsWith("not complete yet", NamesOf(chart)[^1], StringComparison.Ordinal);
        Assert.Equal("Fri 6 Nov 2026 (not complete)", RowOf(chart, 4)[0]);
        Assert.Contains(TextsOf(chart, ".chart-note"), note => note.Contains("Hatched:", StringComparison.Ordinal));
    }

    [Fact]
    public void Compared_Period_IsDashedNamedAndInTheTable()
    {
        var chart = Chart(
            compared: TimeBuckets.Aligned(
                [.. Enumerable.Range(-5, 5).Select(offset => Day(offset, [4, 4, 4, 4, 4]))],
                Buckets,
                day => day.AddDays(5)));

        Assert.NotEmpty(chart.Find(".paths .compared").GetAttribute("d")!);
        Assert.EndsWith("compared with 4.00 (Wed 28 Oct 2026)", NamesOf(chart)[0], StringComparison.Ordinal);
        Assert.Equal(["Wed 28 Oct 2026", "4.00"], RowOf(chart, 0).TakeLast(2), StringComparer.Ordinal);
    }

    [Fact]
    public void Trend_WithoutScores_SaysSoAndDrawsNothing()
    {
        var empty = TimeBuckets.Of([Day(0), Day(1)], Grain.Day, First);
        var chart = Render<TrendChart>(parameters => parameters
            .Add(c => c.Head, Head).Add(c => c.Measure, Measure.Nps).Add(c => c.Points, TrendPoints.Of(Measure.Nps, empty, [])));

        Assert.Equal("No scores in this period.", chart.Find(".chart-empty").TextContent);
        Assert.Empty(chart.FindAll(".plot"));
        Assert.Equal(2, chart.FindAll("tbody tr").Count);
    }

    private IRenderedComponent<TrendChart> Chart(IReadOnlyList<TimeBucket?>? compared = null, Func<TimeBucket, string?>? href = null) =>
        Render<TrendChart>(parameters => parameters
            .Add(c => c.Head, Head)
            .Add(c => c.Measure, Measure.CsatAverage)
            .Add(c => c.Points, TrendPoints.Of(Measure.CsatAverage, Buckets, compared ?? [], href)));
}
