using Dashboard.Charts.Measures;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Cards;

/// <summary>Where it is said what moved a number.</summary>
internal static class WhyLink
{
    /// <summary>The page about a number that is compared; null where it is not, or has no scores on that side.</summary>
    public static string? OfCompared(ResultScope scope, Measure measure, Tally? before) =>
        before is null || measure.Of(before) is null ? null : Of(scope, measure);

    /// <summary>The page about a number, with the same filter and comparison.</summary>
    /// <param name="scope">Who looks, and at what.</param>
    /// <param name="measure">The number; one that can be split.</param>
    /// <param name="filter">Another filter than the scope's; null for that.</param>
    public static string Of(ResultScope scope, Measure measure, ReportFilter? filter = null)
    {
        var kind = measure.Kind!.Value;
        var view = scope.View with { Filter = QuestionQuery.OfSurvey((filter ?? scope.Filter).ForSums, kind) };
        return $"{Paths.Why}{FilterQuery.Write(OneSurvey.LeftOut(view, kind), scope.Choices)}&{QueryNames.Measure}={measure.Key}";
    }
}
