using Dashboard.Charts.Bars;
using Dashboard.Charts.Frame;
using Dashboard.Charts.Measures;

namespace Dashboard.ResultPages.Cards;

/// <summary>A list of bars as a page shows it.</summary>
/// <param name="Head">What stands over it.</param>
/// <param name="Measure">What is shown.</param>
/// <param name="Rows">The bars.</param>
/// <param name="Middle">The value of all of them together; null for none.</param>
internal sealed record BarPanel(ChartHead Head, Measure Measure, IReadOnlyList<BarRow> Rows, double? Middle = null);

/// <summary>
/// Lists of bars in two stacks side by side, as even as they get: a list takes the height of its bars, and none stands half empty beside a
/// longer one.
/// </summary>
internal static class BarStacks
{
    // What a list's head and foot take, in bars.
    private const int Frame = 4;

    /// <summary>The stacks; one where there is but one list. The first list is always on top of the first.</summary>
    /// <param name="panels">The lists in their order, a handful; those without bars are left out.</param>
    public static IReadOnlyList<IReadOnlyList<BarPanel>> Of(IReadOnlyList<BarPanel> panels)
    {
        var known = panels.Where(panel => panel.Rows.Count > 0).ToArray();
        if (known.Length < 2)
            return known.Length == 0 ? [] : [known];
        var best = Enumerable.Range(1, (1 << (known.Length - 1)) - 1)
            .Select(way => way << 1)
            .MinBy(way => Math.Max(HeightOf(known, way, isSecond: false), HeightOf(known, way, isSecond: true)));
        return [[.. In(known, best, isSecond: false)], [.. In(known, best, isSecond: true)]];
    }

    private static int HeightOf(BarPanel[] panels, int way, bool isSecond) =>
        In(panels, way, isSecond).Sum(panel => panel.Rows.Count + Frame);

    // Each bit says of one list whether it is in the second stack.
    private static IEnumerable<BarPanel> In(BarPanel[] panels, int way, bool isSecond) =>
        panels.Where((_, index) => (way & (1 << index)) != 0 == isSecond);
}
