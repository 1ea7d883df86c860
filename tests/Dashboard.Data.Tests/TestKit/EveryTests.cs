using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.TestKit;

public sealed class EveryTests
{
    [Fact]
    public void One_OfNothing_Fails() => Assert.Throws<InvalidOperationException>(() => Every.One(Array.Empty<int>(), _ => { }));

    [Fact]
    public void One_OfWhichOneFails_Fails() =>
        Assert.Throws<InvalidOperationException>(() => Every.One([1, 2], number => Assert.Equal(1, number)));

    [Fact]
    public void OneOf_AnotherCount_Fails() => Assert.Throws<InvalidOperationException>(() => Every.OneOf(3, [1, 1], _ => { }));

    [Fact]
    public void OneOf_AsManyOfWhichEachHolds_Passes() => Every.OneOf(2, [1, 1], number => Assert.Equal(1, number));
}
