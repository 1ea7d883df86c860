using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Planning;

/// <summary>What targets and events must be.</summary>
public static class PlanRules
{
    /// <summary>The longest text of an event, in UTF-16 units.</summary>
    public const int LongestText = NotedEvent.LongestText;

    /// <summary>The most days of one event.</summary>
    public const int MostDays = 366;

    /// <summary>The most targets, and the most events: every page of results reads them all.</summary>
    internal const int Most = 2000;

    /// <summary>The first day that something can be set or noted on.</summary>
    public static DateOnly Earliest { get; } = new(2000, 1, 1);

    /// <summary>The last one.</summary>
    public static DateOnly Latest { get; } = new(2099, 12, 31);

    /// <summary>The lowest and the highest value of a measure, in its unit.</summary>
    public static (double Lowest, double Highest) RangeOf(TargetMeasure measure) => measure switch
    {
        TargetMeasure.CsatAverage => (1, 5),
        TargetMeasure.Nps => (-100, 100),
        _ => (0, 1),
    };

    internal static PlanProblem Check(TargetDraft draft) =>
        OfDay(draft.From) is var ofDay and not PlanProblem.None ? ofDay
        : draft.IsEnd ? PlanProblem.None
        : draft.Value is not { } value ? PlanProblem.ValueMissing
        : RangeOf(draft.Measure) is var (lowest, highest) && value >= lowest && value <= highest ? PlanProblem.None
        : PlanProblem.ValueOutOfRange;

    internal static PlanProblem Check(EventDraft draft) =>
        draft.Text.Length == 0 ? PlanProblem.TextMissing
        : draft.Text.Length > LongestText ? PlanProblem.TextTooLong
        : OfDay(draft.From) is var ofDay and not PlanProblem.None ? ofDay
        : draft.To < draft.From ? PlanProblem.DaysReversed
        : draft.To is { } to && OfDay(to) is var ofLast and not PlanProblem.None ? ofLast
        : draft.To is { } last && last.DayNumber - draft.From!.Value.DayNumber >= MostDays ? PlanProblem.TooManyDays
        : PlanProblem.None;

    private static PlanProblem OfDay(DateOnly? day) =>
        day is not { } known ? PlanProblem.DayMissing
        : known < Earliest || known > Latest ? PlanProblem.DayOutOfRange
        : PlanProblem.None;
}
