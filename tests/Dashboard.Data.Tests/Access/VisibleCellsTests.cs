using Dashboard.Data.Access;
using Dashboard.Data.Store.Cells;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Access;

public sealed class VisibleCellsTests
{
    [Theory]
    [InlineData(3, 7, true)]
    [InlineData(3, 8, false)]
    [InlineData(3, 6, false)]
    [InlineData(2, 7, false)]
    [InlineData(4, 7, false)]
    public void AgreesWith_CellsOfAnotherReading_OnlyWhereTheStoreWasTheSame(int generation, long stamp, bool agrees)
    {
        var (one, other) = (CellsAsOf(3, 7), CellsAsOf(generation, stamp));

        Assert.Equal((agrees, agrees), (one.AgreesWith(other), other.AgreesWith(one)));
    }

    private static CellsInScope CellsAsOf(int generation, long stamp) =>
        new(CellState.Empty(new CellVersion(generation, stamp, null, HasHours: true)), DataHost.Manager.Scope);
}
