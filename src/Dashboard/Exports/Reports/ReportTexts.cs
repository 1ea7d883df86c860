using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Feedback.Parts;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;

namespace Dashboard.Exports.Reports;

/// <summary>What the files of a report say: English, ISO days and plain numbers, in whatever language its maker reads pages.</summary>
internal static class ReportTexts
{
    public const string NoData = "—";

    public const string AverageFormat = "0.00";
    public const string ShareFormat = "0%";
    public const string NpsFormat = "+0;-0;0";

    // An end of an interval near 0 would be written "-0" as a whole number.
    public const string NpsEndFormat = "+0.0;-0.0;0.0";
    public const string AverageChangeFormat = "+0.00;-0.00;0.00";
    public const string PointsFormat = "+0.0;-0.0;0.0";
    public const string CountFormat = "#,##0";
    public const string DayFormat = "yyyy-mm-dd";

    public static string NameOf(ResultMeasure measure) => measure switch
    {
        ResultMeasure.CsatAverage => "CSAT average",
        ResultMeasure.CsatSatisfied => "CSAT satisfied",
        ResultMeasure.Nps => "NPS",
        ResultMeasure.ResponseRate => "Response rate",
        ResultMeasure.CommentRate => "Comment rate",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    public static string NameOf(ScoreMeasure measure) => NameOf(MeasureOf(measure));

    /// <summary>How a value is written (metrics.md, "Numbers").</summary>
    public static string FormatOf(ResultMeasure measure) => measure switch
    {
        ResultMeasure.CsatAverage => AverageFormat,
        ResultMeasure.Nps => NpsFormat,
        _ => ShareFormat,
    };

    /// <summary>How an end of its interval is written.</summary>
    public static string EndFormatOf(ResultMeasure measure) => measure is ResultMeasure.Nps ? NpsEndFormat : FormatOf(measure);

    /// <summary>How a difference is written, after <see cref="DifferenceOf"/>.</summary>
    public static string DifferenceFormatOf(ResultMeasure measure) => measure switch
    {
        ResultMeasure.CsatAverage => AverageChangeFormat,
        ResultMeasure.Nps => NpsFormat,
        _ => PointsFormat,
    };

    /// <summary>A difference as it is written: that of shares in percentage points.</summary>
    public static double DifferenceOf(ResultMeasure measure, double difference) =>
        measure is ResultMeasure.CsatAverage or ResultMeasure.Nps ? difference : difference * 100;

    /// <summary>What a difference is counted in.</summary>
    public static string UnitOf(ResultMeasure measure) => measure switch
    {
        ResultMeasure.CsatAverage or ResultMeasure.Nps => "points",
        _ => "percentage points",
    };

    public static string Of(ChangeVerdict? verdict) => verdict switch
    {
        ChangeVerdict.Up => "up",
        ChangeVerdict.Down => "down",
        ChangeVerdict.NoClearChange => "no clear change",
        _ => NoData,
    };

    public static string Of(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Below => "below",
        TargetVerdict.On => "on target",
        TargetVerdict.Above => "above",
        _ => "too few to say",
    };

    public static ResultMeasure MeasureOf(ScoreMeasure measure) => measure switch
    {
        ScoreMeasure.CsatAverage => ResultMeasure.CsatAverage,
        ScoreMeasure.CsatSatisfied => ResultMeasure.CsatSatisfied,
        _ => ResultMeasure.Nps,
    };

    /// <summary>What a least number of answers means to whoever reads the numbers.</summary>
    public static string LeastAnswers(int least) => string.Create(
        CultureInfo.InvariantCulture,
        $"Numbers are of at least {least} answers. What has fewer is left out or counted together; single answers name neither.");

    /// <summary>The same of comments.</summary>
    public static string LeastComments(int least) => string.Create(
        CultureInfo.InvariantCulture, $"Listed once there are at least {least} of them.");

    public static string Days(Period period) => $"{Iso(period.From)} to {Iso(period.To)}";

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset instant, ReportingZone zone)
    {
        var local = zone.ToLocal(instant);
        return local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            + $" ({zone.Id}, UTC{local.ToString("zzz", CultureInfo.InvariantCulture)})";
    }

    public static string NameOf(BreakdownBy by) => by switch
    {
        BreakdownBy.TimeToClose => "Time to close",
        BreakdownBy.AgentMessages => "Agent messages",
        BreakdownBy.HandOvers => "Hand-overs",
        _ => by.ToString(),
    };
}
