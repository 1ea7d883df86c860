namespace Dashboard.Charts.Axes;

/// <summary>Points that share an axis evenly, each in a slot of its own. Places are in percent.</summary>
internal static class Slots
{
    /// <summary>How wide a slot is.</summary>
    public static double Width(int count) => 100.0 / count;

    /// <summary>Where slot <paramref name="index"/> begins.</summary>
    public static double Start(int index, int count) => index * Width(count);

    /// <summary>The middle of slot <paramref name="index"/>.</summary>
    public static double Middle(int index, int count) => (index + 0.5) * Width(count);

    /// <summary>The stretches of neighbouring slots whose items all fit, from edge to edge.</summary>
    public static IReadOnlyList<PlotSpan> Spans<T>(IReadOnlyList<T> items, Func<T, bool> fits) =>
        [.. Runs.Of(items, fits).Select(run => new PlotSpan(Start(run[0], items.Count), Start(run[^1] + 1, items.Count)))];

    /// <summary>How much of its slot a column fills, 0 … 1: few columns stay slender, many leave no room for air.</summary>
    public static double Fill(int count) => count switch
    {
        <= 8 => 0.5,
        <= 14 => 0.62,
        <= 31 => 0.74,
        _ => 0.84,
    };
}

/// <summary>A stretch of the axis of slots, in percent from the left.</summary>
internal readonly record struct PlotSpan(double From, double To);
