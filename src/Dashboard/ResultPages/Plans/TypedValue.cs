using System.Globalization;
using Dashboard.Data.Feedback;

namespace Dashboard.ResultPages.Plans;

/// <summary>A target as people type it: with a comma or a point, and shares in percent.</summary>
internal static class TypedValue
{
    private const double Percent = 100;

    /// <summary>The value in the measure's unit; null where it is no number.</summary>
    public static double? Read(TargetMeasure measure, string typed)
    {
        var text = typed.Trim().TrimEnd('%').TrimEnd().Replace(',', '.').Replace('−', '-');
        var isNumber = double.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return !isNumber ? null : IsShare(measure) ? number / Percent : number;
    }

    /// <summary>As it is typed, in the reader's language.</summary>
    public static string Write(TargetMeasure measure, double value) =>
        Math.Round(IsShare(measure) ? value * Percent : value, 2).ToString("0.##", CultureInfo.CurrentCulture);

    private static bool IsShare(TargetMeasure measure) => measure is TargetMeasure.CsatSatisfied or TargetMeasure.ResponseRate;
}
