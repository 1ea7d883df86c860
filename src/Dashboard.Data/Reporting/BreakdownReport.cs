using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Reporting;

/// <summary>By what results are broken down.</summary>
public enum BreakdownBy
{
    /// <summary>The team that handled the conversation.</summary>
    Team = 0,

    /// <summary>The agent who handled the conversation.</summary>
    Agent = 1,

    /// <summary>By the account that sent the prompt.</summary>
    Account = 2,

    /// <summary>The question that was asked.</summary>
    Question = 3,

    /// <summary>What the question asks about.</summary>
    Family = 4,

    /// <summary>The day of the week, of the score or of the prompt.</summary>
    Weekday = 5,

    /// <summary>What the conversation was about: a feedback is in the group of each of its tags, and in none without a tag.</summary>
    Tag = 6,

    /// <summary>
    /// The language of the comment; what has no comment is a group of its own. Only changes are broken down by it.
    /// </summary>
    Language = 7,

    /// <summary>What the comment is about: a feedback is in the group of each of its topics, and in none without any.</summary>
    Topic = 8,

    /// <summary>Three hours of the day, on the reporting zone's clocks. Only changes are broken down by them.</summary>
    Hour = 9,

    /// <summary>How long the conversation was open, as its closing tells. Only changes are broken down by it.</summary>
    TimeToClose = 10,

    /// <summary>How many messages the agent wrote, as the closing tells. Only changes are broken down by it.</summary>
    AgentMessages = 11,

    /// <summary>How often the conversation was handed over, as its closing tells. Only changes are broken down by it.</summary>
    HandOvers = 12,
}

/// <summary>Results of a whole and of its groups.</summary>
/// <param name="Current">The totals of the period.</param>
/// <param name="Compared">
/// The totals of the compared period; null when nothing is compared, or when not everything of both periods is stored.
/// </param>
/// <param name="Groups">
/// Those that have anything in either period: named ones by name, then Unattributed; others in their own order.
/// </param>
public sealed record BreakdownReport(BreakdownBy By, Tally Current, Tally? Compared, IReadOnlyList<BreakdownGroup> Groups)
{
    /// <summary>Of which days the store has everything.</summary>
    public Holdings Holdings { get; init; } = Holdings.Unknown;

    /// <summary>Whether the groups overlap, so that they do not add up to the whole: a feedback is in several, or in none.</summary>
    public bool Overlap => Breakdowns.Overlap(By);

    /// <summary>The measures of a filter that the groups have: only comments are about topics, so there are no rates of these.</summary>
    public IEnumerable<ResultMeasure> MeasuresOf(ReportFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Measures.Where(measure => By is not BreakdownBy.Topic || measure.Kind() is not null);
    }
}

/// <summary>What a group stands for.</summary>
/// <param name="Id">
/// Our key of a team, agent (0 is Unattributed, or <see cref="NotByAgent"/>), account, tag or topic; a question's variant; a
/// <see cref="QuestionFamily"/>; a <see cref="DayOfWeek"/>; a <see cref="CommentLanguage"/>, or <see cref="NoComment"/>; the first of
/// three hours, 0 to 21; a <see cref="TimeToClose"/>, an <see cref="AgentMessages"/> or a <see cref="HandOvers"/>.
/// </param>
/// <param name="Kind">The kind of a question; null of everything else.</param>
public readonly record struct BreakdownKey(int Id, SurveyKind? Kind = null)
{
    /// <summary>Stands among languages for what has no comment.</summary>
    public const int NoComment = -1;

    /// <summary>Stands among agents for all that is shown by team alone: <see cref="DayCell.NotByAgent"/>.</summary>
    public const int NotByAgent = DayCell.NotByAgent;

    /// <summary>Stands for groups that are of too few answers to be shown alone, or hide one that is: all of them as one.</summary>
    public static BreakdownKey Together => new(NotByAgent);

    /// <summary>How many hours are one group.</summary>
    public const int HoursOfGroup = 3;
}

/// <summary>The results of one group, such as one team, with those of the compared period.</summary>
public sealed record BreakdownGroup
{
    /// <summary>What the group stands for, such as the team's key.</summary>
    public required BreakdownKey Key { get; init; }

    /// <summary>
    /// The name and the key in URLs of a team, agent, account, tag or topic; null of Unattributed and of everything that has a name by
    /// itself.
    /// </summary>
    public Choice? Choice { get; init; }

    /// <summary>Its totals of the period.</summary>
    public required Tally Current { get; init; }

    /// <summary>Its totals of the compared period; null when nothing is compared.</summary>
    public Tally? Compared { get; init; }

    /// <summary>The question families whose scores are in <see cref="Current"/>: more than one of a kind must be flagged.</summary>
    public required IReadOnlySet<QuestionFamily> Families { get; init; }

    /// <summary>
    /// The period in stretches of seven days from its first day on, the last one as long as it is; none unless asked for.
    /// </summary>
    public IReadOnlyList<WeekResults> Weeks { get; init; } = [];
}

/// <summary>The totals of a group in seven days.</summary>
/// <param name="From">The first of the days.</param>
/// <param name="Tally">What was scored and sent in them.</param>
public sealed record WeekResults(DateOnly From, Tally Tally);
