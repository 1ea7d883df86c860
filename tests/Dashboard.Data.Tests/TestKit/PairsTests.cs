using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.TestKit;

public sealed class PairsTests
{
    [Theory]
    [InlineData(new[] { 2, 2, 2 }, 6)]
    [InlineData(new[] { 16, 2, 2, 2, 2, 2, 2, 2 }, 40)]
    [InlineData(new[] { 3, 1, 4 }, 14)]
    public void Covering_AnySizes_HasEveryPairInFewCombinations(int[] sizes, int most)
    {
        var rows = Pairs.Covering(sizes);

        Assert.InRange(rows.Count, sizes.OrderDescending().Take(2).Aggregate(1, (product, size) => product * size), most);
        Every.One(rows, row => Every.One(row.Zip(sizes), value => Assert.InRange(value.First, 0, value.Second - 1)));
        for (var first = 0; first < sizes.Length; first++)
        {
            for (var second = first + 1; second < sizes.Length; second++)
                Assert.Equal(sizes[first] * sizes[second], rows.Select(row => (row[first], row[second])).Distinct().Count());
        }
    }
}
