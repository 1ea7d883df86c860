using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Prompting.Rules;

namespace Dashboard.Pages.Admin.Prompting;

/// <summary>One choice of a card, as it stands in the form.</summary>
public sealed class ChoiceDraft
{
    /// <summary>The help desk's id of the team; empty for any.</summary>
    public string Team { get; set; } = "";

    /// <summary>The tag; empty for any.</summary>
    public string Tag { get; set; } = "";

    /// <summary>Which card.</summary>
    public SurveyKind Kind { get; set; } = SurveyKind.Csat;

    /// <summary>The number of the question; empty for the account's.</summary>
    public string Question { get; set; } = "";

    /// <summary>A choice in the form.</summary>
    public static ChoiceDraft Of(SurveyChoice choice) => new()
    {
        Team = choice.Team ?? "",
        Tag = choice.Tag ?? "",
        Kind = choice.Kind,
        Question = choice.QuestionVariant?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What stands in the form.</summary>
    public SurveyChoice Read() => new(
        Team.Length == 0 ? null : Team,
        Tag,
        Kind,
        int.TryParse(Question, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>Takes another card, whose questions are others.</summary>
    public void Take(SurveyKind kind) => (Kind, Question) = (kind, "");
}
