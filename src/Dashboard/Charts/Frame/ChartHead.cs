using Microsoft.AspNetCore.Components;

namespace Dashboard.Charts.Frame;

/// <summary>What stands over a chart.</summary>
/// <param name="Name">Unique on the page; ids and file names are made of it.</param>
/// <param name="Label">What is drawn; it stays the same with new answers.</param>
/// <param name="Subtitle">Number of scores, period and time zone; it goes into every picture too.</param>
public sealed record ChartHead(string Name, string Label, string Subtitle)
{
    /// <summary>What the chart shows, in a sentence; null where the chart says it by itself, or its label has to do.</summary>
    public string? Sentence { get; init; }

    /// <summary>Why it is drawn as the label says, as it follows the label; null where nobody wonders.</summary>
    public string? Because { get; init; }

    /// <summary>What explains the number beside the title, given a name that is unique on the page; null for nothing.</summary>
    public RenderFragment<string>? Explanation { get; init; }

    /// <summary>What the reader must know to read it right, beside what the chart says by itself; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether its points are days, which can be chosen, and on which something can be noted.</summary>
    public bool IsOverTime { get; init; }

    /// <summary>Where it is said what moved the number between two points; chart-points.js adds their days. Null for nowhere.</summary>
    public string? TwoPoints { get; init; }

    /// <summary>The days and their zone as files have them: ISO, in whatever language pages are.</summary>
    public string InFile { get; init; } = "";

    /// <summary>What the table says.</summary>
    internal string Caption => Because is null ? $"{Label}, {Subtitle}" : $"{Label}, {Because}, {Subtitle}";

    /// <summary>What stands below a title: the label too, where the title does not begin with it.</summary>
    /// <param name="title">What stands largest.</param>
    internal string LineBelow(string title) => (Because, title.StartsWith(Label, StringComparison.Ordinal)) switch
    {
        (null, true) => Subtitle,
        (null, false) => $"{Label} · {Subtitle}",
        _ => $"{Label}, {Because} · {Subtitle}",
    };
}
