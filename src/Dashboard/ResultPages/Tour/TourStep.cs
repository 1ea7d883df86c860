namespace Dashboard.ResultPages.Tour;

/// <summary>One thing that the tour tells.</summary>
/// <param name="About">What it is about: the word that style sheets mark it by.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Text">In a sentence or two.</param>
internal sealed record TourStep(string About, string Title, string Text)
{
    /// <summary>The steps, in their order.</summary>
    public static IReadOnlyList<TourStep> All =>
    [
        new("numbers", TourWords.NumbersTitle, TourWords.NumbersText),
        new("filters", TourWords.FiltersTitle, TourWords.FiltersText),
        new("rows", TourWords.RowsTitle, TourWords.RowsText),
        new("views", TourWords.ViewsTitle, TourWords.ViewsText),
    ];
}
