using Dashboard.Data.Feedback;

namespace Dashboard.Data.Reporting.LeastNumbers;

/// <summary>
/// Days of an answer about agents or teams: those of too few answers are counted together with the days after them, until they are of
/// enough. So all days add up to the whole, and none says more than it.
/// </summary>
internal static class DaysTogether
{
    /// <summary>The days; what is counted together stands on the last of its days.</summary>
    /// <param name="days">Every day, in order.</param>
    /// <param name="least">How many answers there must be.</param>
    public static IReadOnlyList<DayResults> Of(IReadOnlyList<DayResults> days, int least)
    {
        var together = days.Select(day => day with { Tally = Tally.Empty }).ToArray();
        var (sum, last) = (Tally.Empty, -1);
        for (var index = 0; index < days.Count; index++)
        {
            sum = sum.Plus(days[index].Tally);
            if (sum == Tally.Empty || CellCounts.Of(sum).IsTooFew(least))
                continue;
            together[index] = days[index] with { Tally = sum };
            (sum, last) = (Tally.Empty, index);
        }

        // What is left at the end goes to the last that is shown.
        if (last >= 0)
            together[last] = together[last] with { Tally = together[last].Tally.Plus(sum) };
        return together;
    }
}
