using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.WhatMoved;

namespace Dashboard.Pages.Why;

/// <summary>Says why there is no change to explain.</summary>
internal static class WhyNothing
{
    /// <summary>The sentence.</summary>
    public static string Because(ReportFilter filter, WhatMovedReport report) => (filter.ComparedPeriod, report.Before) switch
    {
        (null, _) => WhyWords.NothingCompared,
        ({ } days, null) => report.Holdings.AreWhole(days) && report.Holdings.AreWhole(filter.Period)
            ? WhyWords.SharedDays
            : WhyWords.NotWhole,
        _ => WhyWords.NoScores,
    };
}
