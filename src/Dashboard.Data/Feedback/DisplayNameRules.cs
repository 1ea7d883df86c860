namespace Dashboard.Data.Feedback;

/// <summary>
/// X's rule for <c>display_name</c>: optional, at most 20 characters (feedback-api.md). X counts characters of text as Unicode code
/// points, so an emoji outside the basic plane is one, not the two UTF-16 units of .NET; a family emoji joined from several is several.
/// </summary>
public static class DisplayNameRules
{
    /// <summary>The most code points that X takes.</summary>
    public const int MaximumLength = 20;

    /// <summary>The length in code points; 0 for null. A lone half of a surrogate pair counts as one.</summary>
    public static int Length(string? displayName) => displayName?.EnumerateRunes().Count() ?? 0;

    /// <summary>Whether X takes it as far as its length goes. None at all is allowed.</summary>
    public static bool Fits(string? displayName) => Length(displayName) <= MaximumLength;
}
