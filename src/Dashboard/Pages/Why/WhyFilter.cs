using Dashboard.Data.Comments;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;

namespace Dashboard.Pages.Why;

/// <summary>Narrows a filter to one group of a list.</summary>
internal static class WhyFilter
{
    /// <summary>
    /// The filter of a group's results; null where there is none: Unattributed and what closings tell cannot be filtered by, and of a tag
    /// or topic that only stands beside those that are filtered by there are no results with both.
    /// </summary>
    public static ReportFilter? Within(ReportFilter filter, BreakdownBy by, MovedPart part) => (by, part) switch
    {
        (BreakdownBy.Team, { Choice: { } team }) => filter with { Teams = [team.Id] },
        (BreakdownBy.Agent, { Choice: { } agent }) => filter with { Agents = [agent.Id] },
        (BreakdownBy.Account, { Choice: { } account }) => filter with { Accounts = [account.Id] },
        (BreakdownBy.Tag, { Choice: { } tag }) => filter.Tags.Allows(tag.Id) ? filter with { Tags = [tag.Id] } : null,
        (BreakdownBy.Topic, { Choice: { } topic }) =>
            filter.Topics.Allows(topic.Id) ? filter with { Topics = [topic.Id] } : null,
        (BreakdownBy.Question, { Key: { Kind: { } kind, Id: var variant } }) =>
            filter with { Kind = kind, Families = [], Questions = [(kind, variant)] },
        (BreakdownBy.Weekday, { Key.Id: var day }) => filter with { Weekdays = [(DayOfWeek)day] },
        (BreakdownBy.Hour, { Key.Id: var first }) => filter with
        {
            Hours = [.. Enumerable.Range(first, BreakdownKey.HoursOfGroup).Where(hour => filter.Hours.Allows(hour))],
        },
        (BreakdownBy.Language, { Key.Id: BreakdownKey.NoComment }) => filter with { HasComment = false },
        (BreakdownBy.Language, { Key.Id: var language }) => filter with { Languages = [(CommentLanguage)language] },
        _ => null,
    };
}
