using System.Globalization;

namespace Dashboard.Charts.Axes;

/// <summary>Lengths as SVG writes them: short, and the same in every culture.</summary>
internal static class Svg
{
    /// <summary>A length in percent of the plot: 33.33%.</summary>
    public static string Percent(double percent) => Number(percent) + "%";

    /// <summary>A number with at most two decimals, which is a twentieth of a pixel on any screen.</summary>
    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
