using System.Globalization;
using Dashboard.TestKit;

namespace Dashboard.BrowserTests.Journeys;

/// <summary>Periods as addresses write them, counted back from today in the demo's zone, which is UTC.</summary>
internal static class Days
{
    /// <summary>Days that are over, so that nothing comes in while a test counts.</summary>
    public static string Over => Query(60, 10);

    /// <summary>The whole of a demo that has a year.</summary>
    public static string Year => Query(364, 0);

    public static string Quarter => Query(89, 0);

    private static DateOnly Today => DateOnly.FromDateTime(TestClock.Now.UtcDateTime);

    /// <summary>A day as addresses and file names write it.</summary>
    public static string Iso(int daysAgo) => Today.AddDays(-daysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Query(int from, int to) => $"?from={Iso(from)}&to={Iso(to)}";
}
