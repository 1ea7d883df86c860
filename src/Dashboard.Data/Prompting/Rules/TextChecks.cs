using System.Globalization;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>What the texts of messages must be before they are kept.</summary>
public static class TextChecks
{
    /// <summary>How faults name the language of a text.</summary>
    /// <param name="index">Its place among the texts, from 0.</param>
    public static string LanguageField(int index) => Field(index, nameof(MessageText.Language));

    /// <summary>How faults name a text itself.</summary>
    /// <param name="index">Its place among the texts, from 0.</param>
    public static string TextField(int index) => Field(index, nameof(MessageText.Text));

    /// <summary>Languages in their one spelling, texts without spaces around them or characters that no message has.</summary>
    internal static MessageText Tidy(MessageText text) => new(
        LanguageTag.TryParse(text.Language, out var tag) ? tag : text.Language.Trim(),
        string.Concat(text.Text.ReplaceLineEndings("\n").Where(IsOfMessages)).Trim());

    internal static IEnumerable<(string Field, RuleFault? Fault)> Check(IReadOnlyList<MessageText> texts)
    {
        if (texts.Count > PromptRules.MostTexts)
            return [(nameof(PromptRules.Texts), RuleFault.TooMany)];
        return texts.SelectMany((text, index) => new (string Field, RuleFault? Fault)[]
        {
            (LanguageField(index), OfLanguage(text.Language, texts.Take(index))), (TextField(index), OfText(text.Text)),
        });
    }

    private static bool IsOfMessages(char character) => character is '\n' or '\t' || !char.IsControl(character);

    private static string Field(int index, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(PromptRules.Texts)}[{index}].{name}");

    private static RuleFault? OfLanguage(string language, IEnumerable<MessageText> before)
    {
        if (!LanguageTag.TryParse(language, out _))
            return RuleFault.LanguageWrong;
        return before.Any(text => string.Equals(text.Language, language, StringComparison.OrdinalIgnoreCase))
            ? RuleFault.LanguageDoubled
            : null;
    }

    private static RuleFault? OfText(string text) => text switch
    {
        "" => RuleFault.TextMissing,
        _ when MessageTemplate.UnknownIn(text) is not null => RuleFault.PlaceholderUnknown,
        _ when MessageTemplate.LongestOf(text) > MessageTemplate.Longest => RuleFault.TextTooLong,
        _ => null,
    };
}
