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
/// Lets the charts below it be looked at over the whole screen. A page gives it as a cascading value, and does the showing; without it no
/// chart offers it.
/// </summary>
/// <param name="OnOpen">Shows a chart, which goes on telling when it is drawn anew, and when it is gone.</param>
public sealed record ChartEnlarging(Func<ChartFrame, ChartSight, Task> OnOpen);
