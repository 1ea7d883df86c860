using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;
using Dashboard.Formats;
using Dashboard.ResultPages.Cards;

namespace Dashboard.Pages.Why;

/// <summary>What breakdowns and their groups are called in headings and in sentences.</summary>
internal static class WhyNames
{
    /// <summary>By what a change is split: "by team".</summary>
    public static string Of(BreakdownBy by) => by switch
    {
        BreakdownBy.Team => WhyWords.ByTeam,
        BreakdownBy.Agent => WhyWords.ByAgent,
        BreakdownBy.Account => WhyWords.ByAccount,
        BreakdownBy.Question => WhyWords.ByQuestion,
        BreakdownBy.Tag => WhyWords.ByTag,
        BreakdownBy.Language => WhyWords.ByLanguage,
        _ => WhyWords.ByWeekday,
    };

    /// <summary>The name of a group.</summary>
    public static string Of(BreakdownBy by, MovedPart part) => GroupNames.Of(by, part.Key, part.Choice);

    /// <summary>A group as it stands after "come from".</summary>
    public static string After(BreakdownBy by, MovedPart part) => Phrases.Of(
        (by, part.Choice) switch
        {
            (BreakdownBy.Team or BreakdownBy.Agent, null) => WhyWords.FromNobody,
            (BreakdownBy.Question, _) => WhyWords.FromQuestion,
            (BreakdownBy.Tag, _) => WhyWords.FromTag,
            (BreakdownBy.Weekday, _) => WhyWords.FromWeekday,
            _ => "{0}",
        },
        Of(by, part));
}
