using Bunit;
using Dashboard.Charts.Measures;
using Dashboard.Charts.Moves;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Tests.Pages.Why;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class MoveListTests : ChartDesk
{
    private static readonly IReadOnlyList<ChangePart> Parts =
    [
        .. Moves.Of(
                ("Nights", Moves.Scores(160, 40), Moves.Scores(80, 120)),
                ("Days", Moves.Scores(160, 40), Moves.Scores(158, 42)),
                ("Few", Moves.Scores(2, 1), Moves.Scores(1, 2)))
            .List.Parts.Select(part => part.Part),
    ];

    [Fact]
    public void Rows_OfAList_AreNamedWithBothParts()
    {
        var name = NamesOf(Chart())[0];

        Assert.StartsWith("Nights: ", name, StringComparison.Ordinal);
        Assert.Contains("(down)", name, StringComparison.Ordinal);
        Assert.Contains("Rated differently", name, StringComparison.Ordinal);
        Assert.Contains("from +60 to \u221220", name, StringComparison.Ordinal);
        Assert.EndsWith("scores before and after: 200, 200", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_ThatChanceExplains_AreFoldedAndSaySo()
    {
        var chart = Chart();

        Assert.Equal("2 others: no more than chance", chart.Find("[data-testid=sample-fold] summary").TextContent);
        Assert.Equal(2, chart.FindAll("[data-testid=sample-fold] .mark").Count);
        Assert.Equal("too few to judge by", RowOf(chart, 2)[^1]);
        Assert.Single(chart.FindAll(".move-row.thin"));
    }

    [Fact]
    public void Legend_OfAListInWhichNothingStandsOut_IsNotThere()
    {
        var folded = Render<MoveList>(parameters => parameters
            .Add(c => c.Head, Head).Add(c => c.Measure, Measure.Nps).Add(c => c.Most, 60)
            .Add(c => c.Rows, [new MoveRow("Days", Parts[1])]));

        Assert.NotEmpty(Chart().FindAll(".legend li"));
        Assert.Empty(folded.FindAll(".legend"));
        Assert.NotEmpty(folded.FindAll("[data-testid=sample-fold] .mark"));
    }

    [Fact]
    public void Parts_OfATable_AddUpToTheChange()
    {
        var moved = Moves.Of(("A", Moves.Scores(80, 20), Moves.Scores(50, 50)), ("B", Moves.Scores(30, 70), Moves.Scores(60, 40)));

        Assert.Equal(moved.Number.Change.Difference, moved.List.Parts.Sum(part => part.Part.Total.Value), 9);
    }

    [Theory]
    [InlineData(-40, 0, 50)]
    [InlineData(20, 50, 25)]
    [InlineData(99, 50, 50)]
    public void Bar_FromTheMiddleOn_IsAsLongAsItsPart(double value, double left, double width) =>
        Assert.Equal((left, width), MoveReach.ShapeOf(40).Of(value));

    [Fact]
    public void Splits_OfARow_AreLinksThatSayOfWhat()
    {
        var link = Chart().Find(".move-splits a");

        Assert.Equal("by tag", link.TextContent);
        Assert.Equal(("Split Nights by tag", "?split=x"), (link.GetAttribute("aria-label"), link.GetAttribute("href")));
    }

    private IRenderedComponent<MoveList> Chart()
    {
        MoveRow[] rows =
        [
            new("Nights", Parts[0], "?team=n") { Splits = [new MoveSplitLink("by tag", "Split Nights by tag", "?split=x")] },
            new("Days", Parts[1]),
            new("Few", Parts[2]),
        ];
        return Render<MoveList>(parameters => parameters
            .Add(c => c.Head, Head).Add(c => c.Measure, Measure.Nps).Add(c => c.Rows, rows).Add(c => c.Most, 60));
    }
}
