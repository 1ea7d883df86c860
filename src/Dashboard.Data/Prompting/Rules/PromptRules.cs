using Dashboard.Data.Feedback;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// The rules of one account by which it is decided whether, when and what a customer is asked once their conversation is closed. Admins
/// change them; each change is a version of its own, and a prompt keeps the one that it was judged by.
/// </summary>
public sealed record PromptRules
{
    /// <summary>The shortest time between two prompts to one customer that can be set; X itself refuses less.</summary>
    public static readonly TimeSpan ShortestThrottle = TimeSpan.FromHours(24);

    /// <summary>What X allows an account in any 24 hours.</summary>
    public const int MostInADay = 1_000;

    /// <summary>The most <see cref="Choices"/>.</summary>
    public const int MostChoices = 50;

    /// <summary>The most entries of each of the other lists.</summary>
    public const int MostListed = 100;

    /// <summary>The most <see cref="Texts"/>.</summary>
    public const int MostTexts = 50;

    /// <summary>Whether prompts go out at all; off until an admin has looked at the rules.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>
    /// Which card or question is sent to whom, the first that fits; at most <see cref="MostChoices"/>. Where none fits it is the account's.
    /// </summary>
    public IReadOnlyList<SurveyChoice> Choices { get; init; } = [];

    /// <summary>Closure reasons that are asked about, in any case of their letters; none is every reason.</summary>
    public IReadOnlyList<string> ClosureReasons { get; init; } = [];

    /// <summary>Tags about whose conversations nobody is asked.</summary>
    public IReadOnlyList<string> ExcludedTags { get; init; } = [];

    /// <summary>Whether an agent must have written in the conversation; what the help desk does not tell is no refusal.</summary>
    public bool NeedsReply { get; init; } = true;

    /// <summary>
    /// The share of conversations that is asked about, in percent, from 0 to 100. The same conversation is always in or out.
    /// </summary>
    public int SamplePercent { get; init; } = 100;

    /// <summary>How long after its closing a conversation may be opened again before anybody is asked.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromHours(3);

    /// <summary>How long after its closing a customer may still be asked; longer than <see cref="Delay"/>.</summary>
    public TimeSpan LongestAge { get; init; } = TimeSpan.FromHours(72);

    /// <summary>When nobody is asked; null for never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>The shortest time between two prompts of this account to one customer.</summary>
    public TimeSpan Throttle { get; init; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How many prompts the account sends in any 24 hours, from 0 to <see cref="MostInADay"/>, those of other tools counted.
    /// </summary>
    public int MostPerDay { get; init; } = MostInADay;

    /// <summary>
    /// X's ids of those for whom X has lifted its limit of one prompt in 24 hours, such as testers: nothing throttles them.
    /// </summary>
    public IReadOnlyList<string> LiftedRecipients { get; init; } = [];

    /// <summary>
    /// What the Direct Message says, one text a language, at most <see cref="MostTexts"/>; the first one is also for everybody in whose
    /// language there is none. Where there are none at all, the account's own message goes out.
    /// </summary>
    public IReadOnlyList<MessageText> Texts { get; init; } = [];

    /// <summary>
    /// Whether customers are told the first name of the agent, where a text has a place for it; never where answers are not shown by
    /// agent, or lose theirs after some time.
    /// </summary>
    public bool NamesAgent { get; init; }
}

/// <summary>What a Direct Message says in one language.</summary>
/// <param name="Language">The tag of the language, such as "de" or "de-AT".</param>
/// <param name="Text">With places for names (<see cref="MessageTemplate"/>); it makes sense where the card is not shown.</param>
public sealed record MessageText(string Language, string Text);

/// <summary>Which card and question the conversations of some teams, or about something, are asked with.</summary>
/// <param name="Team">The help desk's id of the team; null for any.</param>
/// <param name="Tag">The tag; null for any.</param>
/// <param name="QuestionVariant">The number of the question; null for the account's.</param>
public sealed record SurveyChoice(string? Team, string? Tag, SurveyKind Kind, int? QuestionVariant);

/// <summary>Hours of every day in which nobody is asked, on the clocks of a zone.</summary>
/// <param name="From">When they begin, included.</param>
/// <param name="To">When they end, not included; before <paramref name="From"/> it is on the next day.</param>
/// <param name="TimeZone">An IANA name, for customers of whom no zone is known.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To, string TimeZone);
