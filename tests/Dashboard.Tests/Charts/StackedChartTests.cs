using Bunit;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Stacks;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Xunit;
using static Dashboard.Tests.Charts.ChartDays;

namespace Dashboard.Tests.Charts;

public sealed class StackedChartTests : ChartDesk
{
    private static readonly IReadOnlyList<TimeBucket> Buckets = TimeBuckets.Of(
        [Day(0), Day(1, nps: [10, 9, 8, 0, 10]), Day(2, nps: [7]), Day(3, nps: [10, 10, 9, 9, 9])], Grain.Day, First.AddDays(2));

    [Fact]
    public void Layers_OfAColumn_AreLinksNamedInASentence()
    {
        var chart = Chart(href: (bucket, scores) => $"responses?from={bucket.From:yyyy-MM-dd}&score={string.Join(',', scores.Scores)}");

        AssertReachable(chart);
        Assert.Equal("Tue 3 Nov 2026: Detractors (0–6) 1 (20 %) of 5 scores", NamesOf(chart)[0]);
        Assert.Equal("responses?from=2026-11-03&score=9,10", chart.FindAll(".mark")[2].GetAttribute("href"));
        Assert.Equal("responses?from=2026-11-03&score=", chart.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public void Layers_ToAHundred_FillTheColumn()
    {
        var boxes = Chart().FindAll(".mark[data-row='1'] .column");

        Assert.Equal(["80%", "60%", "0%"], boxes.Select(box => box.GetAttribute("y")), StringComparer.Ordinal);
        Assert.Equal(["20%", "20%", "60%"], boxes.Select(box => box.GetAttribute("height")), StringComparer.Ordinal);
        Assert.Equal(3, boxes.Select(box => box.GetAttribute("fill")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Title_OfColumns_SaysHowTheScoresShareOut()
    {
        Assert.Equal("73 % are promoters, 9 % detractors", Assert.Single(TextsOf(Chart(), "h2")));
        Assert.StartsWith("CSAT average by day · n = 20", Assert.Single(TextsOf(Chart(), ".panel-sub")), StringComparison.Ordinal);
        Assert.Equal(
            "Promoters (9–10): 8, Passives (7–8): 2, Detractors (0–6): 1", Assert.Single(TextsOf(Chart(isCounted: true), "h2")));
    }

    [Fact]
    public void Columns_AsCounts_AreAsHighAsTheyCount()
    {
        var chart = Chart(isCounted: true);

        Assert.Equal("16.67%", chart.Find(".mark[data-row='2'] .column").GetAttribute("height"));
        Assert.Equal("50%", chart.FindAll(".mark[data-row='1'] .column")[2].GetAttribute("height"));
    }

    [Fact]
    public void Columns_ThinOrNotComplete_AreMarkedAndSaySo()
    {
        var chart = Chart();

        Assert.Equal(
            "Wed 4 Nov 2026: Passives (7–8) 1 (100 %) of 1 score, too few to judge by",
            Assert.Single(NamesOf(chart), name => name.Contains("Wed", StringComparison.Ordinal)));
        Assert.Single(chart.FindAll(".column.thin"));
        Assert.Single(chart.FindAll(".column.provisional"));
        Assert.Equal("75%", chart.Find(".provisional-ground").GetAttribute("x"));
        Assert.StartsWith("Pale columns", chart.Find(".chart-note").TextContent, StringComparison.Ordinal);
        Assert.Contains("Hatched:", chart.Find(".chart-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_OfColumns_NamesLayersFromTheTopAndEndsWithTheScore()
    {
        var chart = Chart();

        Assert.Equal(
            ["Days", "Promoters (9–10)", "Passives (7–8)", "Detractors (0–6)", "Scores", "NPS"],
            TextsOf(chart, "thead th"),
            StringComparer.Ordinal);
        Assert.Equal(["Tue 3 Nov 2026", "3", "1", "1", "5", "+40"], RowOf(chart, 1), StringComparer.Ordinal);
        Assert.Equal(["Mon 2 Nov 2026", "0", "0", "0", "0", "—"], RowOf(chart, 0), StringComparer.Ordinal);
    }

    [Fact]
    public void Layers_OfCsat_AreTheFiveScores()
    {
        var columns = StackColumns.Of(SurveyKind.Csat, TimeBuckets.Of([Day(0, [1, 2, 3, 4, 5])], Grain.Day, First));
        var chart = Render<StackedChart>(parameters =>
            parameters.Add(c => c.Head, Head).Add(c => c.Measure, Measure.CsatAverage).Add(c => c.Columns, columns));

        Assert.Equal(5, chart.FindAll(".column").Select(box => box.GetAttribute("fill")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["1", "1", "1", "1", "1", "5", "3.00"], RowOf(chart, 0).Skip(1), StringComparer.Ordinal);
    }

    [Fact]
    public void Columns_WithEvents_HaveAFlagAndAColumnOfTheTable()
    {
        var noted = new ChartEvent("A", "3 – 4 Nov", "Strike", "for all", First.AddDays(1), First.AddDays(2));
        var chart = Chart(buckets: [Buckets[0], .. Buckets.Skip(1).Take(2).Select(bucket => bucket with { Events = [noted] }), Buckets[3]]);

        AssertReachable(chart);
        Assert.Equal(["A"], TextsOf(chart, ".event text"));
        Assert.Equal("1", chart.Find(".mark:has(.event)").GetAttribute("data-row"));
        Assert.Equal(
            [false, true, true, false],
            Enumerable.Range(0, 4).Select(row => RowOf(chart, row)[^1].Contains("Strike", StringComparison.Ordinal)));
    }

    [Fact]
    public void Columns_WithoutScores_SaySo()
    {
        var columns = StackColumns.Of(SurveyKind.Nps, TimeBuckets.Of([Day(0)], Grain.Day, First));
        var chart = Render<StackedChart>(parameters =>
            parameters.Add(c => c.Head, Head).Add(c => c.Measure, Measure.Nps).Add(c => c.Columns, columns));

        Assert.NotNull(chart.Find(".chart-empty"));
    }

    private IRenderedComponent<StackedChart> Chart(
        bool isCounted = false, Func<TimeBucket, ScoreSet, string?>? href = null, IReadOnlyList<TimeBucket>? buckets = null) =>
        Render<StackedChart>(parameters => parameters
            .Add(c => c.Head, Head)
            .Add(c => c.Measure, Measure.Nps)
            .Add(c => c.IsCounted, isCounted)
            .Add(c => c.Columns, StackColumns.Of(SurveyKind.Nps, buckets ?? Buckets, href)));
}
