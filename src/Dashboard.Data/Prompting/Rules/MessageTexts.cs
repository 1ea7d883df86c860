using Dashboard.Data.Foundation;
using Dashboard.Data.Settings;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>What the Direct Message of a prompt says.</summary>
public static class MessageTexts
{
    /// <summary>
    /// The text for a customer: the one whose tag is the longest that theirs begins with, else the first one.
    /// </summary>
    /// <param name="texts">The texts of the rules.</param>
    /// <param name="language">The customer's, as <see cref="LanguageTag"/> spells it; null where nobody knows it.</param>
    /// <returns>Null where there are none.</returns>
    public static MessageText? For(IReadOnlyList<MessageText> texts, string? language)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var fitting = language is null ? null : texts
            .Where(text => LanguageTag.IsFor(text.Language, language))
            .MaxBy(text => text.Language.Length);
        return fitting ?? (texts.Count > 0 ? texts[0] : null);
    }

    /// <summary>The text in the customer's language with its names in place, or else the account's own message.</summary>
    /// <param name="account">Whose own message goes out, as it stands, where the rules have no text.</param>
    /// <param name="mayNameAgents">Whether nothing else in the installation keeps agents from being named.</param>
    /// <returns>The message, and the language of its text; null for the account's own message.</returns>
    internal static (string Message, string? Language) Of(
        PromptCandidate candidate, PromptRules rules, AccountSettings account, string handle, bool mayNameAgents)
    {
        if (For(rules.Texts, candidate.Language) is not { } text)
            return (account.Message ?? AccountSettingsRules.StandardMessage, null);
        var firstName = rules.NamesAgent && mayNameAgents ? candidate.AgentFirstName : null;
        return (MessageTemplate.Fill(text.Text, MessageTemplate.NameOf(account.DisplayName, handle), firstName), text.Language);
    }
}
