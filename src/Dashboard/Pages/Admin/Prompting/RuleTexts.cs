using Dashboard.Data.Prompting.Rules;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Prompting;

/// <summary>Says what is wrong with a rule.</summary>
internal static class RuleTexts
{
    public static string Of(string field, RuleFault fault) => fault switch
    {
        RuleFault.TooMany => Phrases.Of(PromptingWords.TooMany, Numbers.Count(
            string.Equals(field, nameof(PromptRules.Choices), StringComparison.Ordinal)
                ? PromptRules.MostChoices
                : PromptRules.MostListed)),
        RuleFault.QuestionUnknown => PromptingWords.QuestionUnknown,
        RuleFault.PercentWrong => PromptingWords.PercentWrong,
        RuleFault.DelayWrong => PromptingWords.DelayWrong,
        RuleFault.AgeWrong => PromptingWords.AgeWrong,
        RuleFault.ThrottleWrong => PromptingWords.ThrottleWrong,
        RuleFault.DayWrong => PromptingWords.DayWrong,
        RuleFault.ZoneUnknown => PromptingWords.ZoneUnknown,
        RuleFault.NeverAwake => PromptingWords.NeverAwake,
        RuleFault.IdWrong => PromptingWords.IdWrong,
        _ => PromptingWords.EntryWrong,
    };
}
