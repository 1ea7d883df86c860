using System.Globalization;
using Dashboard.Data.Foundation;

namespace Dashboard.Links;

/// <summary>What a point over time stands for, in a URL.</summary>
internal static class GrainQuery
{
    private static readonly string[] Words = ["day", "week", "month"];

    /// <summary>The word that stands for a grain.</summary>
    public static string Word(Grain grain) => Words[(int)grain];

    /// <summary>The grain of a word; null when it is none.</summary>
    public static Grain? Find(string? word) => Array.IndexOf(Words, word) is >= 0 and var index ? (Grain)index : null;

    /// <summary>Reads the grain; null when none is asked for, or none that can be drawn.</summary>
    public static Grain? Read(QueryValues values, Period period, DayOfWeek weekStart)
    {
        if (values[QueryNames.Grain] is not { } word)
            return null;
        if (Find(word) is not { } grain)
            return values.FallBack<Grain?>(QueryNames.Grain, LinkWords.UnknownGrain, null);

        var points = grain.PointsIn(period, weekStart);
        return points <= Grains.MostPoints ? grain : values.FallBack<Grain?>(
            QueryNames.Grain, LinkWords.TooManyPoints, null, Count(points), Count(Grains.MostPoints));
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
