using Dashboard.Data.Feedback;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class ScoreCountsTests
{
    [Fact]
    public void FromScores_SomeScores_CountsAndSumsThem()
    {
        var counts = ScoreCounts.FromScores([5, 5, 4, 3, 1]);

        Assert.Equal(2, counts[5]);
        Assert.Equal(0, counts[2]);
        Assert.Equal(5, counts.Total);
        Assert.Equal(18, counts.Sum);
        Assert.Equal(76, counts.SumOfSquares);
        Assert.Equal(2.8, counts.Variance!.Value, 12);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void AnyDoor_ScoreOffTheScale_IsRefused(int score)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreCounts.FromScores([score]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreCounts.Empty[score]);
    }

    [Fact]
    public void FromCounts_WrongNumberOrNegative_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => ScoreCounts.FromCounts([1, 2, 3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreCounts.FromCounts([0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0]));
    }

    [Fact]
    public void FromCounts_CallerChangesItsArrayLater_StaysTheSame()
    {
        int[] source = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        var counts = ScoreCounts.FromCounts(source);
        source[1] = 7;

        Assert.Equal(1, counts[1]);
    }

    [Fact]
    public void Sums_EveryCountAtItsLargest_DoNotOverflow()
    {
        var counts = ScoreCounts.FromCounts([.. Enumerable.Repeat(int.MaxValue, 11)]);

        Assert.Equal(11L * int.MaxValue, counts.Total);
        Assert.Equal(55L * int.MaxValue, counts.Sum);
        Assert.Equal(385L * int.MaxValue, counts.SumOfSquares);
        Assert.Equal(10, counts.Variance!.Value, 6);
        Assert.Throws<OverflowException>(() => counts.Plus(counts));
    }

    [Fact]
    public void AverageAndVariance_TooFewScores_AreNull()
    {
        Assert.Null(ScoreCounts.Empty.Average);
        Assert.Null(ScoreCounts.Empty.Variance);
        Assert.Null(ScoreCounts.FromScores([3]).Variance);
        Assert.Equal(0, ScoreCounts.FromScores([3, 3, 3]).Variance);
    }

    [Fact]
    public void Plus_AnyThree_IsAssociativeCommutativeAndHasAZero() =>
        Prop.ForAll(ScoreArbitraries.Triples(ScoreArbitraries.Nps), all =>
        {
            var (a, b, c) = (all[0], all[1], all[2]);
            return a.Plus(b).Plus(c).Equals(a.Plus(b.Plus(c)))
                && a.Plus(b).Equals(b.Plus(a))
                && a.Plus(ScoreCounts.Empty).Equals(a)
                && a.Plus(b).GetHashCode() == b.Plus(a).GetHashCode()
                && a.Plus(b).Sum == a.Sum + b.Sum;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Minus_PartOfASum_IsTheOtherPart() => Prop.ForAll(ScoreArbitraries.Nps, ScoreArbitraries.Nps, (a, b) =>
        a.Plus(b).Minus(b).Equals(a)).QuickCheckThrowOnFailure();

    [Fact]
    public void Minus_ScoresThatAreNotThere_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ScoreCounts.FromScores([3, 4]).Minus(ScoreCounts.FromScores([5])));

    [Fact]
    public void Equals_OtherCounts_IsFalse()
    {
        // 0+4 against 2+2: same number, same sum.
        Assert.NotEqual(ScoreCounts.FromScores([0, 4]), ScoreCounts.FromScores([2, 2]));
        Assert.False(ScoreCounts.Empty.Equals(null));
        Assert.Equal(ScoreCounts.Empty, ScoreCounts.FromScores([]));
    }
}
