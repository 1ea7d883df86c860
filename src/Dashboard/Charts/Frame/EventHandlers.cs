using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Frame;

/// <summary>Events of charts, which charts.js makes of the browser's; Razor finds them by the name of this class.</summary>
[EventHandler("onchartasked", typeof(ChartAskedEventArgs))]
public static class EventHandlers;

/// <summary>Something is to be done with a chart: its buttons are plain markup, and the chart hears them all.</summary>
public sealed class ChartAskedEventArgs : EventArgs
{
    /// <summary>What: a <see cref="ChartSight"/> to open or a <see cref="ChartFileFormat"/> to save.</summary>
    public string? Act { get; set; }
}
