namespace Dashboard.Charts;

/// <summary>One point of an interval band.</summary>
/// <param name="Category">The category.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal sealed record BandPoint(string Category, double Low, double High);

/// <summary>The maths of interval bands.</summary>
internal static class Bands
{
    /// <summary>The runs of neighbouring points that have an interval: each is a band of its own, so that none bridges days without data.</summary>
    public static IReadOnlyList<IReadOnlyList<BandPoint>> Of(IEnumerable<CsatTrendPoint> points)
    {
        var runs = new List<List<BandPoint>>();
        var isOpen = false;
        foreach (var point in points)
        {
            if (point is not { Low: { } low, High: { } high })
            {
                isOpen = false;
                continue;
            }

            if (!isOpen)
                runs.Add([]);

            runs[^1].Add(new BandPoint(point.Category, low, high));
            isOpen = true;
        }

        return runs;
    }
}
