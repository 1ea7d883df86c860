using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
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
        BreakdownBy.Hour => ReasonWords.ByHour,
        BreakdownBy.TimeToClose => ReasonWords.ByTimeToClose,
        BreakdownBy.AgentMessages => ReasonWords.ByAgentMessages,
        BreakdownBy.HandOvers => ReasonWords.ByHandOvers,
        _ => ReasonWords.ByWeekday,
    };

    /// <summary>What must be known of the groups to read their parts right; null where nobody wonders.</summary>
    public static string? NoteOf(BreakdownBy by) => by switch
    {
        BreakdownBy.Tag => ReasonWords.TagsOverlap,
        BreakdownBy.Topic => ReasonWords.TopicsOverlap,
        BreakdownBy.Language => ReasonWords.OnlyComments,
        BreakdownBy.TimeToClose or BreakdownBy.AgentMessages or BreakdownBy.HandOvers => ReasonWords.ToldByClosings,
        _ => null,
    };

    /// <summary>The name of a group.</summary>
    public static string Of(BreakdownBy by, MovedPart part) => GroupNames.Of(by, part.Key, part.Choice);

    /// <summary>A group as it stands after "come from".</summary>
    public static string After(BreakdownBy by, MovedPart part) => Phrases.Of(
        (by, part) switch
        {
            (BreakdownBy.Agent, { Key.Id: BreakdownKey.NotByAgent }) => ReasonWords.FromNotByAgent,
            (BreakdownBy.Team or BreakdownBy.Agent, { Choice: null }) => ReasonWords.FromNobody,
            (BreakdownBy.Question, _) => ReasonWords.FromQuestion,
            (BreakdownBy.Tag, _) => ReasonWords.FromTag,
            (BreakdownBy.Topic, _) => ReasonWords.FromTopic,
            (BreakdownBy.Weekday, _) => ReasonWords.FromWeekday,
            (BreakdownBy.Language, { Key.Id: BreakdownKey.NoComment }) => ReasonWords.FromNoComment,
            (BreakdownBy.Language, { Key.Id: (int)CommentLanguage.Unknown }) => ReasonWords.FromUnknownLanguage,
            (BreakdownBy.Language, _) => ReasonWords.FromLanguage,
            (BreakdownBy.Hour, _) => ReasonWords.FromHours,
            (BreakdownBy.TimeToClose, { Key.Id: (int)TimeToClose.NotTold }) => ReasonWords.FromNoTimeToClose,
            (BreakdownBy.TimeToClose, _) => ReasonWords.FromTimeToClose,
            (BreakdownBy.AgentMessages, { Key.Id: (int)AgentMessages.NotTold }) => ReasonWords.FromNoAgentMessages,
            (BreakdownBy.AgentMessages, _) => ReasonWords.FromAgentMessages,
            (BreakdownBy.HandOvers, { Key.Id: (int)HandOvers.NotTold }) => ReasonWords.FromNoHandOvers,
            (BreakdownBy.HandOvers, _) => ReasonWords.FromHandOvers,
            _ => "{0}",
        },
        Of(by, part));
}
