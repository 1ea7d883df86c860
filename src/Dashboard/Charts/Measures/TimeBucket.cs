using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Formats;

namespace Dashboard.Charts.Measures;

/// <summary>The answers that one point of a chart over time stands for.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
/// <param name="Grain">What it is one of.</param>
/// <param name="Tally">Its scores and prompts.</param>
/// <param name="IsProvisional">Whether more may still come in: some of the days are after the complete-through stamp.</param>
public sealed record TimeBucket(DateOnly From, DateOnly To, Grain Grain, Tally Tally, bool IsProvisional)
{
    /// <summary>What was noted on its days.</summary>
    public IReadOnlyList<ChartEvent> Events { get; init; } = [];

    /// <summary>What axes call it.</summary>
    public string ShortLabel => Grain == Grain.Month ? From.ToString("MMM yyyy", CultureInfo.CurrentCulture) : Dates.ShortDay(From);

    /// <summary>What tips and tables call it.</summary>
    public string Label => From == To ? Dates.Weekday(From) : Dates.Between(From, To);
}
