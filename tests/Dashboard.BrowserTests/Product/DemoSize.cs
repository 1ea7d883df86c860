namespace Dashboard.BrowserTests.Product;

/// <summary>How much invented feedback the product starts with.</summary>
/// <param name="Days">Days before today.</param>
/// <param name="PromptsPerDay">Prompts a day on average.</param>
internal sealed record DemoSize(int Days, double PromptsPerDay)
{
    /// <summary>Every how many seconds a conversation is closed whose customer the product asks; 0 asks nobody.</summary>
    public int ClosesEverySeconds { get; init; }

    /// <summary>Little of it, in which much happens.</summary>
    public static DemoSize Watched { get; } = new(7, 10) { ClosesEverySeconds = 1 };

    /// <summary>A season of it: enough for every page, and read within seconds.</summary>
    public static DemoSize Small { get; } = new(120, 60);

    /// <summary>
    /// Three times the year that people get who start the demo themselves: it takes long enough to read that one can watch it.
    /// </summary>
    public static DemoSize Large { get; } = new(365, 330);
}
