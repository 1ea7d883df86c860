namespace Dashboard.Charts.Axes;

/// <summary>A value axis: its ends, and where its lines lie.</summary>
/// <param name="Low">Where it begins.</param>
/// <param name="High">Where it ends; above <paramref name="Low"/>.</param>
/// <param name="Ticks">The values that are written beside it, ascending.</param>
internal sealed record ValueScale(double Low, double High, IReadOnlyList<double> Ticks)
{
    private const int Parts = 4;

    // Ticks are multiples of a step, and so is an end that was rounded outwards: what differs by less is the same.
    private const double Rounding = 1e-9;

    /// <summary>Where a value lies from the top, in percent; values beyond an end lie on it.</summary>
    public double FromTop(double value) => 100 - FromStart(value);

    /// <summary>What is written beside the axis: each tick at its height.</summary>
    /// <param name="write">How a value is written.</param>
    public IReadOnlyList<AxisLabel> Labels(Func<double, string> write) =>
        [.. Ticks.Select(tick => new AxisLabel(FromTop(tick), write(tick)))];

    /// <summary>Where a value lies from the start, in percent; values beyond an end lie on it.</summary>
    public double FromStart(double value) => 100 * (Math.Clamp(value, Low, High) - Low) / (High - Low);

    /// <summary>
    /// The axis that shows these values large enough to tell them apart, and no larger than they deserve: it spans at least
    /// <paramref name="leastSpan"/>, so that chance does not look like a landslide.
    /// </summary>
    /// <param name="values">What must fit.</param>
    /// <param name="lowest">Where the measure's own scale begins.</param>
    /// <param name="highest">Where it ends.</param>
    /// <param name="leastSpan">The least difference between the ends, above 0.</param>
    public static ValueScale Around(IReadOnlyCollection<double> values, double lowest, double highest, double leastSpan)
    {
        if (values.Count == 0)
            return Rounded(lowest, highest, lowest, highest);

        var (low, high) = (Math.Max(lowest, values.Min()), Math.Min(highest, values.Max()));
        var missing = Math.Max(0, leastSpan - (high - low));
        low -= missing / 2;
        high += missing / 2;

        // What one end of the scale takes away is given to the other side.
        var shift = Math.Max(0, lowest - low) - Math.Max(0, high - highest);
        return Rounded(low + shift, high + shift, lowest, highest);
    }

    /// <summary>The axis of counts or shares: from 0 to a round number that holds <paramref name="largest"/>.</summary>
    /// <param name="largest">The largest value; not negative.</param>
    /// <param name="least">The least that the axis shows, above 0.</param>
    /// <param name="highest">Where the measure's own scale ends.</param>
    public static ValueScale FromZero(double largest, double least, double highest = double.MaxValue) =>
        Rounded(0, Math.Max(least, largest), 0, highest);

    /// <summary>
    /// The next of 1, 2, 2.5, 5, 10 × 10ⁿ that is not below <paramref name="step"/>; never 2.5 itself, as there are no half answers.
    /// </summary>
    public static double NiceStep(double step)
    {
        var exponent = (int)Math.Floor(Math.Log10(step));
        var power = Math.Pow(10, exponent);
        double[] steps = exponent == 0 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
        return steps.First(nice => nice * power >= step * (1 - Rounding)) * power;
    }

    private static ValueScale Rounded(double low, double high, double lowest, double highest)
    {
        var step = NiceStep((high - low) / Parts);
        var first = Math.Floor((low / step) + Rounding);
        var last = Math.Ceiling((high / step) - Rounding);
        var ticks = Enumerable.Range(0, (int)(last - first) + 1)
            .Select(index => Math.Round((first + index) * step, 10))
            .Where(tick => tick >= lowest - Rounding && tick <= highest + Rounding)
            .ToArray();
        return new ValueScale(Math.Max(lowest, first * step), Math.Min(highest, last * step), ticks);
    }
}
