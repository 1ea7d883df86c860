namespace Dashboard.Data.Comments;

/// <summary>
/// What stands in the place of a comment that was erased: that there was one still counts, and what it said is nowhere any more.
/// </summary>
public static class ErasedComment
{
    /// <summary>One sign that no word is made of (U+2421).</summary>
    public const string Mark = "\u2421";

    /// <summary>Whether a comment was erased.</summary>
    public static bool Is(string? comment) => comment is Mark;
}
