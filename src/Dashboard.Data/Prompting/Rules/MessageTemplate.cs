using System.Text.RegularExpressions;
using Dashboard.Data.Settings;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// The text of a Direct Message with places for names in it. Each place always has something to stand there, so that no text ever
/// greets nobody.
/// </summary>
public static partial class MessageTemplate
{
    /// <summary>Where the name stands that the account gives itself on its cards.</summary>
    public const string DisplayName = "{display_name}";

    /// <summary>Where the first name of the agent stands; where it is not to be told, or nobody knows it, that of the account.</summary>
    public const string AgentFirstName = "{agent_first_name}";

    /// <summary>The longest message, names included, in code points: X's limit of a Direct Message.</summary>
    public const int Longest = AccountSettingsRules.MaximumMessageLength;

    /// <summary>The longest first name, in code points; what is longer is none.</summary>
    public const int LongestFirstName = 50;

    /// <summary>A handle with its sign is longer than any display name that X takes.</summary>
    private const int LongestAccountName = 33;

    /// <summary>What a message is with its names in their places.</summary>
    /// <param name="text">The text as it is written.</param>
    /// <param name="account">The account's display name, or its handle.</param>
    /// <param name="firstName">The agent's first name; null where the account's name stands in for it.</param>
    public static string Fill(string text, string account, string? firstName) => Place().Replace(
        text,
        place => Is(place, DisplayName) ? account : Is(place, AgentFirstName) ? firstName ?? account : place.Value);

    /// <summary>The first place in a text for something that there is not; null where there is none.</summary>
    public static string? UnknownIn(string text) => Place().Matches(text)
        .Where(place => !Is(place, DisplayName) && !Is(place, AgentFirstName))
        .Select(place => place.Value)
        .FirstOrDefault();

    /// <summary>Whether a text has a place for the agent's first name.</summary>
    public static bool NamesAgent(string text) => Place().Matches(text).Any(place => Is(place, AgentFirstName));

    /// <summary>How long a message can become, whatever the names, in code points.</summary>
    public static int LongestOf(string text) => Fill(
        text, new string('n', LongestAccountName), new string('n', LongestFirstName)).EnumerateRunes().Count();

    /// <summary>What customers are told of an agent's name: all before its first space.</summary>
    /// <param name="name">As the help desk tells it.</param>
    /// <param name="id">The help desk's id of the agent, which stands for a name that was never told.</param>
    /// <returns>
    /// Null for what is no first name: an id, an e-mail address, what is too long, and the family name of "Brandt, Maya".
    /// </returns>
    public static string? FirstNameOf(string? name, string id)
    {
        if (string.IsNullOrWhiteSpace(name) || string.Equals(name, id, StringComparison.Ordinal))
            return null;
        var parts = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var first = parts[0];
        return first.EndsWith(',') || first.Contains('@', StringComparison.Ordinal) || !first.Any(char.IsLetter)
            || first.EnumerateRunes().Count() > LongestFirstName
                ? null
                : first;
    }

    /// <summary>The name that an account has in messages.</summary>
    /// <param name="displayName">Its display name; null or blank for none.</param>
    /// <param name="handle">Its handle, without the @.</param>
    public static string NameOf(string? displayName, string handle) =>
        string.IsNullOrWhiteSpace(displayName) ? $"@{handle}" : displayName.Trim();

    private static bool Is(Match place, string name) => string.Equals(place.Value, name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("\\{[^{}\\r\\n]*\\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
