using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class RowRangeTests
{
    [Theory]
    [InlineData(-1, 10)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 101)]
    [InlineData(0, int.MaxValue)]
    public void RowRange_OfNoRowsOrTooMany_IsRefused(int skip, int take) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RowRange(skip, take));

    [Fact]
    public void RowRange_OfAsManyAsCanBeAsked_Stands()
    {
        var range = new RowRange(7, 100);

        Assert.Equal((7, 100), (range.Skip, range.Take));
    }
}
