using Bunit;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Histograms;
using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class HistogramChartTests : ChartDesk
{
    private static readonly ScoreCounts Five = ScoreCounts.FromScores([5, 5, 5, 4, 1]);

    [Theory]
    [InlineData(SurveyKind.Csat, 1, 5)]
    [InlineData(SurveyKind.Nps, 0, 10)]
    public void Bars_OfAScale_HaveAColumnForEveryScore(SurveyKind kind, int lowest, int highest) =>
        Assert.Equal(Enumerable.Range(lowest, highest - lowest + 1), HistogramBars.Of(kind, ScoreCounts.Empty).Select(bar => bar.Score));

    [Fact]
    public void Fills_OfNps_AreThoseOfTheGroups() => Assert.Equal(
        [.. Enumerable.Repeat(Fills.Detractor, 7), Fills.Passive, Fills.Passive, Fills.Promoter, Fills.Promoter],
        Enumerable.Range(0, 11).Select(score => HistogramBars.Fill(SurveyKind.Nps, score)),
        StringComparer.Ordinal);

    [Fact]
    public void Columns_OfScores_AreLinksNamedInASentence()
    {
        var chart = Chart(HistogramBars.Of(SurveyKind.Csat, Five, null, scores => $"responses?score={scores.Scores.Single()}"));

        AssertReachable(chart);
        Assert.Equal("Score 5: 3 scores, 60 %", NamesOf(chart)[^1]);
        Assert.Equal("responses?score=5", chart.FindAll(".mark")[^1].GetAttribute("href"));
        Assert.False(chart.FindAll(".mark")[1].HasAttribute("href"), "Nobody gave a 2: there is nothing behind it.");
        Assert.Equal(["20", "0", "0", "20", "60"], TextsOf(chart, ".value"), StringComparer.Ordinal);
    }

    [Fact]
    public void Compared_Period_IsAnOutlineNamedAndInTheTable()
    {
        var chart = Chart(HistogramBars.Of(SurveyKind.Csat, Five, ScoreCounts.FromScores([5, 4])));

        Assert.Equal(5, chart.FindAll(".columns .outline").Count);
        Assert.Equal("Score 5: 3 scores, 60 %, compared with 50 %", NamesOf(chart)[^1]);
        Assert.Equal(["5", "3", "60 %", "50 %"], RowOf(chart, 4), StringComparer.Ordinal);
    }

    [Fact]
    public void Histogram_OfFewScores_IsPaleAndSaysSo()
    {
        var chart = Chart(HistogramBars.Of(SurveyKind.Csat, ScoreCounts.FromScores([5])));

        Assert.NotNull(chart.Find(".columns.thin"));
        Assert.Equal("Fewer than 5 scores: too few to judge by.", chart.Find(".chart-note").TextContent);
    }

    [Fact]
    public void Histogram_OfFewerScoresThanIsAgreed_SaysHowManyItTakes() => Assert.Equal(
        "Fewer than 12 scores: too few to judge by.",
        Chart(HistogramBars.Of(SurveyKind.Csat, Five, thinBelow: 12)).Find(".chart-note").TextContent);

    [Fact]
    public void Histogram_WithoutScores_SaysSo() =>
        Assert.NotNull(Chart(HistogramBars.Of(SurveyKind.Csat, ScoreCounts.Empty)).Find(".chart-empty"));

    private IRenderedComponent<HistogramChart> Chart(IReadOnlyList<HistogramBar> bars) => Render<HistogramChart>(parameters => parameters
        .Add(c => c.Head, Head).Add(c => c.Kind, SurveyKind.Csat).Add(c => c.Bars, bars));
}
