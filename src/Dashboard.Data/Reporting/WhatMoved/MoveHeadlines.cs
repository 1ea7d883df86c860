using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>Chooses what the one sentence is about; the rules are said at the reports.</summary>
internal static class MoveHeadlines
{
    /// <summary>The group of any breakdown that explains most of a change; see <see cref="WhatMovedReport.Headline"/>.</summary>
    public static MoveHeadline? Of(Change change, IEnumerable<MovedBy> lists)
    {
        if (change.Verdict is ChangeVerdict.NoClearChange)
            return null;
        var candidates =
            from list in lists
            from part in list.Parts
            where part.Part.Total.Verdict == change.Verdict && part.Part.Excess.Verdict == change.Verdict
            select new MoveHeadline(list.By, part, change.Difference);
        return candidates.MaxBy(headline => Math.Abs(headline.Part.Part.Excess.Value));
    }

    /// <summary>The piece that goes furthest a group's own way; see <see cref="MovedSplit.Headline"/>.</summary>
    public static MoveHeadline? Of(PartEstimate group, MovedBy pieces) => group.IsSignificant
        ? pieces.Parts.Where(part => part.Part.Total.Verdict == group.Verdict)
            .Select(part => new MoveHeadline(pieces.By, part, group.Value))
            .FirstOrDefault()
        : null;
}
