using System.Text;

namespace Dashboard.Charts.Axes;

/// <summary>A place in a plot, both in percent: from the left, and from the top.</summary>
internal readonly record struct PlotPoint(double X, double Y);

/// <summary>Writes the paths of a plot whose box is 100 × 100, however large it is on the screen.</summary>
internal static class SvgPath
{
    /// <summary>A line through each run of points; runs are not joined. Empty when no run has two points.</summary>
    public static string Lines(IEnumerable<IReadOnlyList<PlotPoint>> runs)
    {
        var path = new StringBuilder();
        foreach (var run in runs.Where(run => run.Count > 1))
            Append(path, run, 'M');
        return path.ToString();
    }

    /// <summary>A closed area for each run: along its upper edge and back along its lower one.</summary>
    /// <param name="runs">Runs of (upper, lower) points, each in order.</param>
    public static string Areas(IEnumerable<IReadOnlyList<(PlotPoint Upper, PlotPoint Lower)>> runs)
    {
        var path = new StringBuilder();
        foreach (var run in runs.Where(run => run.Count > 1))
        {
            Append(path, [.. run.Select(edge => edge.Upper)], 'M');
            Append(path, [.. run.Select(edge => edge.Lower).Reverse()], 'L');
            path.Append('Z');
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, IReadOnlyList<PlotPoint> points, char first)
    {
        for (var index = 0; index < points.Count; index++)
            path.Append(index == 0 ? first : 'L').Append(Svg.Number(points[index].X)).Append(' ').Append(Svg.Number(points[index].Y));
    }
}
