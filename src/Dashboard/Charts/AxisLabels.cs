namespace Dashboard.Charts;

/// <summary>Which of a category axis's labels are written: few enough for a phone, evenly apart.</summary>
internal static class AxisLabels
{
    /// <summary>How many labels fit side by side on the narrowest screen.</summary>
    public const int Most = 5;

    private const int Week = 7;

    /// <summary>The labels by category; an empty text for those left out.</summary>
    /// <param name="categories">Every category with its label, in order; categories are distinct.</param>
    public static IReadOnlyDictionary<string, string> Thin(IReadOnlyList<(string Category, string Label)> categories)
    {
        var step = Step(categories.Count);
        return categories
            .Select((category, index) => (category.Category, Label: index % step == 0 ? category.Label : ""))
            .ToDictionary(pair => pair.Category, pair => pair.Label, StringComparer.Ordinal);
    }

    /// <summary>Every how many points one is labelled: 1 while all fit, and steps that read as weeks where days are many.</summary>
    public static int Step(int count) => ((count + Most - 1) / Most) switch
    {
        <= 1 => 1,
        <= 4 and var few => few,
        var many => (many + Week - 1) / Week * Week,
    };
}
