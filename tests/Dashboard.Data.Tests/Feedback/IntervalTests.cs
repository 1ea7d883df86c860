using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class IntervalTests
{
    [Fact]
    public void CutTo_EndsOutside_AreBroughtIn()
    {
        Assert.Equal(new Interval(1, 5), new Interval(0.2, 5.7).CutTo(1, 5));
        Assert.Equal(new Interval(2, 3), new Interval(2, 3).CutTo(1, 5));
        Assert.Equal(new Interval(5, 5), new Interval(6, 7).CutTo(1, 5));
    }

    [Fact]
    public void Contains_Ends_AreIncluded()
    {
        var interval = new Interval(1, 2);

        Assert.True(interval.Contains(1) && interval.Contains(2));
        Assert.False(interval.Contains(0.999) || interval.Contains(2.001) || interval.Contains(double.NaN));
    }
}
