using Dashboard.Data.Store.Changes;
using Xunit;

namespace Dashboard.Data.Tests.Store.Changes;

public sealed class StoreChangeTests
{
    [Fact]
    public void Reaches_OfTeams_IsTheseAlone()
    {
        var change = StoreChange.OfTeams([3, 0]);

        Assert.True(change.Reaches(3) && change.Reaches(0) && change.ReachesAny);
        Assert.False(change.Reaches(4));
        Assert.False(StoreChange.OfTeams([]).ReachesAny);
        Assert.True(StoreChange.Anything.Reaches(4) && StoreChange.Anything.ReachesAny);
    }

    [Fact]
    public void And_WithAnything_IsAnything()
    {
        Assert.True(StoreChange.OfTeams([1]).And(StoreChange.OfTeams([2])).Reaches(2));
        Assert.False(StoreChange.OfTeams([1]).And(StoreChange.OfTeams([2])).Reaches(3));
        Assert.True(StoreChange.OfTeams([1]).And(StoreChange.Anything).Reaches(3));
        Assert.True(StoreChange.Anything.And(StoreChange.OfTeams([1])).Reaches(3));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("*", "*")]
    [InlineData("7", "7")]
    [InlineData("12,12", "12")]
    [InlineData("1,x", "*")]
    [InlineData("-1", "*")]
    public void Read_OfWhatWasSent_IsTheSameAndOfAnythingElseAnything(string sent, string read) =>
        Assert.Equal(read, StoreChange.Read(sent).Write());

    [Fact]
    public void Write_ManyTeams_FitsANotification()
    {
        // PostgreSQL takes payloads of less than 8,000 bytes.
        Assert.InRange(StoreChange.OfTeams(Enumerable.Range(int.MaxValue - 500, 500)).Write().Length, 1_000, 7_900);
        Assert.Equal("*", StoreChange.OfTeams(Enumerable.Range(0, 1_000)).Write());
    }
}
