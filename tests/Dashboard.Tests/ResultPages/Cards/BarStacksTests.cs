using Dashboard.Charts.Bars;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;
using Dashboard.ResultPages.Cards;
using Xunit;

namespace Dashboard.Tests.ResultPages.Cards;

public sealed class BarStacksTests
{
    [Theory]
    [InlineData("0", "")]
    [InlineData("3", "3")]
    [InlineData("0 3", "3")]
    [InlineData("7 4", "7|4")]
    [InlineData("7 1 9", "7 1|9")]
    [InlineData("9 4 3", "9|4 3")]
    [InlineData("2 2 2 2", "2 2|2 2")]
    public void Stacks_OfLists_AreAsEvenAsTheyGetAndBeginWithTheFirst(string bars, string expected) => Assert.Equal(
        expected,
        string.Join('|', BarStacks.Of([.. bars.Split(' ').Select(int.Parse).Select(Panel)]).Select(stack =>
            string.Join(' ', stack.Select(panel => panel.Rows.Count)))));

    private static BarPanel Panel(int bars) => new(
        new ChartHead("sample", "NPS by team", ""),
        Measure.Nps,
        [.. Enumerable.Range(0, bars).Select(bar => new BarRow { Name = $"Team {bar}" })]);
}
