using Dashboard.Data.Reporting;

namespace Dashboard.Links;

/// <summary>How far answers are followed up, in a URL.</summary>
internal static class ReviewQuery
{
    /// <summary>The word of a choice; null for none.</summary>
    public static string? Word(ReviewChoice? choice) => choice switch
    {
        ReviewChoice.Open => QueryNames.ReviewOpen,
        ReviewChoice.Resolved => QueryNames.ReviewResolved,
        ReviewChoice.Mine => QueryNames.ReviewMine,
        _ => null,
    };

    /// <summary>The choice of a word; null for none.</summary>
    public static ReviewChoice? Find(string? word) => word switch
    {
        QueryNames.ReviewOpen => ReviewChoice.Open,
        QueryNames.ReviewResolved => ReviewChoice.Resolved,
        QueryNames.ReviewMine => ReviewChoice.Mine,
        _ => null,
    };

    /// <summary>Reads the choice; what is none is named and left out.</summary>
    public static ReviewChoice? Read(QueryValues values) => values[QueryNames.Review] is not { } word
        ? null
        : Find(word) ?? values.FallBack<ReviewChoice?>(QueryNames.Review, LinkWords.UnknownReview, null);
}
