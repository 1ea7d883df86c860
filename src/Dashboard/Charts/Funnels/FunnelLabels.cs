using Dashboard.Charts.Axes;

namespace Dashboard.Charts.Funnels;

/// <summary>
/// Which points carry their name: those outside the limits, the farthest out first, as long as names do not run into each other.
/// </summary>
internal static class FunnelLabels
{
    /// <summary>The most names: more would say nothing.</summary>
    public const int Most = 8;

    /// <summary>The most letters of a name; the tip has all of them.</summary>
    public const int LongestName = 18;

    /// <summary>How wide a letter is in percent of a plot of half a page: a guess that errs on the side of air.</summary>
    public const double WideLetter = 1.5;

    /// <summary>How wide it is on a phone.</summary>
    public const double NarrowLetter = 2.8;

    private const double LineHeight = 7;
    private const double Beside = 1.5;

    /// <summary>The points outside the limits: the farthest out first, of those alike the ones with the most answers.</summary>
    /// <param name="shape">Where points lie.</param>
    /// <param name="points">The points.</param>
    /// <param name="verdicts">How far out each of them is.</param>
    public static IReadOnlyList<(int Index, string Name, PlotPoint Place)> Candidates(
        FunnelShape shape, IReadOnlyList<FunnelPoint> points, IReadOnlyList<FunnelVerdict> verdicts) =>
    [
        .. Enumerable.Range(0, points.Count)
            .Where(index => verdicts[index] > FunnelVerdict.Inside)
            .OrderByDescending(index => verdicts[index]).ThenByDescending(index => points[index].Reading.N)
            .Select(index => (index, points[index].Name, shape.PlaceOf(points[index]))),
    ];

    /// <summary>Names that fit, by the index of their point.</summary>
    /// <param name="candidates">Index, name and place, the most important first.</param>
    /// <param name="letter">How wide a letter is, in percent.</param>
    public static IReadOnlyDictionary<int, string> Of(
        IEnumerable<(int Index, string Name, PlotPoint Place)> candidates,
        double letter = WideLetter)
    {
        var taken = new List<(double Left, double Right, double Y)>();
        var names = new Dictionary<int, string>();
        foreach (var (index, name, place) in candidates)
        {
            var text = NameCut.Of(name, LongestName);
            var length = text.Length * letter;
            var left = IsLeft(place) ? place.X - Beside - length : place.X + Beside;
            if (names.Count == Most
                || taken.Exists(other => left < other.Right && left + length > other.Left && Math.Abs(place.Y - other.Y) < LineHeight))
                continue;

            taken.Add((left, left + length, place.Y));
            names.Add(index, text);
        }

        return names;
    }

    /// <summary>Whether a name stands to the left of its point, because there is no room on the right.</summary>
    public static bool IsLeft(PlotPoint place) => place.X > 70;
}
