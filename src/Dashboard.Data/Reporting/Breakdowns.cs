using Dashboard.Data.Feedback;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Cells;

namespace Dashboard.Data.Reporting;

/// <summary>
/// How cells fall into groups. What cells learn to tell apart is added here, to <see cref="BreakdownBy"/> and, where it has names, to
/// <see cref="Names"/>, and nowhere else.
/// </summary>
internal static class Breakdowns
{
    /// <summary>By what a change is split, the plainest first.</summary>
    public static IReadOnlyList<BreakdownBy> OfChanges { get; } =
    [
        BreakdownBy.Team,
        BreakdownBy.Agent,
        BreakdownBy.Account,
        BreakdownBy.Question,
        BreakdownBy.Tag,
        BreakdownBy.Topic,
        BreakdownBy.Language,
        BreakdownBy.Weekday,
        BreakdownBy.Hour,
        BreakdownBy.TimeToClose,
        BreakdownBy.AgentMessages,
        BreakdownBy.HandOvers,
    ];

    /// <summary>Whether the groups are of single scores, as hour cells hold them, and not of whole cells.</summary>
    public static bool IsOfScores(BreakdownBy by) => by is BreakdownBy.Hour || IsOfClosings(by);

    /// <summary>Whether closings tell the groups.</summary>
    public static bool IsOfClosings(BreakdownBy by) =>
        by is BreakdownBy.TimeToClose or BreakdownBy.AgentMessages or BreakdownBy.HandOvers;

    /// <summary>Whether comments tell the groups.</summary>
    public static bool IsOfComments(BreakdownBy by) => by is BreakdownBy.Topic or BreakdownBy.Language;

    /// <summary>
    /// Whether a feedback can be in several of the groups, or in none, so that they do not add up to the whole. Those are counted in cells
    /// of their own.
    /// </summary>
    public static bool Overlap(BreakdownBy by) => by is BreakdownBy.Tag or BreakdownBy.Topic;

    /// <summary>Whether a cell is part of a group; where groups overlap, one of the cells that count by them.</summary>
    public static bool Holds(Cell cell, BreakdownBy by, BreakdownKey key) =>
        by is BreakdownBy.Tag ? TagSet.Holds(cell.Tags, key.Id)
        : by is BreakdownBy.Topic ? cell.TopicSet is { } topics && (cell.Topics & topics.BitOf(key.Id)) != 0
        : KeyOf(cell, by) == key;

    /// <summary>The group that a cell is part of, where it can be but one.</summary>
    public static BreakdownKey KeyOf(Cell cell, BreakdownBy by) => by switch
    {
        BreakdownBy.Team => new BreakdownKey(cell.TeamId),
        BreakdownBy.Agent => new BreakdownKey(cell.AgentId),
        BreakdownBy.Account => new BreakdownKey(cell.AccountId),
        BreakdownBy.Question => new BreakdownKey(cell.QuestionVariant, cell.Kind),
        BreakdownBy.Family => new BreakdownKey((int)QuestionVariants.FamilyOf(cell.Kind, cell.QuestionVariant)),
        BreakdownBy.Weekday => new BreakdownKey((int)cell.Day.DayOfWeek),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Not a breakdown into groups that do not overlap."),
    };

    /// <summary>The group that a single score is part of.</summary>
    public static BreakdownKey KeyOf(PackedScore score, BreakdownBy by) => by is BreakdownBy.Hour
        ? new BreakdownKey(score.Hour - (score.Hour % BreakdownKey.HoursOfGroup))
        : KeyOf(new Handling(score.Handling), by);

    /// <summary>The group of a conversation, as its closing tells.</summary>
    public static BreakdownKey KeyOf(Handling handling, BreakdownBy by) => new(by switch
    {
        BreakdownBy.TimeToClose => (int)handling.TimeToClose,
        BreakdownBy.AgentMessages => (int)handling.AgentMessages,
        BreakdownBy.HandOvers => (int)handling.HandOvers,
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Not told by closings."),
    });

    /// <summary>The groups that a cell is part of, where it can be several.</summary>
    public static IReadOnlyList<BreakdownKey> KeysOf(Cell cell, BreakdownBy by) =>
    [
        .. (by is BreakdownBy.Tag ? TagSet.Tags(cell.Tags) : cell.TopicSet?.IdsOf(cell.Topics) ?? []).Select(id => new BreakdownKey(id)),
    ];
}
