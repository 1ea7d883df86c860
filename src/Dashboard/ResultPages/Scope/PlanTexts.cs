using Dashboard.Charts.Measures;
using Dashboard.Data.Planning;
using Dashboard.Data.Store.Entities;
using Dashboard.Formats;

namespace Dashboard.ResultPages.Scope;

/// <summary>Targets and events in words, and where events stand in charts.</summary>
internal static class PlanTexts
{
    private const int Letters = 26;

    /// <summary>For whom something is set or noted.</summary>
    /// <param name="audience">For whom.</param>
    /// <param name="name">What the account or the team is called.</param>
    public static string For(Audience audience, string? name) =>
        audience == Audience.All ? ScopeWords.ForAll : Phrases.Of(ScopeWords.ForOne, name ?? Numbers.None);

    /// <summary>The days of an event.</summary>
    public static string Days(EventEntry noted)
    {
        ArgumentNullException.ThrowIfNull(noted);
        return noted.From == noted.To ? Dates.Day(noted.From) : Dates.Between(noted.From, noted.To);
    }

    /// <summary>The points of a chart with what was noted on their days. Letters are given in the order of the days.</summary>
    public static IReadOnlyList<TimeBucket> Noted(ResultScope scope, IReadOnlyList<TimeBucket> buckets)
    {
        var events = scope.Plan.EventsOf(scope.Filter.Period, scope.Filter.Accounts, scope.Filter.Teams)
            .Select((noted, index) => new ChartEvent(
                LetterOf(index), Days(noted), noted.Text, For(noted.For, noted.ForName), noted.From, noted.To))
            .ToList();
        return events.Count == 0
            ? buckets
            : [.. buckets.Select(bucket => bucket with { Events = Of(bucket) })];

        IReadOnlyList<ChartEvent> Of(TimeBucket bucket) =>
            [.. events.Where(noted => noted.From <= bucket.To && noted.To >= bucket.From)];
    }

    /// <summary>A, B … Z, AA, AB …</summary>
    internal static string LetterOf(int index) =>
        (index < Letters ? "" : LetterOf((index / Letters) - 1)) + (char)('A' + (index % Letters));
}
