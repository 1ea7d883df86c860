using Dashboard.Data.Access;
using Dashboard.Data.Comments.Languages;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Access;

namespace Dashboard.Data.Tests.Reporting;

/// <summary>The definitions of metrics.md said once more, over rows in memory: what every report must agree with.</summary>
internal static class Plain
{
    /// <summary>Who looks, and one of each kind of trouble with it.</summary>
    public static IReadOnlyList<Viewer> Viewers { get; } =
    [
        new("m", "m", ViewerRoles.Manager, [], []),
        new("mo", "mo", ViewerRoles.Manager | ViewerRoles.Agent, [], [2, 4]),
        new("s", "s", ViewerRoles.Supervisor, [1, 3], []),
        new("so", "so", ViewerRoles.Supervisor, [1, 2], [1, 5]),
        new("sn", "sn", ViewerRoles.Supervisor, [], []),
        new("a", "a", ViewerRoles.Admin | ViewerRoles.Agent, [1], [1]),
        new("mh", "mh", ViewerRoles.Manager, [], [], new EmployeeDataRules([2])),
        new("soh", "soh", ViewerRoles.Supervisor | ViewerRoles.Agent, [1, 2], [3], new EmployeeDataRules([1])),
    ];

    /// <summary>A filter for sums, and for a list all that lists can be filtered by.</summary>
    public static IReadOnlyList<ReportFilter> Filters { get; } =
    [
        All,
        All with { Kind = SurveyKind.Csat },
        All with { Questions = [(SurveyKind.Nps, 6)] },
        All with { Accounts = [1], Compare = Comparison.SamePeriodLastYear },
        All with { Teams = [2], Families = [QuestionFamily.CsatBusiness] },
        All with { Agents = [3], Compare = Comparison.None },
        All with { Families = [QuestionFamily.Unknown] },
        All with { Tags = [1] },
        All with { Tags = [RandomStore.TagOfOneAgent], Compare = Comparison.None },
        All with { Tags = [3], Teams = [2], Kind = SurveyKind.Csat },
        All with { Questions = [(SurveyKind.Csat, 14)] },
        All with { Topics = [1] },
        All with { Topics = [2, 3], Teams = [2], Weekdays = [DayOfWeek.Monday, DayOfWeek.Friday], Hours = [.. Enumerable.Range(3, 15)] },
        All with { Topics = [0], Tags = [1, 2], Compare = Comparison.None },
        All with { Weekdays = [DayOfWeek.Sunday, DayOfWeek.Wednesday] },
        All with { Hours = [0, 2, 3, 13, 14, 15, 23], Agents = [1, 2, 3] },
        All with { Weekdays = [DayOfWeek.Sunday, DayOfWeek.Monday], Hours = [2, 3, 9, 10, 22, 23], Tags = [1, 3] },
        All with { Period = new Period(new DateOnly(2026, 3, 28), new DateOnly(2026, 4, 3)) },
        All with { Period = new Period(new DateOnly(1990, 1, 1), new DateOnly(2200, 1, 1)), Compare = Comparison.None },
    ];

    private static ReportFilter All => new() { Period = RandomStore.Days };

    /// <summary>By whom a result is shown: −1 is its team alone, 0 nobody knows.</summary>
    public static int AgentOf(Viewer viewer, StoredFeedback row) =>
        viewer.Rules.AccountsWithoutAgents.Any(account => account == row.AccountId) || row is { TeamId: not null, AgentId: null } ? -1
        : row.AgentId ?? 0;

    public static bool Sees(Viewer viewer, StoredFeedback row) => PlainRule.Sees(viewer, row.TeamId, row.AgentId);

    /// <summary>What counts at all under the part of a filter that sums have.</summary>
    public static IEnumerable<StoredFeedback> Counted(IEnumerable<StoredFeedback> rows, Viewer viewer, ReportFilter filter) =>
        rows.Where(row =>
            !row.IsTest
            && Sees(viewer, row)
            && IsAmong(filter.Accounts, row.AccountId)
            && (filter.Teams.IsEmpty || (row.TeamId is { } team && IsAmong(filter.Teams, team)))
            && (filter.Agents.IsEmpty || (AgentOf(viewer, row) is var agent and > 0 && IsAmong(filter.Agents, agent)))
            && (filter.Tags.IsEmpty || TagsOf(row).Any(tag => IsAmong(filter.Tags, tag)))
            && (filter.Topics.IsEmpty || IsAboutAny(row, filter.Topics))
            && (filter.Kind is null || filter.Kind == row.Kind)
            && IsAmong(filter.Questions, (row.Kind, row.QuestionVariant))
            && IsAmong(filter.Families, FamilyOf(row.Kind, row.QuestionVariant)));

    // A comment about nothing is about topic 0.
    private static bool IsAboutAny(StoredFeedback row, Chosen<int> topics) => row is { Score: not null, Comment: not null }
        && (PlainTopics.Of(row.Comment) is { Count: > 0 } about ? about.Any(topic => IsAmong(topics, topic)) : IsAmong(topics, 0));

    /// <summary>Whether a day is in the period and one of the days of the week.</summary>
    private static bool IsOn(ReportFilter filter, DateOnly day) => filter.Period.Contains(day) && IsAmong(filter.Weekdays, day.DayOfWeek);

    /// <summary>Whether something is among what is chosen, or nothing is chosen.</summary>
    public static bool IsAmong<T>(Chosen<T> chosen, T value)
        where T : struct => chosen.Values.Count == 0 || chosen.Values.Any(one => one.Equals(value));

