namespace Dashboard.Data.Reporting.LeastNumbers;

/// <summary>
/// Which parts of a whole are left out when the whole is known: those of too few answers and, as long as what is left out together is of
/// too few as well, the next smallest. Else whoever takes the shown ones from the whole would have what was left out.
/// </summary>
internal static class Suppression
{
    /// <summary>Says which.</summary>
    /// <typeparam name="T">What names a part.</typeparam>
    /// <param name="parts">The parts, which add up to the whole.</param>
    /// <param name="isGuarded">Whether a part is one that must not be shown of too few; others only help to hide those.</param>
    /// <param name="least">How many answers there must be.</param>
    /// <returns>The parts that are left out; none, or all of them, or so many that their sum is of enough.</returns>
    public static IReadOnlyList<T> LeftOut<T>(
        IReadOnlyDictionary<T, CellCounts> parts, Func<T, bool> isGuarded, int least)
        where T : notnull, IComparable<T>
    {
        var isOut = parts.Where(part => isGuarded(part.Key) && part.Value.IsTooFew(least)).Select(part => part.Key).ToHashSet();
        if (isOut.Count == 0)
            return [];
        var together = parts.Where(part => isOut.Contains(part.Key)).Aggregate(default(CellCounts), (sum, part) => sum.Plus(part.Value));
        foreach (var (key, counts) in parts.Where(part => !isOut.Contains(part.Key) && part.Value != default)
            .OrderBy(part => part.Value.All).ThenBy(part => part.Key))
        {
            if (!together.IsTooFew(least))
                break;
            isOut.Add(key);
            together = together.Plus(counts);
        }

        return [.. isOut];
    }
}
