using Dashboard.Data.Store;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class TagSetTests
{
    [Fact]
    public void Write_TagsInAnyOrderAndTwice_IsOneText()
    {
        Assert.Equal(",3,17,", TagSet.Write([17, 3, 17]));
        Assert.Equal("", TagSet.Write([]));
        Assert.Equal([3, 17], TagSet.Tags(",3,17,"));
        Assert.Empty(TagSet.Tags(TagSet.None));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(17, true)]
    [InlineData(7, false)]
    [InlineData(1, false)]
    [InlineData(31, false)]
    public void Holds_OneOfTheKeysOrPartOfOne_KnowsThemApart(int tag, bool isHeld) => Assert.Equal(isHeld, TagSet.Holds(",3,17,", tag));
}
