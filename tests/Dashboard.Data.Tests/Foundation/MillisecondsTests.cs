using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class MillisecondsTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(9_999, 0)]
    [InlineData(10_000, 10_000)]
    [InlineData(19_999, 10_000)]
    public void CutToMilliseconds_TicksOfAnInstant_LosesWhatIsFiner(long ticks, long kept)
    {
        var noon = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        var cut = noon.ToOffset(TimeSpan.FromHours(2)).AddTicks(ticks).CutToMilliseconds();

        Assert.Equal((noon.AddTicks(kept), TimeSpan.Zero), (cut, cut.Offset));
    }
}
