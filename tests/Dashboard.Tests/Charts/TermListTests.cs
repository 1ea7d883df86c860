using System.Globalization;
using Bunit;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Terms;
using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class TermListTests : ChartDesk
{
    private static readonly TermRow[] Rows =
    [
        new("late delivery", 40, 8.14, "?term=en-late%20delivery")
        {
            Before = 10,
            Csat = new Reading(1.9, new Interval(1.7, 2.1), 30),
            Nps = new Reading(-60, new Interval(-80, -35), 10),
        },
        new("parcel", 20, 3.96, "?term=en-parcel") { Before = 0, Csat = new Reading(2.5, new Interval(2, 3), 20) },
    ];

    [Fact]
    public void Rows_OfAList_SayCountScoresAndHowSure()
    {
        var chart = Chart(Rows);

        AssertReachable(chart);
        Assert.Equal(
            "late delivery: 40 comments, before: 10, CSAT average 1.90 (1.70 – 2.10), NPS −60 (−80 – −35), "
                + "8.1 standard deviations beyond chance",
            NamesOf(chart)[0]);
        Assert.Equal(["100%", "50%"], chart.FindAll(".bar").Select(bar => bar.GetAttribute("width")!), StringComparer.Ordinal);
        Assert.Equal(["parcel", "20", "0", "2.50", "2.00 – 3.00", "—", "—", "4.0"], RowOf(chart, 1), StringComparer.Ordinal);
        Assert.Equal("?term=en-parcel", chart.FindAll(".mark")[1].GetAttribute("href"));
    }

    [Fact]
    public void Rows_OfOneSurvey_HaveOneScore()
    {
        var chart = Chart([Rows[1] with { Before = null }]);

        Assert.Single(chart.FindAll(".terms.one-score"));
        Assert.Single(chart.FindAll(".term-head .term-score"));
        Assert.Equal(["Word or phrase", "Comments", "CSAT average", "95 % interval", "How sure (z)"], TextsOf(chart, "thead th"));
    }

    [Fact]
    public void Rows_BeyondTheSurest_AreFolded()
    {
        var chart = Chart(
            [.. Enumerable.Range(1, 11).Select(place => Rows[1] with { Name = place.ToString(CultureInfo.InvariantCulture) })]);

        Assert.Equal("3 more", chart.Find("[data-testid=sample-fold] summary").TextContent);
        Assert.Equal(3, chart.FindAll("details .mark").Count);
        Assert.Equal(2, chart.FindAll(".mark[tabindex='0']").Count);
        Assert.Equal(11, chart.FindAll("tbody tr").Count);
    }

    private IRenderedComponent<TermList> Chart(IReadOnlyList<TermRow> rows) => Render<TermList>(parameters =>
        parameters.Add(c => c.Head, Head).Add(c => c.Rows, rows).Add(c => c.Fill, Fills.Detractor));
}
