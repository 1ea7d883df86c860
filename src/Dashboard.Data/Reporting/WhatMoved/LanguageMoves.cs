using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>
/// The scores of two periods by the language of their comments; all together they are the scores of the whole, since those without a
/// comment are a group too.
/// </summary>
/// <param name="Groups">Those with a score in either period; none where there is nothing to compare, or it cannot be told now.</param>
public sealed record LanguageMoves(IReadOnlyList<LanguageMove> Groups)
{
    /// <summary>Stands for what has no comment, where others are a number of <see cref="Comments.CommentLanguage"/>.</summary>
    public const int NoComment = -1;

    /// <summary>What each language adds to the change of a number of the same survey.</summary>
    /// <returns>The largest part first; null where one of the periods has no score, and where there is but one group.</returns>
    public MovedBy? By(ScoreMeasure measure)
    {
        var before = Groups.Aggregate(ScoreCounts.Empty, (sum, group) => sum.Plus(group.Before));
        var after = Groups.Aggregate(ScoreCounts.Empty, (sum, group) => sum.Plus(group.After));
        if (Groups.Count < 2 || ChangeSplit.Between(measure, before, after) is not { } split)
            return null;
        var judged = ChangePart.Judge([.. Groups.Select(group => split.PartOf(group.Before, group.After))]);
        return new MovedBy(
            BreakdownBy.Language,
            [
                .. Groups.Zip(judged, (group, part) => new MovedPart(new BreakdownKey(group.Language), null, part))
                    .OrderByDescending(part => Math.Abs(part.Part.Total.Value)).ThenBy(part => part.Key.Id),
            ]);
    }
}

/// <summary>The scores of two periods in one language.</summary>
/// <param name="Language">A number of <see cref="Comments.CommentLanguage"/>, or <see cref="LanguageMoves.NoComment"/>.</param>
public sealed record LanguageMove(int Language, ScoreCounts Before, ScoreCounts After);
