using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class ScoreSetTests
{
    [Fact]
    public void FromScores_ScoresInAnyOrder_HoldsEachOnceAscending() => Assert.Equal([0, 4, 10], ScoreSet.FromScores(10, 4, 0, 4).Scores);

    [Fact]
    public void FromScores_SameScores_AreEqual() => Assert.Equal(ScoreSet.FromScores(1, 2), ScoreSet.FromScores(2, 1));

    [Fact]
    public void Between_Ends_AreIncluded() => Assert.Equal([9, 10], ScoreSet.Between(9, 10).Scores);

    [Fact]
    public void Between_EndsTheWrongWayRound_IsNone() => Assert.True(ScoreSet.Between(5, 3).IsEmpty);

    // A set is kept as bits, of which a shift takes the place modulo 32.
    [Theory]
    [InlineData(-32)]
    [InlineData(-22)]
    [InlineData(32)]
    [InlineData(42)]
    public void Contains_NoScoreAtAll_IsNotInIt(int number) => Assert.False(ScoreSet.Between(0, 10).Contains(number));

    [Fact]
    public void None_AnyScore_IsNotInIt()
    {
        Assert.True(ScoreSet.None.IsEmpty);
        Assert.DoesNotContain(Enumerable.Range(-1, 13), score => ScoreSet.None.Contains(score));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void FromScores_ImpossibleScore_Throws(int score) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreSet.FromScores(score));
}
