using Dashboard.Data.Feedback;
using Dashboard.Data.Planning;
using Dashboard.Formats;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Plans;

/// <summary>Why a target or an event was not kept, in words.</summary>
internal static class PlanFaults
{
    /// <summary>The sentence.</summary>
    public static string Of(PlanProblem problem) => problem switch
    {
        PlanProblem.NotAllowed => PlanWords.NotAllowed,
        PlanProblem.Gone => PlanWords.Gone,
        PlanProblem.AudienceUnknown => PlanWords.AudienceUnknown,
        PlanProblem.DayMissing => PlanWords.DayMissing,
        PlanProblem.DayOutOfRange => Phrases.Of(PlanWords.DayOutOfRange, Dates.Day(PlanRules.Earliest), Dates.Day(PlanRules.Latest)),
        PlanProblem.DayTaken => PlanWords.DayTaken,
        PlanProblem.DaysReversed => PlanWords.DaysReversed,
        PlanProblem.TooManyDays => Phrases.Of(PlanWords.TooManyDays, Numbers.Count(PlanRules.MostDays)),
        PlanProblem.TextMissing => PlanWords.TextMissing,
        PlanProblem.TextTooLong => Phrases.Of(PlanWords.TextTooLong, Numbers.Count(PlanRules.LongestText)),
        PlanProblem.TooMany => PlanWords.TooMany,
        _ => "",
    };

    /// <summary>What a value of a measure must be.</summary>
    public static string RangeOf(TargetMeasure target)
    {
        var (measure, (lowest, highest)) = (TargetMeasures.MeasureOf(target), PlanRules.RangeOf(target));
        return Phrases.Of(PlanWords.Range, measure.WriteTick(lowest), measure.WriteTick(highest));
    }

    /// <summary>What somebody else has made of a target meanwhile.</summary>
    public static string ChangedBy(TargetEntry now) => Phrases.Of(
        PlanWords.TargetChanged, now.ChangedBy, ValueOf(now), Dates.Day(now.From));

    /// <summary>What somebody else has made of an event meanwhile.</summary>
    public static string ChangedBy(EventEntry now) => Phrases.Of(PlanWords.EventChanged, now.ChangedBy, PlanTexts.Days(now), now.Text);

    /// <summary>A target's value, or that there is none.</summary>
    public static string ValueOf(TargetEntry target) =>
        target.Value is { } value ? TargetMeasures.MeasureOf(target.Measure).Write(value) : PlanWords.NoTarget;
}
