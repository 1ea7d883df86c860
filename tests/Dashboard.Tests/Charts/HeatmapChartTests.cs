using Bunit;
using Dashboard.Charts.Heatmaps;
using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class HeatmapChartTests : ChartDesk
{
    private static readonly HeatCell[] Cells =
    [
        new(DayOfWeek.Sunday, 23, new Reading(3.2, new Interval(3, 3.4), 40), "responses?hour=167"),
        new(DayOfWeek.Monday, 9, new Reading(4.5, new Interval(4.3, 4.7), 60), "responses?hour=9"),
        new(DayOfWeek.Monday, 10, new Reading(5, null, 2)),
        new(DayOfWeek.Monday, 11, null),
    ];

    [Fact]
    public void Cells_WithData_LieAtTheirHourAndAreNamed()
    {
        var chart = Chart(Cells);

        AssertReachable(chart);
        Assert.Equal("Monday, 9:00–10:00: CSAT average 4.50, likely 4.30 – 4.70, 60 scores", NamesOf(chart)[0]);
        Assert.Equal(
            ["cell d0 h9 shade above-2", "cell d0 h10 thin", "cell d6 h23 shade below-3"],
            chart.FindAll(".cell").Select(cell => cell.ClassName!),
            StringComparer.Ordinal);
        Assert.Equal(["4.50", "5.00", "3.20"], TextsOf(chart, ".cell text"), StringComparer.Ordinal);
        Assert.Equal("responses?hour=9", chart.Find(".mark").GetAttribute("href"));
    }

    [Fact]
    public void Cell_OfFewScores_IsHatched() => Assert.Equal("url(#fill-thin)", Chart(Cells).Find(".cell.thin rect").GetAttribute("fill"));

    [Fact]
    public void Week_InAHeatmap_BeginsOnMonday() =>
        Assert.Equal(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], TextsOf(Chart(Cells), ".heat-day"), StringComparer.Ordinal);

    [Fact]
    public void Week_ThatBeginsOnSunday_LiesFromSundayOn()
    {
        var chart = Chart(Cells, DayOfWeek.Sunday);

        Assert.Equal(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], TextsOf(chart, ".heat-day"), StringComparer.Ordinal);
        Assert.Equal("cell d0 h23 shade below-3", chart.FindAll(".cell")[0].ClassName);
    }

    [Fact]
    public void Title_OfAHeatmap_SaysHowFarItsHoursLieApart() =>
        Assert.Equal("CSAT average by day: from 3.20 to 4.50", Assert.Single(TextsOf(Chart(Cells), "h2")));

    [Fact]
    public void Heatmap_WithoutData_SaysSo() => Assert.NotNull(Chart([new(DayOfWeek.Monday, 11, null)]).Find(".chart-empty"));

    private IRenderedComponent<HeatmapChart> Chart(IReadOnlyList<HeatCell> cells, DayOfWeek weekStart = DayOfWeek.Monday) =>
        Render<HeatmapChart>(parameters => parameters
            .Add(c => c.Head, Head).Add(c => c.WeekStart, weekStart).Add(c => c.Measure, Measure.CsatAverage)
            .Add(c => c.Cells, cells).Add(c => c.Middle, 4));
}
