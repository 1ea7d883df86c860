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
        var (sum, shown) = (Tally.Empty, new Stack<int>());
        for (var index = 0; index < days.Count; index++)
        {
            sum = sum.Plus(days[index].Tally);
            if (IsEmpty(sum) || CellCounts.Of(sum).IsTooFew(least))
                continue;
            together[index] = days[index] with { Tally = sum };
            sum = Tally.Empty;
            shown.Push(index);
        }

        if (!IsEmpty(sum) && shown.TryPeek(out var end))
            together[end] = days[end] with { Tally = WithThoseBefore(sum, together, shown, least) };
        return together;
    }

    /// <summary>What is left at the end goes to the last that is shown, and takes those before along as long as it is of too few.</summary>
    private static Tally WithThoseBefore(Tally left, DayResults[] together, Stack<int> shown, int least)
    {
        var sum = left;
        do
        {
            var place = shown.Pop();
            sum = together[place].Tally.Plus(sum);
            together[place] = together[place] with { Tally = Tally.Empty };
        }
        while (CellCounts.Of(sum).IsTooFew(least) && shown.Count > 0);

        return sum;
    }

    private static bool IsEmpty(Tally tally) => tally.Scored == 0 && tally.Sent == 0;
}
