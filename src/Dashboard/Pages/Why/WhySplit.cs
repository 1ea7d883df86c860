using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Links;

namespace Dashboard.Pages.Why;

/// <summary>Which part is split by what, as the address says it: team:T-3/agent.</summary>
/// <param name="By">The breakdown that the group is of.</param>
/// <param name="Group">The group.</param>
/// <param name="Second">By what its part is split.</param>
public sealed record WhySplit(BreakdownBy By, BreakdownKey Group, BreakdownBy Second)
{
    private const string NotByAgent = " ";

    private static readonly (BreakdownBy By, string Word)[] Known =
    [
        (BreakdownBy.Team, "team"),
        (BreakdownBy.Agent, "agent"),
        (BreakdownBy.Account, "account"),
        (BreakdownBy.Question, "question"),
        (BreakdownBy.Tag, "tag"),
        (BreakdownBy.Topic, "topic"),
        (BreakdownBy.Language, "language"),
        (BreakdownBy.Weekday, "weekday"),
        (BreakdownBy.Hour, "hour"),
        (BreakdownBy.TimeToClose, "time-to-close"),
        (BreakdownBy.AgentMessages, "agent-messages"),
        (BreakdownBy.HandOvers, "hand-overs"),
    ];

    /// <summary>The word that stands for a breakdown.</summary>
    public static string WordOf(BreakdownBy by) => Known.First(known => known.By == by).Word;

    /// <summary>What the address calls the split of a part.</summary>
    /// <param name="by">The breakdown that the part is of.</param>
    /// <param name="part">The part.</param>
    /// <param name="second">By what it is split.</param>
    public static string WordOf(BreakdownBy by, MovedPart part, BreakdownBy second) =>
        $"{WordOf(by)}:{KeyOf(by, part.Key, part.Choice)}/{WordOf(second)}";

    /// <summary>Reads such a word; null when it is none, or names what the reader may not see.</summary>
    /// <param name="word">What the address says.</param>
    /// <param name="choices">What the reader may filter by.</param>
    public static WhySplit? Find(string word, FilterChoices choices)
    {
        // Help desks' ids may hold either sign; the words round them do not.
        var (colon, slash) = (word.IndexOf(':', StringComparison.Ordinal), word.LastIndexOf('/'));
        if (colon < 0 || slash < colon)
            return null;
        if (FindBy(word[..colon]) is not { } by || FindBy(word[(slash + 1)..]) is not { } second )
            return null;
        return GroupOf(by, word[(colon + 1)..slash], choices) is { } group && MovedSplit.IsKnown(by, group, second)
            ? new WhySplit(by, group, second)
            : null;
    }

    private static BreakdownBy? FindBy(string word) =>
        Array.FindIndex(Known, known => string.Equals(known.Word, word, StringComparison.Ordinal)) is >= 0 and var index
            ? Known[index].By
            : null;

    private static string KeyOf(BreakdownBy by, BreakdownKey key, Choice? choice) => by switch
    {
        BreakdownBy.Question when key.Kind is { } kind => QuestionQuery.Word((kind, key.Id)),
        BreakdownBy.Weekday => ClockQuery.Word((DayOfWeek)key.Id),
        _ when WhyGroups.Knows(by) => WhyGroups.Word(by, key),
        BreakdownBy.Agent when key.Id is BreakdownKey.NotByAgent => NotByAgent,
        _ => choice?.Key ?? "",
    };

    private static BreakdownKey? GroupOf(BreakdownBy by, string key, FilterChoices choices) => by switch
    {
        BreakdownBy.Team => Among(choices.Teams, key) ?? Nobody(key),
        BreakdownBy.Agent => Among(choices.Agents, key) ?? Nobody(key) ?? Together(key),
        BreakdownBy.Account => Among(choices.Accounts, key),
        BreakdownBy.Tag => Among(choices.Tags, key),
        BreakdownBy.Topic => Among(choices.Topics, key),
        BreakdownBy.Weekday => WeekdayOf(key),
        _ when WhyGroups.Knows(by) => WhyGroups.Find(by, key),
        _ => QuestionOf(key),
    };

    private static BreakdownKey? WeekdayOf(string word) =>
        ClockQuery.FindWeekday(word) is { } day ? new BreakdownKey((int)day) : null;

    private static BreakdownKey? QuestionOf(string word) =>
        QuestionQuery.FindQuestion(word) is { } question ? new BreakdownKey(question.Variant, question.Kind) : null;

    // Unattributed has no id at any help desk.
    private static BreakdownKey? Nobody(string key) => key.Length == 0 ? new BreakdownKey(0) : null;

    // A help desk's id has no spaces at its ends.
    private static BreakdownKey? Together(string key) =>
        string.Equals(key, NotByAgent, StringComparison.Ordinal) ? new BreakdownKey(BreakdownKey.NotByAgent) : null;

    private static BreakdownKey? Among(IReadOnlyList<Choice> choices, string key) =>
        choices.FirstOrDefault(choice => string.Equals(choice.Key, key, StringComparison.Ordinal)) is { } choice
            ? new BreakdownKey(choice.Id)
            : null;
}
