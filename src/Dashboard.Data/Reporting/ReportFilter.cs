using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting;

/// <summary>What is asked for: the one filter of pages, files and API. Ids are our keys; null means "all that the viewer may see".</summary>
public sealed record ReportFilter
{
    /// <summary>The days, in the reporting time zone.</summary>
    public required Period Period { get; init; }

    /// <summary>The sending account.</summary>
    public int? AccountId { get; init; }

    /// <summary>The team that handled the conversation.</summary>
    public int? TeamId { get; init; }

    /// <summary>The agent who handled the conversation.</summary>
    public int? AgentId { get; init; }

    /// <summary>CSAT or NPS alone.</summary>
    public SurveyKind? Kind { get; init; }

    /// <summary>The questions of one family alone; it decides the kind too.</summary>
    public QuestionFamily? Family { get; init; }

    /// <summary>One question alone, by its variant; needs <see cref="Kind"/>.</summary>
    public int? QuestionVariant { get; init; }

    /// <summary>Only feedback whose conversation has this tag.</summary>
    public int? TagId { get; init; }

    /// <summary>Only feedback with one of these scores; the empty set is all. It hides averages and NPS: a score filtered by score means nothing.</summary>
    public ScoreSet Scores { get; init; }

    /// <summary>Only feedback with (true) or without (false) a comment.</summary>
    public bool? HasComment { get; init; }

    /// <summary>Words that the comment must hold, all of them, as typed; null is no search.</summary>
    public string? Search { get; init; }

    /// <summary>What the period is compared with.</summary>
    public Comparison Compare { get; init; } = Comparison.PreviousPeriod;

    /// <summary>The same without scores, comment and words, which do not belong to sums.</summary>
    public ReportFilter ForSums => this with { Scores = ScoreSet.None, HasComment = null, Search = null };

    /// <summary>The days to compare with; null when nothing is compared.</summary>
    public Period? ComparedPeriod => Compare switch
    {
        Comparison.PreviousPeriod => Period.Previous(),
        Comparison.SamePeriodLastYear => new Period(Period.From.AddYears(-1), Period.To.AddYears(-1)),
        _ => null,
    };

    /// <summary>The day of the period that a compared day is held against: the same date, or the one at the same place.</summary>
    /// <param name="compared">A day of <see cref="ComparedPeriod"/>; 29 February belongs to the 28th of a year that has none.</param>
    /// <returns>The day.</returns>
    public DateOnly CounterpartOf(DateOnly compared) => Compare is Comparison.SamePeriodLastYear ? compared.AddYears(1) : compared.AddDays(Period.Days);
}

/// <summary>What a period is compared with.</summary>
public enum Comparison
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>As many days right before.</summary>
    PreviousPeriod = 1,

    /// <summary>The same dates a year earlier.</summary>
    SamePeriodLastYear = 2,
}
