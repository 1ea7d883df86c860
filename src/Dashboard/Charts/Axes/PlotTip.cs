namespace Dashboard.Charts.Axes;

/// <summary>Where the tip of a mark appears.</summary>
public enum PlotTip
{
    /// <summary>Over the plot, so that it never hides a neighbour.</summary>
    Above = 0,

    /// <summary>Beside the mark.</summary>
    Near = 1,
}
