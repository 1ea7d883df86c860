using Dashboard.Data.Reporting;

namespace Dashboard.ResultPages.Frame;

/// <summary>Whether two reports draw the same, so that nothing on a page need change.</summary>
internal static class SameResults
{
    /// <summary>Compares numbers by day.</summary>
    public static bool Are(OverviewReport one, OverviewReport other) =>
        one.Current == other.Current
        && one.Compared == other.Compared
        && one.Holdings == other.Holdings
        && one.Days.SequenceEqual(other.Days)
        && one.ComparedDays.SequenceEqual(other.ComparedDays)
        && one.Families.SetEquals(other.Families);

    /// <summary>Compares breakdowns.</summary>
    public static bool Are(BreakdownReport one, BreakdownReport other) =>
        one.By == other.By && one.Current == other.Current && one.Compared == other.Compared && one.Holdings == other.Holdings
        && one.Groups.Count == other.Groups.Count && one.Groups.Zip(other.Groups).All(pair => Are(pair.First, pair.Second));

    private static bool Are(BreakdownGroup one, BreakdownGroup other) =>
        one.Key == other.Key && one.Choice == other.Choice && one.Current == other.Current && one.Compared == other.Compared
        && one.Families.SetEquals(other.Families) && one.Weeks.SequenceEqual(other.Weeks);
}
