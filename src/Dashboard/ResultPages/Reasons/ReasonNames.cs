using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Formats;
using Dashboard.ResultPages.Cards;

namespace Dashboard.ResultPages.Reasons;

/// <summary>What breakdowns and their groups are called in headings and in sentences.</summary>
internal static class ReasonNames
{
    /// <summary>By what a change is split: "by team".</summary>
    public static string Of(BreakdownBy by) => by switch
    {
        BreakdownBy.Team => ReasonWords.ByTeam,
        BreakdownBy.Agent => ReasonWords.ByAgent,
        BreakdownBy.Account => ReasonWords.ByAccount,
        BreakdownBy.Question => ReasonWords.ByQuestion,
        BreakdownBy.Tag => ReasonWords.ByTag,
        BreakdownBy.Language => ReasonWords.ByLanguage,
        BreakdownBy.Topic => ReasonWords.ByTopic,
        _ => ReasonWords.ByWeekday,
    };

    /// <summary>What must be said of groups that overlap; null where they do not.</summary>
    public static string? OverlapOf(BreakdownBy by) => by switch
    {
        BreakdownBy.Tag => ReasonWords.TagsOverlap,
        BreakdownBy.Topic => ReasonWords.TopicsOverlap,
        _ => null,
    };

    /// <summary>The name of a group.</summary>
    public static string Of(BreakdownBy by, MovedPart part) => GroupNames.Of(by, part.Key, part.Choice);

    /// <summary>A group as it stands after "come from".</summary>
    public static string After(BreakdownBy by, MovedPart part) => Phrases.Of(
        (by, part.Choice) switch
        {
            (BreakdownBy.Team or BreakdownBy.Agent, null) => ReasonWords.FromNobody,
            (BreakdownBy.Question, _) => ReasonWords.FromQuestion,
            (BreakdownBy.Tag, _) => ReasonWords.FromTag,
            (BreakdownBy.Topic, _) => ReasonWords.FromTopic,
            (BreakdownBy.Weekday, _) => ReasonWords.FromWeekday,
            _ => "{0}",
        },
        Of(by, part));
}
