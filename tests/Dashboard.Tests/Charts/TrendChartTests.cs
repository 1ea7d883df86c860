using Bunit;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Trends;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
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
        Assert.Equal("Mon 2 Nov 2026: CSAT average 3.60, likely 1.52 – 5.00, 5 scores", NamesOf(chart)[0]);
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
    public void Days_BeforeTheHistory_AreHatchedAndSaySo()
    {
        var chart = Holding(new Holdings { WholeFrom = First.AddDays(1) });

        Assert.Equal("25%", chart.Find(".partial-ground").GetAttribute("width"));
        Assert.EndsWith("only a part is stored", NamesOf(chart)[0], StringComparison.Ordinal);
        Assert.Equal(["Mon 2 Nov 2026 (only a part is stored)", "Tue 3 Nov 2026"], [RowOf(chart, 0)[0], RowOf(chart, 1)[0]]);
        Assert.Contains(TextsOf(chart, ".chart-note"), note => note.Contains("Hatched on the left:", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_StillBeingRead_SayThatTheRestComesByItself()
    {
        var chart = Holding(new Holdings { WholeFrom = First.AddDays(2), IsBeingRead = true });

        Assert.Equal(("0%", "50%"), GroundOf(chart));
        Assert.EndsWith("still being read", NamesOf(chart)[1], StringComparison.Ordinal);
        Assert.Equal("Tue 3 Nov 2026 (still being read)", RowOf(chart, 1)[0]);
        Assert.Contains(TextsOf(chart, ".chart-note"), note => note.Contains("The rest comes by itself.", StringComparison.Ordinal));
    }

    [Fact]
    public void Days_LostInTheMiddle_AreHatchedWhereTheyLieAndSaySo()
    {
        var chart = Holding(new Holdings { WholeFrom = First.AddDays(-9), Lost = [First.AddDays(1), First.AddDays(2)] });

        Assert.Equal(("25%", "50%"), GroundOf(chart));
        Assert.EndsWith("a part is lost", NamesOf(chart)[2], StringComparison.Ordinal);
        Assert.Equal(
            ["Mon 2 Nov 2026", "Tue 3 Nov 2026 (a part is lost)", "Wed 4 Nov 2026 (a part is lost)", "Thu 5 Nov 2026"],
            Enumerable.Range(0, 4).Select(row => RowOf(chart, row)[0]));
        Assert.Contains(TextsOf(chart, ".chart-note"), note => note.Contains("What is missing stays missing.", StringComparison.Ordinal));
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
    public void Target_OfAPeriod_IsALineThatStepsNamedAndInTheTable()
    {
        var chart = Chart(target: bucket =>
            bucket.From < First.AddDays(2) ? null : new ChartTarget(bucket.From < First.AddDays(3) ? 4 : 4.5, "for all"));

        var heights = chart.Find(".paths .goal").GetAttribute("d")!.Split('L').Select(part => part.Split(' ')[^1]);
        Assert.Equal(2, heights.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("Target 4.50", chart.Find(".goal-label").TextContent);
        Assert.Contains("4.00 → 4.50", TextsOf(chart, ".legend strong"), StringComparer.Ordinal);
        Assert.Equal(["—", "—", "4.00", "4.50", "4.50"], Enumerable.Range(0, 5).Select(row => RowOf(chart, row)[^1]));
        Assert.EndsWith("target 4.50", NamesOf(chart)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Target_OutsideWhatWasGiven_IsOnTheAxisAllTheSame()
    {
        var buckets = TimeBuckets.Of([Day(0, nps: [9, 9, 9, 9, 9])], Grain.Day, First);
        var points = TrendPoints.Of(Measure.Nps, buckets, [], null, _ => new ChartTarget(-80, "for all"));

        Assert.InRange(new TrendShape(Measure.Nps, points).TargetPlace!.Value, 0, 100);
    }

    [Fact]
    public void Events_OfItsDays_AreFlagsInTheOrderOfTimeAndInTheTable()
    {
        var chart = Chart(events: [Event("A", 1, 3, "Strike"), Event("B", 1, 1, "New policy")]);

        AssertReachable(chart);
        Assert.Equal(["A–B"], TextsOf(chart, ".event text"));
        Assert.Equal(["0", "1", "2", "3", "4"], chart.FindAll(".mark").Select(mark => mark.GetAttribute("data-row")));
        Assert.Equal("Noted: A, 3 Nov: Strike (for all); B, 3 Nov: New policy (for all)", Plain(NamesOf(chart)[1]));
        Assert.Equal(
            ["", "A: Strike (for all); B: New policy (for all)", "A: Strike (for all)"],
            Enumerable.Range(0, 3).Select(row => Plain(RowOf(chart, row)[^1])));
        Assert.Contains(TextsOf(chart, ".chart-note"), note => note.Contains("Strike", StringComparison.Ordinal));
        Assert.Contains("Noted events", TextsOf(chart, ".legend li"), StringComparer.Ordinal);
    }

    [Fact]
    public void Events_BeforeTheFirstScore_AreWhereTheTabKeyStops()
    {
        var buckets = TimeBuckets.Of([Day(0), Day(1, [4])], Grain.Day, First.AddDays(3));
        var first = buckets[0] with { Events = [Event("A", 0, 0, "Strike")] };
        var chart = Render<TrendChart>(parameters => parameters
            .Add(c => c.Head, Head)
            .Add(c => c.Measure, Measure.CsatAverage)
            .Add(c => c.Points, TrendPoints.Of(Measure.CsatAverage, [first, buckets[1]], [])));

        AssertReachable(chart);
        Assert.Equal("0", chart.FindAll(".mark")[0].GetAttribute("tabindex"));
    }

    [Fact]
    public void Events_MoreThanAFew_AreToldByTheTable()
    {
        var chart = Chart(
            events: [.. Enumerable.Range(0, 6).Select(number => Event($"{(char)('A' + number)}", 1, 1, $"Event {number}"))]);

        Assert.Contains(TextsOf(chart, ".chart-note"), note => note.EndsWith("; 2 more are in the table.", StringComparison.Ordinal));
        Assert.Contains("Event 5", RowOf(chart, 1)[^1], StringComparison.Ordinal);
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

    private static (string? X, string? Width) GroundOf(IRenderedComponent<TrendChart> chart)
    {
        var ground = Assert.Single(chart.FindAll(".partial-ground"));
        return (ground.GetAttribute("x"), ground.GetAttribute("width"));
    }

    private IRenderedComponent<TrendChart> Holding(Holdings holdings)
    {
        var days = new[] { Day(0, [5]), Day(1, [4]), Day(2, [4]), Day(3, [3]) };
        var buckets = TimeBuckets.Of(days, Grain.Day, First.AddDays(3), holdings);
        return Render<TrendChart>(parameters => parameters
            .Add(c => c.Head, Head)
            .Add(c => c.Measure, Measure.CsatAverage)
            .Add(c => c.Points, TrendPoints.Of(Measure.CsatAverage, buckets, [])));
    }

    private static string Plain(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static ChartEvent Event(string letter, int from, int to, string text) =>
        new(letter, "3 Nov", text, "for all", First.AddDays(from), First.AddDays(to));

    private IRenderedComponent<TrendChart> Chart(
        IReadOnlyList<TimeBucket?>? compared = null,
        Func<TimeBucket, string?>? href = null,
        Func<TimeBucket, ChartTarget?>? target = null,
        IReadOnlyList<ChartEvent>? events = null)
    {
        IReadOnlyList<TimeBucket> buckets =
        [
            .. Buckets.Select(bucket => bucket with
            {
                Events = [.. (events ?? []).Where(noted => noted.From <= bucket.To && noted.To >= bucket.From)],
            }),
        ];
        return Render<TrendChart>(parameters => parameters
            .Add(c => c.Head, Head)
            .Add(c => c.Measure, Measure.CsatAverage)
            .Add(c => c.Points, TrendPoints.Of(Measure.CsatAverage, buckets, compared ?? [], href, target)));
    }
}
