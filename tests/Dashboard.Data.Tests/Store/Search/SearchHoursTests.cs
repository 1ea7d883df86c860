using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Data.Store.Search;
using Xunit;

namespace Dashboard.Data.Tests.Store.Search;

public sealed partial class SearchHoursTests
{
    private static readonly Period Days = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 20));

    [Theory]
    [InlineData("UTC", DayOfWeek.Monday, new[] { 9, 10 })]
    [InlineData("Europe/Berlin", DayOfWeek.Sunday, new[] { 1, 2, 3, 23 })]
    [InlineData("Asia/Kathmandu", DayOfWeek.Friday, new[] { 0, 5, 23 })]
    public void ToSqlForIndex_AFewHours_NamesTheirKeysAndNoOthers(string zoneId, DayOfWeek weekday, int[] hours)
    {
        Assert.True(ReportingZone.TryCreate(zoneId, out var zone, out _));
        var filter = new ReportFilter { Period = Days, Weekdays = [weekday], Hours = [.. hours] };

        var sql = FilteredResults.SearchQuestionOf(filter, zone).Hours!.ToSqlForIndex("k");

        var stretches = Stretches().Matches(sql).Select(match => (From: Number(match, "from"), Until: Number(match, "until"))).ToList();
        Assert.DoesNotContain("%", sql, StringComparison.Ordinal);
        var (start, end) = zone.InstantsOf(Days);
        for (var at = start; at < end; at = at.AddMinutes(15))
        {
            var (local, key) = (zone.ToLocal(at), SearchKey.From(at));
            var isWithin = local.DayOfWeek == weekday && hours.Contains(local.Hour);
            Assert.Equal(isWithin, stretches.Exists(stretch => stretch.From <= key && key < stretch.Until));
        }
    }

    [Fact]
    public void ToSqlForIndex_TooManyHours_WorksOutTheHourOfEachKey()
    {
        var filter = new ReportFilter { Period = new Period(new DateOnly(2022, 1, 1), new DateOnly(2026, 11, 20)), Hours = [9] };

        var hours = FilteredResults.SearchQuestionOf(filter, ReportingZone.Utc).Hours!;

        Assert.Equal(hours.ToSql("k"), hours.ToSqlForIndex("k"));
        Assert.Contains("%", hours.ToSql("k"), StringComparison.Ordinal);
    }

    private static long Number(Match match, string group) => long.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("k >= (?<from>[0-9]+) AND k < (?<until>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stretches();
}
