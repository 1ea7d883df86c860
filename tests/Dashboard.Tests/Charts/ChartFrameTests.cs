using Bunit;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Histograms;
using Dashboard.Data.Feedback;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Dashboard.Tests.Charts;

public sealed class ChartFrameTests : ChartDesk
{
    [Fact]
    public void Table_OfAChart_HasCaptionAndHeadersWithScope()
    {
        var table = Render(
            ChartTableTemplate.Render(
                new ChartTableData("NPS split by day", ["Days", "NPS"], [new(["2 Nov", "+40"], "?day=2"), new(["3 Nov", "—"])])));

        Assert.Equal("NPS split by day", table.Find("caption").TextContent);
        Assert.Equal(2, table.FindAll("thead th[scope=col]").Count);
        Assert.Equal(["2 Nov", "3 Nov"], TextsOf(table, "tbody th[scope=row]"), StringComparer.Ordinal);
        Assert.Equal(["+40", "—"], TextsOf(table, "td"), StringComparer.Ordinal);
        Assert.Equal("?day=2", Assert.Single(table.FindAll("a")).GetAttribute("href"));
    }

    [Fact]
    public void Legend_OfThreeGroups_TellsThemApartByPatternAndWord()
    {
        var legend = Legend([
            new(Swatch.Area(Fills.Promoter), "Promoters", "60\u00A0%"),
            new(Swatch.Area(Fills.Passive), "Passives"),
            new(Swatch.Area(Fills.Detractor), "Detractors"),
        ]);

        Assert.Equal(3, legend.FindAll("rect").Select(rect => rect.GetAttribute("fill")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("60\u00A0%", legend.Find("strong").TextContent);
    }

    [Fact]
    public void Legend_OfEveryShape_DrawsEachInItsOwnWay()
    {
        var legend = Legend([
            .. Enum.GetValues<SwatchShape>().Select(shape => new LegendItem(new Swatch(shape, Fills.Promoter), shape.ToString())),
        ]);

        Assert.Equal(
            Enum.GetValues<SwatchShape>().Length,
            legend.FindAll(".swatch").Select(swatch => swatch.InnerHtml).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(Fills.Promoter)]
    [InlineData(Fills.Good)]
    [InlineData(Fills.Passive)]
    [InlineData(Fills.Poor)]
    [InlineData(Fills.Detractor)]
    [InlineData(Fills.Quiet)]
    [InlineData(Fills.Provisional)]
    [InlineData(Fills.Thin)]
    public void Fills_ThatChartsUse_AreDefinedOnThePage(string fill) =>
        Assert.NotNull(Render<HatchPatterns>().Find(fill["url(".Length..^1]));

    [Fact]
    public void Menu_WithoutTools_OffersToCopyAlone() =>
        Assert.Equal(["Copy table"], TextsOf(Frame(null), ".menu-item"), StringComparer.Ordinal);

    [Fact]
    public async Task Frame_ThatCanBeEnlarged_OffersItsDrawingAndItsTable()
    {
        var opened = new List<string>();
        var tools = new ChartTools((chart, sight) =>
        {
            opened.Add($"{chart.Head.Name} {sight}");
            return Task.CompletedTask;
        });
        var frame = Frame(tools);

        foreach (var act in ActsOf(frame).Except(["copy"]))
            await AskAsync(frame, act);

        Assert.Equal(["sample Drawing", "sample Table"], opened);
        Assert.Equal("Full screen: CSAT average by day", frame.Find(".icon-button").GetAttribute("aria-label"));
        Assert.Equal(["Copy table", "Full-screen table"], TextsOf(frame, ".menu-item"), StringComparer.Ordinal);
        Assert.Empty(Frame(tools, isEmpty: true).FindAll(".icon-button"));
    }

    [Fact]
    public async Task Menu_FileTaken_IsJournaledBeforeItIsMade()
    {
        var order = new List<string>();
        var module = JSInterop.SetupModule(_ => true);
        module.SetupVoid("save", _ => true).SetVoidResult();
        var frame = Frame(Saving("2026-11-01-to-2026-11-30", file =>
        {
            order.Add($"{file.Chart} {file.Format} {module.Invocations.Count}");
            return Task.FromResult(true);
        }));

        await AskAsync(frame, "Png");

        Assert.Equal(["Drawing", "copy", "Table", "Png", "Svg", "Csv"], ActsOf(frame));
        Assert.Equal(["sample Png 0"], order);
        Assert.Equal(["sample", "Png", "sample-2026-11-01-to-2026-11-30.png", null], Assert.Single(module.Invocations["save"]).Arguments);
    }

    [Fact]
    public async Task Menu_JournalFails_NoFileIsMade()
    {
        var frame = Frame(Saving("x", _ => Task.FromException<bool>(new InvalidOperationException("The store is away."))));

        await Assert.ThrowsAsync<InvalidOperationException>(() => AskAsync(frame, "Csv"));

        Assert.Empty(JSInterop.Invocations);
    }

    [Fact]
    public async Task Menu_FileRefused_IsNotMade()
    {
        var frame = Frame(Saving("x", _ => Task.FromResult(false)));

        await AskAsync(frame, "Csv");

        Assert.Empty(JSInterop.Invocations);
    }

    [Theory]
    [InlineData("Png")]
    [InlineData("Drawing")]
    [InlineData("0")]
    [InlineData("Nonsense")]
    [InlineData(null)]
    public async Task Act_ThatIsNotOffered_IsNotDone(string? act)
    {
        var frame = Frame(null);

        await AskAsync(frame, act);

        Assert.Empty(JSInterop.Invocations);
    }

    [Fact]
    public void Frame_WithoutData_OffersTheTableAlone()
    {
        var frame = Frame(Saving("x", _ => Task.FromResult(true)), isEmpty: true);

        Assert.Equal(["Copy table", "Full-screen table", "Download CSV"], TextsOf(frame, ".menu-item"), StringComparer.Ordinal);
        Assert.Empty(frame.FindAll(".chart-canvas"));
    }

    private static ChartTools Saving(string nameEnd, Func<ChartFile, Task<bool>> onFile) =>
        new((_, _) => Task.CompletedTask) { Downloads = new ChartDownloads(nameEnd, onFile) };

    private static Task AskAsync(IRenderedComponent<ChartFrame> frame, string? act) =>
        frame.Find("[data-chart]").TriggerEventAsync("onchartasked", new ChartAskedEventArgs { Act = act });

    private static IEnumerable<string?> ActsOf(IRenderedComponent<ChartFrame> frame) =>
        frame.FindAll("[data-chart-act]").Select(button => button.GetAttribute("data-chart-act"));

    private IRenderedComponent<IComponent> Legend(IReadOnlyList<LegendItem> items) =>
        Render(builder => builder.AddContent(0, ChartLegendTemplate.Render(items)));

    private IRenderedComponent<ChartFrame> Frame(ChartTools? tools, bool isEmpty = false) => Render<HistogramChart>(parameters =>
    {
        if (tools is not null)
            parameters.AddCascadingValue(tools);
        parameters
            .Add(chart => chart.Head, Head)
            .Add(chart => chart.Kind, SurveyKind.Csat)
            .Add(chart => chart.Bars, HistogramBars.Of(SurveyKind.Csat, isEmpty ? ScoreCounts.Empty : ScoreCounts.FromScores([5, 4])));
    });
}
