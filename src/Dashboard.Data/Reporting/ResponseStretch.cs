using Dashboard.Data.Foundation;

namespace Dashboard.Data.Reporting;

/// <summary>What is read at once.</summary>
/// <param name="Behind">The row behind which it begins; null for the first.</param>
/// <param name="Rows">The most rows.</param>
internal sealed record ResponseStretch(ResponsePlace? Behind, int Rows)
{
    /// <summary>Whether the next is read while one is handed on; of a page there is no next, but where days have few rows.</summary>
    public bool ReadsAhead { get; init; }

    /// <summary>The days on which there can be rows; null for none, as where the zone has moved the last row behind them all.</summary>
    public ReportFilter? Left(ReportFilter filter, ReportingZone zone)
    {
        if (Behind is not { } place)
            return filter;
        var day = zone.DayOf(place.ScoredAt);
        if (day <= filter.Period.From)
            return filter;
        return day <= filter.Period.To ? filter with { Period = new Period(day, filter.Period.To) } : null;
    }
}
