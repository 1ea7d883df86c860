namespace Dashboard.Data.Feedback.Parts;

/// <summary>
/// The procedure of Benjamini and Hochberg (1995, J. R. Statist. Soc. B 57, 289-300) for lists of tests: of what is claimed in such lists,
/// no more than one in twenty is expected to be chance. Without it a list of two hundred agents would name ten of them for nothing.
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>
    /// The p values adjusted for the length of the list: with p₍₁₎ ≤ … ≤ p₍ₘ₎, the adjusted p₍ᵢ₎ is the least p₍ⱼ₎·m/j of all j ≥ i, at
    /// most 1. What stays below a level is what the procedure claims at that level.
    /// </summary>
    /// <param name="values">p values, 0 … 1, in any order.</param>
    /// <returns>The adjusted ones in the same order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not 0 to 1.</exception>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var adjusted = new double[values.Count];
        var least = 1.0;
        var rank = values.Count;
        foreach (var place in Enumerable.Range(0, values.Count).OrderByDescending(place => Checked(values[place])))
        {
            least = Math.Min(least, values[place] * values.Count / rank--);
            adjusted[place] = least;
        }

        return adjusted;
    }

    private static double Checked(double p) =>
        p is >= 0 and <= 1 ? p : throw new ArgumentOutOfRangeException(nameof(p), p, "A p value is 0 to 1.");
}
