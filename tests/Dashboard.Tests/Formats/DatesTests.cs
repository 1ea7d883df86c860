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

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
