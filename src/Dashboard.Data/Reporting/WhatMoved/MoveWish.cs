namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>What a question about a change needs beside the cells that count everything once, and those by tags.</summary>
/// <param name="Comments">Those that know languages and topics.</param>
/// <param name="Hours">Those that know each score by itself.</param>
/// <param name="HoursOfTags">These by tags, in place of those that count everything once.</param>
internal sealed record MoveWish(bool Comments, bool Hours, bool HoursOfTags)
{
    /// <summary>For every breakdown.</summary>
    public static MoveWish All { get; } = new(Comments: true, Hours: true, HoursOfTags: false);

    /// <summary>For the part of one group, by some second breakdowns.</summary>
    public static MoveWish OfSplit(BreakdownBy by, IReadOnlyList<BreakdownBy> seconds)
    {
        // What has no comment is told score by score.
        BreakdownBy[] all = [by, .. seconds];
        var isByScore = all.Any(Breakdowns.IsOfScores);
        return new MoveWish(
            all.Any(Breakdowns.IsOfComments), isByScore || by is BreakdownBy.Language, by is BreakdownBy.Tag && isByScore);
    }
}
