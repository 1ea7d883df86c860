using Bunit;
using Dashboard.Charts.Frame;
using Dashboard.TestKit;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace Dashboard.Tests.Charts;

/// <summary>Renders charts, and finds what a reader or a program would look for.</summary>
public abstract class ChartDesk : BunitContext
{
    protected static ChartHead Head { get; } = new("sample", "CSAT average by day", "n = 20 · Europe/Berlin");

    protected static IReadOnlyList<string> NamesOf(IRenderedComponent<IComponent> chart) =>
        [
            .. chart
                .FindAll(".mark")
                .Select(mark =>
                    (mark.GetAttribute("aria-label") ?? mark.QuerySelector(".visually-hidden")!.TextContent).Replace('\u00a0', ' ')),
        ];

    protected static IReadOnlyList<string> TextsOf(IRenderedComponent<IComponent> chart, string selector) =>
        [.. chart.FindAll(selector).Select(element => element.TextContent.Trim().Replace('\u00a0', ' '))];

    protected static IReadOnlyList<string> RowOf(IRenderedComponent<IComponent> chart, int row) =>
        [.. chart.FindAll("tbody tr")[row].Children.Select(cell => cell.TextContent.Trim().Replace('\u00a0', ' '))];

    /// <summary>One stop for the Tab key, a link or a picture each, and a row of the table for every tip.</summary>
    protected static void AssertReachable(IRenderedComponent<IComponent> chart)
    {
        var marks = chart.FindAll(".mark");
        var rows = chart.FindAll("tbody tr").Count;
        Assert.Single(marks, mark => mark.GetAttribute("tabindex") == "0");
        Every.One(marks, mark => Assert.Equal(mark.HasAttribute("href") ? null : "img", mark.GetAttribute("role")));
        Every.One(
            marks,
            mark => Assert.InRange(
                int.Parse(mark.GetAttribute("data-row")!, System.Globalization.CultureInfo.InvariantCulture), 0, rows - 1));
        Assert.Single(chart.FindAll(".plot[role=group][aria-label]"));
    }
}
