namespace Dashboard.Theme;

/// <summary>Type, corners, shadows and the bar's height. A property's name is the name of its variable, as with the colours.</summary>
internal sealed record HouseSizes
{
    public static HouseSizes InForce { get; } = new();

    /// <summary>The text font, and what stands in until it has come.</summary>
    public string Font { get; } =
        "\"Inter Variable\", \"Inter Fallback\", system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif";

    /// <summary>The smallest text there is.</summary>
    public string FontCaption { get; } = "0.75rem";

    public string FontSmall { get; } = "0.8125rem";

    /// <summary>Fields, buttons and rows.</summary>
    public string FontControl { get; } = "0.875rem";

    public string FontBody { get; } = "0.9375rem";

    /// <summary>The head of a panel.</summary>
    public string FontHead { get; } = "1rem";

    public string FontBrand { get; } = "1.0625rem";

    public string FontLead { get; } = "1.125rem";

    /// <summary>The head of what lies over the page.</summary>
    public string FontDialog { get; } = "1.25rem";

    /// <summary>The head of a page.</summary>
    public string FontTitle { get; } = "1.625rem";

    public string FontFigureSmall { get; } = "1.75rem";

    /// <summary>The number of a card.</summary>
    public string FontFigure { get; } = "2.25rem";

    public string TopBar { get; } = "3.75rem";

    public string RadiusTiny { get; } = "6px";

    public string RadiusSmall { get; } = "8px";

    public string Radius { get; } = "12px";

    public string RadiusLarge { get; } = "16px";

    public string RadiusRound { get; } = "999px";

    public string Shadow { get; } = "0 1px 2px light-dark(rgb(21 32 43 / 5%), rgb(0 0 0 / 40%))";

    public string ShadowRaised { get; } = "0 8px 28px light-dark(rgb(21 32 43 / 16%), rgb(0 0 0 / 60%))";
}
