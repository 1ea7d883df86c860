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

    /// <summary>What the period is compared with.</summary>
    public Comparison Compare { get; init; } = Comparison.PreviousPeriod;

    /// <summary>The days to compare with; null when nothing is compared.</summary>
    public Period? ComparedPeriod => Compare switch
    {
        Comparison.PreviousPeriod => Period.Previous(),
        Comparison.SamePeriodLastYear => new Period(Period.From.AddYears(-1), Period.To.AddYears(-1)),
        _ => null,
    };
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
