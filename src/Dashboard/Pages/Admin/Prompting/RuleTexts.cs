using Dashboard.Data.Prompting.Rules;
using Dashboard.Formats;

namespace Dashboard.Pages.Admin.Prompting;

/// <summary>Says what is wrong with a rule.</summary>
internal static class RuleTexts
{
    /// <param name="text">The text of a message that is wrong; null where none is.</param>
    public static string Of(string field, RuleFault fault, string? text = null) => fault switch
    {
        RuleFault.TooMany => Phrases.Of(PromptingWords.TooMany, Numbers.Count(field switch
        {
            nameof(PromptRules.Choices) => PromptRules.MostChoices,
            nameof(PromptRules.Texts) => PromptRules.MostTexts,
            _ => PromptRules.MostListed,
        })),
        RuleFault.QuestionUnknown => PromptingWords.QuestionUnknown,
        RuleFault.PercentWrong => PromptingWords.PercentWrong,
        RuleFault.DelayWrong => PromptingWords.DelayWrong,
        RuleFault.AgeWrong => PromptingWords.AgeWrong,
        RuleFault.ThrottleWrong => PromptingWords.ThrottleWrong,
        RuleFault.DayWrong => PromptingWords.DayWrong,
        RuleFault.ZoneUnknown => PromptingWords.ZoneUnknown,
        RuleFault.NeverAwake => PromptingWords.NeverAwake,
        RuleFault.IdWrong => PromptingWords.IdWrong,
        RuleFault.LanguageWrong => PromptingWords.LanguageWrong,
        RuleFault.LanguageDoubled => PromptingWords.LanguageDoubled,
        RuleFault.TextMissing => PromptingWords.TextMissing,
        RuleFault.PlaceholderUnknown => Phrases.Of(
            PromptingWords.PlaceholderUnknown,
            MessageTemplate.UnknownIn(text ?? ""),
            MessageTemplate.DisplayName,
            MessageTemplate.AgentFirstName),
        RuleFault.TextTooLong => Phrases.Of(
            PromptingWords.TextTooLong, Numbers.Count(MessageTemplate.LongestOf(text ?? "")), Numbers.Count(MessageTemplate.Longest)),
        _ => PromptingWords.EntryWrong,
    };
}
