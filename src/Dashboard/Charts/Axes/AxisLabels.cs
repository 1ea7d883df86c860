namespace Dashboard.Charts.Axes;

/// <summary>One label of an axis.</summary>
/// <param name="Place">Where it lies, in percent along the axis.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsWideOnly">Whether it is left out where the chart is narrow.</param>
public sealed record AxisLabel(double Place, string Text, bool IsWideOnly = false);

/// <summary>Which of a category axis's labels are written: evenly apart, and few enough for the box, which the style sheet knows.</summary>
internal static class AxisLabels
{
    /// <summary>How many labels fit side by side in a narrow chart.</summary>
    public const int MostNarrow = 5;

    /// <summary>How many fit in a wide one.</summary>
    public const int MostWide = 9;

    private const int Week = 7;

    /// <summary>The labels of points that share the axis evenly.</summary>
    /// <param name="labels">What every point is called, in order.</param>
    public static IReadOnlyList<AxisLabel> Of(IReadOnlyList<string> labels)
    {
        var wide = Step(labels.Count, MostWide);
        var narrow = NarrowStep(labels.Count, wide);
        return
        [
            .. Enumerable.Range(0, labels.Count)
                .Where(index => index % wide == 0)
                .Select(index => new AxisLabel(Slots.Middle(index, labels.Count), labels[index], index % narrow != 0)),
        ];
    }

    /// <summary>Every how many points one is labelled: 1 while all fit, and steps that read as weeks where days are many.</summary>
    public static int Step(int count, int most) => ((count + most - 1) / most) switch
    {
        <= 1 => 1,
        <= 4 and var few => few,
        var many => (many + Week - 1) / Week * Week,
    };

    // A multiple of the wide step: what a narrow chart labels, a wide one labels too.
    private static int NarrowStep(int count, int wide)
    {
        var narrow = wide;
        while ((count + narrow - 1) / narrow > MostNarrow)
            narrow += wide;
        return narrow;
    }
}
