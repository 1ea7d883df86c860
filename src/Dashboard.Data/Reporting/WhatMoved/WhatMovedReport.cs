using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>What a change is made of, once by each of several breakdowns.</summary>
/// <param name="After">The days of the filter.</param>
/// <param name="Before">
/// The days that they are compared with; null when nothing is compared, or when not everything of both periods is stored.
/// </param>
/// <param name="Number">The number before and after; null when nothing is compared, or one of the periods has no score.</param>
/// <param name="Breakdowns">
/// The change by each breakdown that has any group, the plainest first. The parts of one breakdown add up to the change; parts of two of
/// them do not, since they divide the same scores anew.
/// </param>
public sealed record WhatMovedReport(Period After, Period? Before, MovedNumber? Number, IReadOnlyList<MovedBy> Breakdowns)
{
    /// <summary>Of which days the store has everything.</summary>
    public Holdings Holdings { get; init; } = Holdings.Unknown;

    /// <summary>The question families whose scores are in the number, in either period: more than one must be flagged.</summary>
    public IReadOnlySet<QuestionFamily> Families { get; init; } = new HashSet<QuestionFamily>();

    /// <summary>
    /// What explains most, for the one sentence; null where there is no clear change, and where no group moved it beyond its even part:
    /// then all have changed alike, and no breakdown explains anything. Of the groups that go the change's own way, significantly and
    /// significantly beyond their even part, it is the one that goes furthest beyond it. So a large group does not explain a change by
    /// being large, and a team explains more than each of its agents when all of them changed, and less than one of them when that one did.
    /// </summary>
    public MoveHeadline? Headline { get; init; }
}

/// <summary>A number of two periods.</summary>
/// <param name="Before">The number before, in its own unit.</param>
/// <param name="After">The number after.</param>
/// <param name="CountBefore">Of how many scores.</param>
/// <param name="CountAfter">Of how many scores.</param>
/// <param name="Change">The change, as everywhere else.</param>
public sealed record MovedNumber(ScoreMeasure Measure, double Before, double After, long CountBefore, long CountAfter, Change Change);

/// <summary>A change by one breakdown.</summary>
/// <param name="Parts">
/// Every group with a score in either period, the largest part first. Those that are not significant are to be folded; Benjamini and
/// Hochberg's procedure at 5 % was run over exactly this list.
/// </param>
public sealed record MovedBy(BreakdownBy By, IReadOnlyList<MovedPart> Parts)
{
    /// <summary>
    /// Whether the groups overlap, as tags do: a feedback has several, or none. Then the parts do not add up, and each is to be read by
    /// itself, as of those that have the tag against those that have it not: a part and its <see cref="MovedPart.Without"/> add up to the
    /// change exactly.
    /// </summary>
    public bool Overlap => Reporting.Breakdowns.Overlap(By);
}

/// <summary>What one group adds to a change.</summary>
/// <param name="Key">What the group stands for, such as the team's key.</param>
/// <param name="Choice">Its name, as in <see cref="BreakdownGroup.Choice"/>.</param>
/// <param name="Part">What it adds, with verdicts as its list allows.</param>
public sealed record MovedPart(BreakdownKey Key, Choice? Choice, ChangePart Part)
{
    /// <summary>
    /// Where groups overlap, what all scores outside this group add, without verdicts; null where it has all of them, and where the other
    /// parts say it.
    /// </summary>
    public ChangePart? Without { get; init; }
}

/// <summary>That so much of a change comes from one group.</summary>
/// <param name="Change">The whole of which it is a part, in the number's own unit: the change, or what a group adds to it.</param>
public sealed record MoveHeadline(BreakdownBy By, MovedPart Part, double Change)
{
    /// <summary>What comes from the group.</summary>
    public double Value => Part.Part.Total.Value;

    /// <summary>
    /// Whether "so much of so much" can be said. Not where the part is more than the whole, because other groups went the other way.
    /// </summary>
    public bool IsWithin => Math.Abs(Value) <= Math.Abs(Change);
}

/// <summary>What one group adds to a change, by a second breakdown.</summary>
/// <param name="By">The breakdown that the group is of.</param>
/// <param name="Group">The group, and what it adds.</param>
/// <param name="Split">
/// What each of its pieces adds. They add up to <see cref="ChangePart.Total"/> of the group, the pieces of a second breakdown whose groups
/// overlap each with its <see cref="MovedPart.Without"/>, which is of the group alone. Rates and mixes do not add up to the group's: what
/// is its rate is in part the mix of its pieces.
/// </param>
public sealed record MovedSplit(BreakdownBy By, MovedPart Group, MovedBy Split)
{
    /// <summary>
    /// The piece that goes furthest the group's own way, significantly; null where none does, or where the group adds nothing
    /// significant by itself.
    /// </summary>
    public MoveHeadline? Headline { get; init; }

    /// <summary>Whether what a group adds can be split by a second breakdown, as far as the store knows both of the same scores.</summary>
    /// <param name="by">The breakdown that the group is of.</param>
    /// <param name="group">The group.</param>
    /// <param name="second">By which its part is to be split.</param>
    public static bool IsKnown(BreakdownBy by, BreakdownKey group, BreakdownBy second) => by switch
    {
        _ when by == second => false,
        BreakdownBy.Language when group.Id is BreakdownKey.NoComment => second is not (BreakdownBy.Tag or BreakdownBy.Topic),
        BreakdownBy.Hour => second is not BreakdownBy.Tag,
        _ when Breakdowns.IsOfComments(by) => !Breakdowns.IsOfClosings(second),
        _ when Breakdowns.IsOfClosings(by) => second is not BreakdownBy.Tag && !Breakdowns.IsOfComments(second),
        _ => true,
    };
}

/// <summary>What a change is made of, and what of it explains most, split further; all as of one state of the store.</summary>
/// <param name="Report">The change by each breakdown.</param>
/// <param name="Splits">The part that the headline names, by every other breakdown that can be told; none without a headline.</param>
public sealed record ExplainedMove(WhatMovedReport Report, IReadOnlyList<MovedSplit> Splits);
