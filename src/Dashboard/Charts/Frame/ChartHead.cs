using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Frame;

/// <summary>What stands over a chart.</summary>
/// <param name="Name">Unique on the page; ids and file names are made of it.</param>
/// <param name="Title">What is drawn.</param>
/// <param name="Subtitle">Number of scores, period and time zone; it goes into every file too.</param>
public sealed record ChartHead(string Name, string Title, string Subtitle)
{
    /// <summary>What explains the number beside the title, given a name that is unique on the page; null for nothing.</summary>
    public RenderFragment<string>? Explanation { get; init; }

    /// <summary>What the reader must know to read it right, beside what the chart says by itself; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether its points are days, on which something can be noted.</summary>
    public bool IsOverTime { get; init; }

    /// <summary>Where it is said what moved the number between two points; chart-points.js adds their days. Null for nowhere.</summary>
    public string? TwoPoints { get; init; }

    /// <summary>What the table says.</summary>
    internal string Caption => $"{Title}, {Subtitle}";
}