    /// <summary>The keys of a feedback's tags.</summary>
    public static IReadOnlyList<int> TagsOf(StoredFeedback row) =>
        [
            .. row
                .Tags.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(tag => int.Parse(tag, System.Globalization.CultureInfo.InvariantCulture)),
        ];

    /// <summary>The groups of a feedback; by weekday that of its score.</summary>
    public static IEnumerable<BreakdownKey> KeysOf(Viewer viewer, StoredFeedback row, BreakdownBy by, ReportingZone zone) => by switch
    {
        BreakdownBy.Tag => TagsOf(row).Select(tag => new BreakdownKey(tag)),
        BreakdownBy.Topic => PlainTopics.Of(row.Comment).Select(topic => new BreakdownKey(topic)),
        BreakdownBy.Team => [new BreakdownKey(row.TeamId ?? 0)],
        BreakdownBy.Agent => [new BreakdownKey(AgentOf(viewer, row))],
        BreakdownBy.Account => [new BreakdownKey(row.AccountId)],
        BreakdownBy.Question => [new BreakdownKey(row.QuestionVariant, row.Kind)],
        BreakdownBy.Weekday => [new BreakdownKey((int)DayOf(row.ScoredAt!.Value, zone).DayOfWeek)],
        BreakdownBy.Language => [new BreakdownKey(row.Comment is null ? -1 : (int)LanguageDetector.Detect(row.Comment))],
        BreakdownBy.Hour => [new BreakdownKey(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(row.ScoredAt!.Value, zone.Id).Hour / 3 * 3)],
        BreakdownBy.TimeToClose => [new BreakdownKey(row.Handling % 6)],
        BreakdownBy.AgentMessages => [new BreakdownKey(row.Handling / 6 % 5)],
        BreakdownBy.HandOvers => [new BreakdownKey(row.Handling / 30)],
        _ => [new BreakdownKey((int)FamilyOf(row.Kind, row.QuestionVariant))],
    };

    /// <summary>Scores given in a period.</summary>
    public static IReadOnlyList<StoredFeedback> Scored(
        IEnumerable<StoredFeedback> rows,
        Viewer viewer,
        ReportFilter filter,
        ReportingZone zone) =>
        [
            .. Counted(rows, viewer, filter)
                .Where(row => row.Score is not null && IsOn(filter, DayOf(row.ScoredAt!.Value, zone)))
                .Where(row => IsAmong(filter.Hours, TimeZoneInfo.ConvertTimeBySystemTimeZoneId(row.ScoredAt!.Value, zone.Id).Hour)),
        ];

    /// <summary>The totals of a period.</summary>
    /// <param name="hasPrompts">Whether prompts are counted at all.</param>
    public static Tally Totals(
        IEnumerable<StoredFeedback> rows, Viewer viewer, ReportFilter filter, ReportingZone zone, bool hasPrompts = true)
    {
        var all = rows.ToList();
        var scored = Scored(all, viewer, filter, zone);

        // A prompt has no hour in which its score was given, and is about nothing.
        hasPrompts &= filter.Hours.IsEmpty && filter.Topics.IsEmpty;
        var sent = Counted(all, viewer, filter).Where(row => hasPrompts && IsOn(filter, DayOf(row.SentAt, zone))).ToList();
        return new Tally(
            Counts(scored, SurveyKind.Csat), Counts(scored, SurveyKind.Nps),
            sent.Count, sent.Count(row => row.Score is not null), scored.Count(row => row.Comment is not null));
    }

    public static ScoreCounts Counts(IEnumerable<StoredFeedback> scored, SurveyKind kind) =>
        ScoreCounts.FromScores(scored.Where(row => row.Kind == kind).Select(row => row.Score!.Value));

    /// <summary>The rows of a list, the newest first.</summary>
    public static IReadOnlyList<StoredFeedback> Listed(
        IEnumerable<StoredFeedback> rows,
        Viewer viewer,
        ReportFilter filter,
        ReportingZone zone) =>
        [
            .. Scored(rows, viewer, filter, zone)
                .Where(row => filter.Scores.IsEmpty || filter.Scores.Contains(row.Kind, row.Score!.Value))
                .Where(row => filter.HasComment is null || filter.HasComment == row.Comment is not null)
                .Where(row => filter.Search is null || (row.Comment is not null && SearchVectors.Finds(filter.Search, row.Comment)))
                .OrderByDescending(row => row.ScoredAt)
                .ThenByDescending(row => row.Id, StringComparer.Ordinal),
        ];

    /// <summary>The day on the zone's calendar; none of the zones of these tests has two midnights in one day.</summary>
    public static DateOnly DayOf(DateTimeOffset at, ReportingZone zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeBySystemTimeZoneId(at, zone.Id).DateTime);

    /// <summary>What a question asks about, as feedback-api.md lists them.</summary>
    public static QuestionFamily FamilyOf(SurveyKind kind, int variant) => (kind, variant) switch
    {
        (SurveyKind.Csat, >= 0 and <= 13) => QuestionFamily.CsatBusiness,
        (SurveyKind.Csat, >= 14 and <= 19) => QuestionFamily.CsatSpeedAndResolution,
        (SurveyKind.Csat, >= 20 and <= 23) => QuestionFamily.CsatPerson,
        (SurveyKind.Csat, >= 24 and <= 37) => QuestionFamily.CsatPurchaseOrVisit,
        (SurveyKind.Nps, 6) => QuestionFamily.NpsShop,
        (SurveyKind.Nps, >= 0 and <= 9) => QuestionFamily.NpsRecommend,
        _ => QuestionFamily.Unknown,
    };

    /// <summary>The middle of some times, or half-way between the two in the middle; null of none.</summary>
    public static TimeSpan? Middle(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count is 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
