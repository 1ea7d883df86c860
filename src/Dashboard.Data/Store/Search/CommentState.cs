using System.Collections.Immutable;
using Dashboard.Data.Comments;
using Dashboard.Data.Store.Days;

namespace Dashboard.Data.Store.Search;

/// <summary>Which state of the comments in the store: two that are equal have the same entries.</summary>
/// <param name="Stamp">How often entries were changed.</param>
/// <param name="IsComplete">Whether every comment has its entry, as it has but while the index is made anew.</param>
/// <param name="FirstKey">The key of the first entry.</param>
/// <param name="LastKey">The key of the last entry; before the first where there is none.</param>
internal readonly record struct CommentVersion(long Stamp, bool IsComplete, long FirstKey, long LastKey)
{
    public static CommentVersion None { get; } = new(-1, false, 0, -1);

    /// <summary>The days that can have entries in a stretch.</summary>
    public IEnumerable<int> DaysIn(CommentStretch stretch) =>
        CommentDays.Numbers(Math.Max(stretch.From, FirstKey), Math.Min(stretch.Until, LastKey + 1));
}

/// <summary>The keys from one to before another.</summary>
internal readonly record struct CommentStretch(long From, long Until);

/// <summary>Comments in memory.</summary>
/// <param name="Days">By day number in UTC.</param>
/// <param name="Books">The words of each language, for all days.</param>
internal sealed record CommentState(
    CommentVersion Version, ImmutableDictionary<int, CommentDay> Days, IReadOnlyDictionary<CommentLanguage, CommentWordBook> Books)
    : DayState<CommentDay>(Days)
{
    public static CommentState Empty(CommentVersion version) => new(
        version,
        ImmutableDictionary<int, CommentDay>.Empty,
        Enum.GetValues<CommentLanguage>().ToDictionary(language => language, language => new CommentWordBook(language)));

    /// <summary>The days of a stretch, each with the first of its comments that are within, and the first that is not.</summary>
    public IEnumerable<(CommentDay Day, int First, int End)> In(CommentStretch stretch)
    {
        foreach (var number in Version.DaysIn(stretch))
        {
            var day = Days[number];
            yield return (day, day.FirstFrom(stretch.From), day.FirstFrom(stretch.Until));
        }
    }
}
