namespace Dashboard.TestKit;

/// <summary>
/// A few combinations of many choices, among which any value of one choice meets every value of any other: where a fault needs two things
/// to come together, one of them shows it. The same sizes always give the same combinations.
/// </summary>
public static class Pairs
{
    /// <param name="sizes">How many values each choice has, at least one.</param>
    /// <returns>For each combination the value of each choice, from 0.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Covering(params int[] sizes)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var missing = All(sizes).ToHashSet();
        var rows = new List<IReadOnlyList<int>>();
        while (missing.Count > 0)
        {
            var row = Fill(sizes, missing);
            missing.ExceptWith(Of(row));
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Every pair of values of two choices.</summary>
    public static IEnumerable<Pair> All(IReadOnlyList<int> sizes) =>
        from first in Enumerable.Range(0, sizes.Count)
        from second in Enumerable.Range(first + 1, sizes.Count - first - 1)
        from value in Enumerable.Range(0, sizes[first])
        from other in Enumerable.Range(0, sizes[second])
        select new Pair(first, value, second, other);

    /// <summary>The pairs that a combination has.</summary>
    public static IEnumerable<Pair> Of(IReadOnlyList<int> row) =>
        from first in Enumerable.Range(0, row.Count)
        from second in Enumerable.Range(first + 1, row.Count - first - 1)
        select new Pair(first, row[first], second, row[second]);

    // Begins with the first pair that is missing, and gives each other choice the value that meets most of what is missing.
    private static int[] Fill(int[] sizes, HashSet<Pair> missing)
    {
        var (begun, row) = (missing.MinBy(pair => (pair.First, pair.Second, pair.Value, pair.Other))!, new int?[sizes.Length]);
        (row[begun.First], row[begun.Second]) = (begun.Value, begun.Other);
        for (var choice = 0; choice < sizes.Length; choice++)
            row[choice] ??= Enumerable.Range(0, sizes[choice]).MaxBy(value => Gained(row, choice, value, missing));
        return [.. row.Select(value => value!.Value)];
    }

    private static int Gained(int?[] row, int choice, int value, HashSet<Pair> missing) =>
        Enumerable
            .Range(0, row.Length)
            .Count(other =>
                row[other] is { } set
                && missing.Contains(other < choice ? new Pair(other, set, choice, value) : new Pair(choice, value, other, set)));
}

/// <summary>A value of one choice together with a value of a later one.</summary>
/// <param name="First">The number of the one choice.</param>
/// <param name="Second">The number of the other.</param>
public sealed record Pair(int First, int Value, int Second, int Other);
