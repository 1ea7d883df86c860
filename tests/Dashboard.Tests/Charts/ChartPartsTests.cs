using Bunit;
using Dashboard.Charts;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class ChartPartsTests : BunitContext
{
    [Fact]
    public void Table_OfAChart_HasCaptionAndHeadersWithScope()
    {
        var table = Render<ChartTable>(parameters => parameters.Add(
            t => t.Data, new ChartTableData("NPS split by day", ["Days", "NPS"], [["2 Nov", "+40"], ["3 Nov", "—"]])));

        Assert.Equal("NPS split by day", table.Find("caption").TextContent);
        Assert.Equal(2, table.FindAll("thead th[scope=col]").Count);
        Assert.Equal(["2 Nov", "3 Nov"], table.FindAll("tbody th[scope=row]").Select(cell => cell.TextContent), StringComparer.Ordinal);
        Assert.Equal(["+40", "—"], table.FindAll("td").Select(cell => cell.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void Legend_OfThreeGroups_TellsThemApartByPatternAndWord()
    {
        var legend = Render<ChartLegend>(parameters => parameters.Add(
            l => l.Items, [new("promoter", "Promoters", "60\u00A0%"), new("passive", "Passives"), new("detractor", "Detractors")]));

        Assert.Equal(3, legend.FindAll("rect").Select(rect => rect.GetAttribute("fill")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("60\u00A0%", legend.Find("strong").TextContent);
    }

    [Theory]
    [InlineData(Fills.Promoter)]
    [InlineData(Fills.Passive)]
    [InlineData(Fills.Detractor)]
    [InlineData(Fills.Quiet)]
    public void Fills_FullAndPale_AreDefinedOnThePage(string fill)
    {
        var patterns = Render<HatchPatterns>();

        Assert.All([fill, Fills.Pale(fill)], name => Assert.NotNull(patterns.Find(name["url(".Length..^1])));
    }
}
