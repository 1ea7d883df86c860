using Dashboard.Data.Comments;

namespace Dashboard.Formats;

/// <summary>Comments as pages show them.</summary>
internal static class CommentTexts
{
    /// <summary>The customer's words; of an erased comment, that it is.</summary>
    /// <param name="none">What stands where there is no comment.</param>
    public static string Of(string? comment, string none) => comment is null ? none : Of(comment);

    /// <inheritdoc cref="Of(string?, string)" />
    public static string Of(string comment) => ErasedComment.Is(comment) ? FormatWords.ErasedComment : comment;
}
