using System.Globalization;
using Dashboard.Data.Foundation;
using Dashboard.Formats;
using Xunit;

namespace Dashboard.Tests.Formats;

public sealed class DatesTests
{
    [Theory]
    [InlineData("2026-11-21", "2026-11-21", "21 Nov 2026")]
    [InlineData("2026-10-01", "2026-11-21", "1 Oct – 21 Nov 2026")]
    [InlineData("2025-11-22", "2026-11-21", "22 Nov 2025 – 21 Nov 2026")]
    public void Period_AnyDays_SaysTheYearAsOftenAsNeeded(string from, string to, string expected) =>
        Assert.Equal(expected, Dates.Period(new Period(Day(from), Day(to))));

    [Fact]
    public void Instant_InAZone_IsOnItsClocksAndNamesIt()
    {
        Assert.True(ReportingZone.TryCreate("Europe/Berlin", out var zone, out _));

        Assert.Equal("21 Nov 2026, 14:05 (Europe/Berlin)", Dates.Instant(new DateTimeOffset(2026, 11, 21, 13, 5, 0, TimeSpan.Zero), zone));
    }

    [Theory]
    [InlineData("en-GB", "1 Oct", "1 Oct 2026", "1 Oct – 21 Nov 2026", "Oct 2026", "14:05")]
    [InlineData("en-US", "Oct 1", "Oct 1, 2026", "Oct 1 – Nov 21, 2026", "Oct 2026", "2:05 PM")]
    [InlineData("de-DE", "1. Okt.", "1. Okt. 2026", "1. Okt. – 21. Nov. 2026", "Okt 2026", "14:05")]
    [InlineData("fr-FR", "1 oct.", "1 oct. 2026", "1 oct. – 21 nov. 2026", "oct. 2026", "14:05")]
    [InlineData("ja-JP", "10月1日", "2026年10月1日", "2026年10月1日 – 11月21日", "2026年10月", "14:05")]
    public void Days_ForAReader_AreInTheirOrderWithTheMonthInLetters(
        string culture, string shortDay, string day, string period, string month, string time)
    {
        using var reader = Reading.As(culture);
        var first = Day("2026-10-01");

        Assert.Equal(
            (shortDay, day, period, month),
            (Dates.ShortDay(first), Dates.Day(first), Dates.Period(new Period(first, Day("2026-11-21"))), Dates.Month(first)));
        Assert.Equal(time, Dates.Time(new DateTimeOffset(2026, 10, 1, 14, 5, 0, TimeSpan.Zero), ReportingZone.Utc).Replace('\u202F', ' '));
    }

    [Fact]
    public void Days_OfEveryCulture_NameDayMonthAndYearOnce()
    {
        foreach (
            var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where(culture => culture.Calendar is GregorianCalendar))
        {
            var day = string.Concat(DatePatterns.Of(culture).Day.Split('\'').Where((_, place) => place % 2 == 0));

            Assert.Equal((culture.Name, 1, 1, 1), (culture.Name, Runs(day, 'd'), Runs(day, 'M'), Runs(day, 'y')));
            Assert.DoesNotContain("dd", day, StringComparison.Ordinal);
        }
    }

    private static int Runs(string pattern, char letter) =>
        pattern.Where((found, place) => found == letter && (place == 0 || pattern[place - 1] != letter)).Count();

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
