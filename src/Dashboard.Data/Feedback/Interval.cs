namespace Dashboard.Data.Feedback;

/// <summary>A 95 % confidence interval, both ends included, in the unit of the number it belongs to.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end; never below <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether <paramref name="value"/> lies within the ends.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>
    /// The same interval, no end outside <paramref name="lowest"/> … <paramref name="highest"/>: for numbers that have a scale.
    /// </summary>
    public Interval CutTo(double lowest, double highest) =>
        new(Math.Clamp(Low, lowest, highest), Math.Clamp(High, lowest, highest));
}
