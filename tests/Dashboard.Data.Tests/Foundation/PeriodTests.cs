using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class PeriodTests
{
    private static readonly DateOnly Monday = new(2024, 2, 26);

    [Fact]
    public void Period_OneDay_CountsOne()
    {
        var period = new Period(Monday, Monday);

        Assert.Equal(1, period.Days);
        Assert.Equal(new Period(Monday.AddDays(-1), Monday.AddDays(-1)), period.Previous());
    }

    [Fact]
    public void Previous_AcrossALeapDay_HasTheSameLengthAndTouches()
    {
        var period = new Period(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 31));

        Assert.Equal(new Period(new DateOnly(2024, 1, 30), new DateOnly(2024, 2, 29)), period.Previous());
        Assert.Equal(31, period.Previous().Days);
    }

    [Fact]
    public void Contains_Ends_AreIncluded()
    {
        var period = new Period(Monday, Monday.AddDays(2));

        Assert.Equal(
            [false, true, true, true, false],
            Enumerable.Range(-1, 5).Select(offset => period.Contains(Monday.AddDays(offset))));
    }

    [Fact]
    public void Period_EndBeforeStart_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(Monday, Monday.AddDays(-1)));

    [Fact]
    public void Previous_BeforeTheCalendarBegins_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(DateOnly.MinValue, Monday).Previous());
}
