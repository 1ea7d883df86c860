namespace Dashboard.Data.Feedback;

/// <summary>One of X's fixed questions (feedback-api.md, "Question variants").</summary>
/// <param name="Kind">The card it stands on.</param>
/// <param name="Id">X's <c>question_variant_id</c> within the kind.</param>
/// <param name="Template">The question, with <see cref="Placeholder"/> where the display name goes.</param>
public sealed record QuestionVariant(SurveyKind Kind, int Id, string Template, QuestionFamily Family)
{
    /// <summary>What stands for the display name in a template.</summary>
    public const string Placeholder = "<display_name>";

    /// <summary>How the question reads without a name, where putting "us" in its place is not English; else null.</summary>
    internal string? Nameless { get; init; }

    /// <summary>
    /// The question as text (not HTML), with the name exactly as given. X's own words for an account without a display name are not
    /// documented, so without one (null, empty or blank) the question speaks of "us", or leaves the name out.
    /// </summary>
    public string Text(string? displayName) => string.IsNullOrWhiteSpace(displayName)
        ? Nameless ?? Template.Replace(Placeholder, "us", StringComparison.Ordinal)
        : Template.Replace(Placeholder, displayName, StringComparison.Ordinal);
}
