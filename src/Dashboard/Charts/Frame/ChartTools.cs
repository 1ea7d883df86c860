namespace Dashboard.Charts.Frame;

/// <summary>What of a chart is looked at.</summary>
public enum ChartSight
{
    /// <summary>What is drawn.</summary>
    Drawing = 0,

    /// <summary>The numbers of the table.</summary>
    Table = 1,
}

/// <summary>
/// What can be done with the charts below it. A page gives it as a cascading value that stays the same, and does what is asked for;
/// without it charts can only be read and copied.
/// </summary>
/// <param name="onOpen">Shows a chart over the whole screen, which goes on telling when it is drawn anew, and when it is gone.</param>
public sealed class ChartTools(Func<ChartFrame, ChartSight, Task> onOpen)
{
    /// <summary>What asks for an event to be noted, from charts over time; null for nothing.</summary>
    public Func<Task>? OnNote { get; set; }

    /// <summary>Files of the charts; null for those who may not download. Whoever changes it draws the charts anew.</summary>
    public ChartDownloads? Downloads { get; set; }

    /// <summary>Shows a chart over the whole screen.</summary>
    /// <param name="chart">The chart on the page.</param>
    /// <param name="sight">What of it.</param>
    public Task OpenAsync(ChartFrame chart, ChartSight sight) => onOpen(chart, sight);
}
