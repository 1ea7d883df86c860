using Dashboard.Data.Feedback;
using Dashboard.Data.Settings;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>Which card and which question a conversation is asked with.</summary>
internal static class SurveyChoices
{
    /// <summary>By the first choice that fits; where none does, by what is set for the account.</summary>
    /// <returns>The card, and the number of its question.</returns>
    public static (SurveyKind Kind, int Variant) For(PromptCandidate candidate, PromptRules rules, AccountSettings account)
    {
        var choice = rules.Choices.FirstOrDefault(choice => Fits(choice, candidate));
        var kind = choice?.Kind ?? account.DefaultKind;
        return (kind, choice?.QuestionVariant ?? (kind is SurveyKind.Nps ? account.NpsVariant : account.CsatVariant));
    }

    private static bool Fits(SurveyChoice choice, PromptCandidate candidate) =>
        (choice.Team is null || string.Equals(choice.Team, candidate.Team, StringComparison.Ordinal))
        && (choice.Tag is not { } tag || candidate.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase));
}
