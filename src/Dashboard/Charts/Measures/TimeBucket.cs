using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Formats;
using Dashboard.Links;

namespace Dashboard.Charts.Measures;

/// <summary>The answers that one point of a chart over time stands for.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Grain">What it is one of.</param>
/// <param name="Tally">Its scores and prompts.</param>
/// <param name="IsProvisional">Whether more may still come in: some of the days are after the complete-through stamp.</param>
public sealed record TimeBucket(DateOnly From, DateOnly To, Grain Grain, Tally Tally, bool IsProvisional)
{
    /// <summary>Why of some of its days only a part is stored.</summary>
    public Shortfall Shortfall { get; init; }

    /// <summary>What was noted on its days.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>Its days as addresses write them.</summary>
    public string Days => ComparisonQuery.Word(new Period(From, To));

    /// <summary>What axes call it.</summary>
    public string ShortLabel => Grain == Grain.Month ? From.ToString("MMM yyyy", CultureInfo.CurrentCulture) : Dates.ShortDay(From);

    /// <summary>What tips and tables call it.</summary>
    public string Label => From == To ? Dates.Weekday(From) : Dates.Between(From, To);
}
