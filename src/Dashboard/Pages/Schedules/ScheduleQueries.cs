using Dashboard.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Pages.Schedules;

/// <summary>What the query of a schedule says.</summary>
internal static class ScheduleQueries
{
    /// <summary>How much narrows the results, beside their period and how they are looked at.</summary>
    public static int FiltersIn(string query) => QueryHelpers.ParseQuery(query)
        .Where(part => part.Key is not (QueryNames.Period or QueryNames.Compare or QueryNames.Grain)).Sum(part => part.Value.Count);

    /// <summary>Its moving period.</summary>
    public static PeriodPreset PeriodOf(string query) =>
        PeriodPresets.Find($"{QueryHelpers.ParseQuery(query).GetValueOrDefault(QueryNames.Period)}") ?? PeriodPresets.Default;
}
