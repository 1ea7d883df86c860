namespace Dashboard.Charts.Frame;

/// <summary>One entry of a legend.</summary>
/// <param name="Swatch">The mark.</param>
/// <param name="Text">What it stands for.</param>
/// <param name="Detail">A number beside it, such as the share; null for none.</param>
public sealed record LegendItem(Swatch Swatch, string Text, string? Detail = null)
{
    /// <summary>Where the answers that it stands for are; null for nowhere.</summary>
    public string? Href { get; init; }
}

/// <summary>The mark of a legend's entry: a shape and what it is filled with.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Fill">The fill of an area, one of <see cref="Fills"/>; empty for the shape's own.</param>
public sealed record Swatch(SwatchShape Shape, string Fill = "")
{
    /// <summary>An area of this fill.</summary>
    public static Swatch Area(string fill) => new(SwatchShape.Area, fill);
}

/// <summary>The shapes of legends; each drawn as the chart draws it.</summary>
public enum SwatchShape
{
    /// <summary>A filled area.</summary>
    Area = 0,

    /// <summary>A line.</summary>
    Line = 1,

    /// <summary>A line of what may still change.</summary>
    Provisional = 2,

    /// <summary>The line of the compared period.</summary>
    Compared = 3,

    /// <summary>The outline of the compared period's columns.</summary>
    Outline = 4,

    /// <summary>An interval as a band.</summary>
    Band = 5,

    /// <summary>An interval as a whisker.</summary>
    Whisker = 6,

    /// <summary>A point that rests on too little.</summary>
    Thin = 7,

    /// <summary>A point like the others.</summary>
    Dot = 8,

    /// <summary>A point outside the 95 % limits.</summary>
    Triangle = 9,

    /// <summary>A point outside the 99.8 % limits.</summary>
    Diamond = 10,

    /// <summary>The 95 % limit.</summary>
    InnerLimit = 11,

    /// <summary>The 99.8 % limit.</summary>
    OuterLimit = 12,

    /// <summary>The line of what is to be reached.</summary>
    Target = 13,

    /// <summary>The flag of what was noted.</summary>
    Event = 14,

    /// <summary>The line of the others, of whom this is one.</summary>
    Others = 15,
}
