using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class MedianTests
{
    [Fact]
    public void Of_NoTimes_IsNull() => Assert.Null(Median.Of([]));

    [Theory]
    [InlineData(new[] { 7 }, 7)]
    [InlineData(new[] { 90, 1, 5 }, 5)]
    [InlineData(new[] { 90, 1, 5, 8 }, 6.5)]
    [InlineData(new[] { 3, 3, 3, 900 }, 3)]
    public void Of_SomeMinutes_IsTheMiddle(int[] minutes, double expected) =>
        Assert.Equal(TimeSpan.FromMinutes(expected), Median.Of(minutes.Select(minute => TimeSpan.FromMinutes(minute))));

    [Fact]
    public void Of_LongestTimes_DoesNotOverflow() =>
        Assert.Equal(TimeSpan.MaxValue, Median.Of([TimeSpan.MaxValue, TimeSpan.MaxValue]));

    [Fact]
    public void Of_CallersArray_IsLeftInItsOrder()
    {
        TimeSpan[] times = [TimeSpan.FromHours(2), TimeSpan.FromHours(1)];
        _ = Median.Of(times);

        Assert.Equal([TimeSpan.FromHours(2), TimeSpan.FromHours(1)], times);
    }
}
