namespace Dashboard.Data.Prompting.Rules;

/// <summary>What is wrong with rules that somebody wants to set.</summary>
public enum RuleFault
{
    /// <summary>
    /// More than <see cref="PromptRules.MostChoices"/> choices, <see cref="PromptRules.MostTexts"/> texts or
    /// <see cref="PromptRules.MostListed"/> of a list.
    /// </summary>
    TooMany = 1,

    /// <summary>A card or a question that X does not have.</summary>
    QuestionUnknown = 2,

    /// <summary>Not from 0 to 100.</summary>
    PercentWrong = 3,

    /// <summary>The wait is negative, or not shorter than the longest age.</summary>
    DelayWrong = 4,

    /// <summary>The longest age is not from one hour to 30 days.</summary>
    AgeWrong = 5,

    /// <summary>The throttle is not from 24 hours to 365 days.</summary>
    ThrottleWrong = 6,

    /// <summary>Not from 0 to what X allows in a day.</summary>
    DayWrong = 7,

    /// <summary>No time zone of that name.</summary>
    ZoneUnknown = 8,

    /// <summary>Of the hours of a day none is left in which anybody could be asked.</summary>
    NeverAwake = 9,

    /// <summary>An id that is not of decimal digits.</summary>
    IdWrong = 10,

    /// <summary>An empty or too long entry of a list.</summary>
    EntryWrong = 11,

    /// <summary>No tag of a language.</summary>
    LanguageWrong = 12,

    /// <summary>There is a text in the language already.</summary>
    LanguageDoubled = 13,

    /// <summary>A text that says nothing.</summary>
    TextMissing = 14,

    /// <summary>A place for something that no message can hold.</summary>
    PlaceholderUnknown = 15,

    /// <summary>A text that is longer than X takes, or can be with its names.</summary>
    TextTooLong = 16,
}
