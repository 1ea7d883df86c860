using Dashboard.Charts.Measures;
using Dashboard.Data.Reporting;

namespace Dashboard.Charts.Trends;

/// <summary>One point of a trend. What has no data has no reading and leaves a gap.</summary>
public sealed record TrendPoint
{
    /// <summary>What tips and tables call it.</summary>
    public required string Label { get; init; }

    /// <summary>What axes call it.</summary>
    public required string ShortLabel { get; init; }

    /// <summary>Its value; null without data.</summary>
    public Reading? Reading { get; init; }

    /// <summary>Whether more may still come in.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Why of some of its days only a part is stored.</summary>
    public Shortfall Shortfall { get; init; }

    /// <summary>Where the answers behind it are; null for nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>Its days as addresses write them; null where it stands for none.</summary>
    public string? Days { get; init; }

    /// <summary>What lay at the same place of the compared period; null when nothing is compared.</summary>
    public ComparedPoint? Compared { get; init; }

    /// <summary>What others had on the same days, of whom it is one; null without data, and where there are none.</summary>
    public Reading? Others { get; init; }

    /// <summary>What was noted on its days.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>What it was to reach; null where no target holds.</summary>
    public ChartTarget? Target { get; init; }

    /// <summary>Whether the value may be joined to its neighbours: it is there, and rests on enough.</summary>
    internal bool IsSolid => Reading is { IsThin: false };
}

/// <summary>A point of the compared period.</summary>
/// <param name="Label">Its days.</param>
/// <param name="Reading">Its value; null without data.</param>
/// <param name="Days">Its days as addresses write them; null where it stands for none.</param>
public sealed record ComparedPoint(string Label, Reading? Reading, string? Days = null);
