using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting.Words;
using Dashboard.Data.Store.Topics;

namespace Dashboard.Data.Reporting;

/// <summary>
/// What is asked for: the one filter of pages, files and API. Of each kind several can be chosen, of which any will do; the kinds narrow
/// one another. Ids are our keys; where nothing is chosen, it is all that the viewer may see. <see cref="FilterScope"/> says what it means.
/// </summary>
public sealed record ReportFilter
{
    /// <summary>Stands among topics for comments that are about none.</summary>
    public const int NoTopic = TopicChoice.NoTopic;

    /// <summary>The days, in the reporting time zone.</summary>
    public required Period Period { get; init; }

    /// <summary>What the days are measured in, where they begin with a calendar unit and are to be compared with the one before.</summary>
    public CalendarUnit Unit { get; init; }

    /// <summary>The accounts that the prompts were sent from.</summary>
    public Chosen<int> Accounts { get; init; }

    /// <summary>The teams that handled the conversation.</summary>
    public Chosen<int> Teams { get; init; }

    /// <summary>The agents who handled the conversation.</summary>
    public Chosen<int> Agents { get; init; }

    /// <summary>CSAT or NPS alone; null for both.</summary>
    public SurveyKind? Kind { get; init; }

    /// <summary>The questions of some families alone.</summary>
    public Chosen<QuestionFamily> Families { get; init; }

    /// <summary>Some questions alone, by survey and X's variant.</summary>
    public Chosen<(SurveyKind Kind, int Variant)> Questions { get; init; }

    /// <summary>Only feedback whose conversation has one of these tags.</summary>
    public Chosen<int> Tags { get; init; }

    /// <summary>
    /// Only feedback whose comment is about one of these topics, or about none where
    /// <see cref="NoTopic"/> is among them. Only comments tell, so what has
    /// none is left out, and there are no rates then: <see cref="HasRates"/>.
    /// </summary>
    public Chosen<int> Topics { get; init; }

    /// <summary>
    /// Only some days of the week: scores given on them and, where rates count prompts, prompts sent on them.
    /// </summary>
    public Chosen<DayOfWeek> Weekdays { get; init; }

    /// <summary>
    /// Only scores given in some hours of the day, 0 to 23, on the reporting zone's clocks. A prompt has no such hour, so there are no
    /// rates then: <see cref="HasRates"/>.
    /// </summary>
    public Chosen<int> Hours { get; init; }

    /// <summary>
    /// Only feedback with one of these scores, such as those of a <see cref="Segment"/>; none is all. It hides averages and NPS: a score
    /// filtered by score means nothing.
    /// </summary>
    public SurveyScores Scores { get; init; }

    /// <summary>Only feedback with (true) or without (false) a comment.</summary>
    public bool? HasComment { get; init; }

    /// <summary>Words that the comment must hold, all of them, as typed; null is no search.</summary>
    public string? Search { get; init; }

    /// <summary>
    /// Only feedback with a comment in one of these languages; the unknown one is such a language. Where there is no comment there is no
    /// language.
    /// </summary>
    public Chosen<CommentLanguage> Languages { get; init; }

    /// <summary>A word or phrase that the comment must hold, in whatever form; null is none.</summary>
    public TermKey? Term { get; init; }

    /// <summary>Only feedback that is followed up so far; null is all.</summary>
    public ReviewChoice? Review { get; init; }

    /// <summary>Whose those of <see cref="ReviewChoice.Mine"/> are, by user id; null is nobody's.</summary>
    public string? Reviewer { get; init; }

    /// <summary>What the period is compared with.</summary>
    public Comparison Compare { get; init; } = Comparison.PreviousPeriod;

    /// <summary>What the installation has agreed on, by which numbers are judged and weeks begin; it leaves nothing out.</summary>
    public ReportingConventions Conventions { get; init; } = ReportingConventions.Default;

    /// <summary>
    /// Whether prompts are counted, and so the response rate: not under a filter by hour or topic, where all counts of prompts are 0 and
    /// mean nothing.
    /// </summary>
    public bool HasRates => Hours.IsEmpty && Topics.IsEmpty;

    /// <summary>The measures that it leaves anything to be made of, in the order in which people name them.</summary>
    public IEnumerable<ResultMeasure> Measures => ResultMeasures.All.Where(Leaves);

    /// <summary>Whether it leaves a measure anything to be made of.</summary>
    public bool Leaves(ResultMeasure measure) =>
        (measure is not ResultMeasure.ResponseRate || HasRates) && (measure.Kind() is not { } kind || Kind is null || Kind == kind);

    /// <summary>Whether only the comments themselves say which rows there are, and no cell and no index.</summary>
    internal bool NamesContent => Term is not null || !Topics.IsEmpty;

    /// <summary>The days to compare with, where they are chosen by themselves, as two points of a chart are; null otherwise.</summary>
    public Period? Against { get; init; }

    /// <summary>The same without scores, and without what is asked of single answers, which do not belong to sums.</summary>
    public ReportFilter ForSums =>
        this with
        {
            Scores = SurveyScores.None, HasComment = null, Search = null, Languages = [], Term = null, Review = null, Reviewer = null,
        };

    /// <summary>The same for whoever asks it: "mine" is theirs.</summary>
    /// <param name="userId">Who asks, by user id.</param>
    public ReportFilter AskedBy(string userId) => this with { Reviewer = Review is ReviewChoice.Mine ? userId : null };

    /// <summary>
    /// Whether it leaves only a part of what a target is for: a target is set for an account or a team, and a survey has its own.
    /// </summary>
    public bool IsPart =>
        this with { Accounts = [], Teams = [], Kind = null, Compare = default, Against = null, Unit = default }
        != new ReportFilter { Period = Period, Compare = default, Conventions = Conventions };

    /// <summary>Whether it asks for what the search index alone knows: a comment's words, or its language.</summary>
    internal bool AsksIndex => Search is not null || !Languages.IsEmpty;

    /// <summary>Whether it asks for something of a comment that is not to be there.</summary>
    internal bool IsImpossible => HasComment is false && (AsksIndex || NamesContent);

    /// <summary>The days to compare with; null when nothing is compared.</summary>
    public Period? ComparedPeriod => Compare is Comparison.OwnDays ? Against : ComparedDays.Of(Period, Unit, Compare);

    /// <summary>The day of the period that a compared day is held against: the same date, weekday, or the one at the same place.</summary>
    /// <param name="compared">
    /// A day of <see cref="ComparedPeriod"/>; what a shorter month or year has no day for belongs to its last one.
    /// </param>
    public DateOnly CounterpartOf(DateOnly compared) => this is { Compare: Comparison.OwnDays, Against: { } own }
        ? compared.AddDays(Period.From.DayNumber - own.From.DayNumber)
        : ComparedDays.Counterpart(compared, Period, Unit, Compare);
}
