using Dashboard.Data.Reporting;

namespace Dashboard.Controls.Filters;

/// <summary>How far answers are followed up, in words.</summary>
internal static class ReviewTexts
{
    public static string Of(ReviewChoice choice) => choice switch
    {
        ReviewChoice.Open => ControlWords.ReviewOpen,
        ReviewChoice.Resolved => ControlWords.ReviewResolved,
        _ => ControlWords.ReviewMine,
    };
}
