using Dashboard.Formats;
using Dashboard.ResultPages.Scope;

namespace Dashboard.ResultPages.Cards;

/// <summary>What every number's explanation ends with: its days, whose days they are, and how complete they are.</summary>
internal static class MetricFacts
{
    /// <summary>The sentences.</summary>
    public static IReadOnlyList<string> Of(ResultScope scope) =>
    [
        Phrases.Of(CardWords.FactPeriod, Dates.Period(scope.Filter.Period), Dates.Zone(scope.Zone)),
        .. scope.Coverage.CompleteThrough is { } through
            ? [Phrases.Of(CardWords.FactComplete, Dates.Moment(through, scope.Zone))]
            : Array.Empty<string>(),
    ];
}
