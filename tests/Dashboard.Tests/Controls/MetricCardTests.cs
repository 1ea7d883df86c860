using Bunit;
using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Dashboard.Tests.Controls;

public sealed class MetricCardTests : BunitContext
{
    private static readonly Metric Nps = new()
    {
        Key = "nps",
        Label = "NPS",
        Value = "+40",
        Interval = "+23 – +54",
        Basis = "100 scores",
        Formula = "100 × (promoters − detractors) / scores",
        Facts = ["October"],
        IsCompared = true,
        Change = new MetricChange(ChangeVerdict.Up, "+5 points"),
    };

    [Fact]
    public void Card_WithEverything_ShowsValueIntervalAndBasis()
    {
        var card = Card(Nps);

        Assert.Equal("+40", card.Find("[data-testid=nps]").TextContent);
        Assert.Equal("likely +23 – +54", card.Find(".metric-interval").TextContent.Trim());
        Assert.Contains("100 scores", card.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("few answers", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_WithoutScores_SaysNothingOfHowSureItIs() =>
        Assert.Empty(Card(Nps with { Value = "—", Interval = "—" }).Find(".metric-interval").TextContent);

    [Theory]
    [InlineData(ChangeVerdict.Up, "▲ up")]
    [InlineData(ChangeVerdict.Down, "▼ down")]
    [InlineData(ChangeVerdict.NoClearChange, "no clear change")]
    public void Change_OfEachVerdict_IsSaidInWords(ChangeVerdict verdict, string expected) =>
        Assert.Equal(expected, Card(Nps with { Change = new MetricChange(verdict, "+5") }).Find(".change").TextContent.Trim());

    [Fact]
    public void Change_WithoutDataBefore_SaysSo() =>
        Assert.Equal("nothing to compare", Card(Nps with { Change = null }).Find(".change").TextContent);

    [Fact]
    public void Change_WhenNothingIsCompared_IsNotMentioned() =>
        Assert.Empty(Card(Nps with { Change = null, IsCompared = false }).FindAll(".metric-change"));

    [Fact]
    public void Card_UnderFiveScores_IsGreyedAndSaysSo()
    {
        var card = Card(Nps with { IsThin = true });

        Assert.NotNull(card.Find(".metric.thin"));
        Assert.Equal("few answers", card.Find(".tag").TextContent);
    }

    [Fact]
    public void Basis_WithRowsBehindIt_LeadsThere()
    {
        var link = Card(Nps with { Href = "/responses?kind=nps" }).Find(".metric-basis a");

        Assert.Equal(("/responses?kind=nps", "100 scores"), (link.GetAttribute("href"), link.TextContent));
        Assert.Equal("100 scores: show the answers behind NPS", link.GetAttribute("aria-label"));
    }

    [Fact]
    public void Basis_WithoutRows_IsNoLink() => Assert.Empty(Card(Nps).FindAll(".metric-basis a"));

    [Fact]
    public void Formula_OfTheCard_DescribesItsButton()
    {
        var card = Card(Nps);
        var button = card.Find("button");

        Assert.Equal("How NPS is computed", button.GetAttribute("aria-label"));
        Assert.Equal(
            [Nps.Formula, Nps.Basis, "October"],
            card.Find("#" + button.GetAttribute("aria-describedby")).Children.Select(part => part.TextContent));
    }

    private IRenderedComponent<IComponent> Card(Metric metric) => Render(MetricCardTemplate.Render(metric));
}
