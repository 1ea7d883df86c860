using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

/// <summary>Whether a number is thin is judged by what the installation has agreed on.</summary>
public sealed class TallyTests
{
    private static readonly Tally Some = new(ScoreCounts.FromScores([5, 4]), ScoreCounts.Empty);

    [Theory]
    [InlineData(4, 5, true)]
    [InlineData(5, 5, false)]
    [InlineData(9, 10, true)]
    [InlineData(10, 10, false)]
    public void IsThin_AroundTheBorder_IsBelowWhatIsAgreed(long count, int thinBelow, bool thin) =>
        Assert.Equal(thin, Some.JudgedBy(new ReportingConventions { ThinBelow = thinBelow }).IsThin(count));

    [Fact]
    public void Plus_NothingYet_KeepsHowItIsJudged()
    {
        var judged = Some.JudgedBy(new ReportingConventions { ThinBelow = 30 });

        Assert.Equal(30, Tally.Empty.Plus(judged).Plus(judged).ThinBelow);
    }

    [Theory]
    [InlineData(5, ChangeVerdict.Up)]
    [InlineData(20, ChangeVerdict.Up)]
    [InlineData(21, ChangeVerdict.NoClearChange)]
    public void OfShares_FewerThanIsAgreed_ClaimsNothing(int thinBelow, ChangeVerdict verdict)
    {
        Assert.Equal(verdict, ChangeTest.OfShares(2, 20, 18, 20, thinBelow)!.Verdict);
        Assert.Equal(
            verdict,
            ChangeTest.OfAverages(
                ScoreCounts.FromScores(Enumerable.Range(0, 20).Select(one => 1 + (one % 2))),
                ScoreCounts.FromScores(Enumerable.Range(0, 20).Select(one => 4 + (one % 2))),
                thinBelow)!.Verdict);
        Assert.Equal(
            verdict, ChangeTest.OfNps(ScoreArbitraries.NpsOf(2, 0, 18), ScoreArbitraries.NpsOf(18, 0, 2), thinBelow)!.Verdict);
    }

    [Fact]
    public void Judge_FewerThanIsAgreed_ClaimsNothingOfATarget()
    {
        Assert.Equal(TargetVerdict.Below, TargetTest.Judge(new Interval(0.1, 0.2), 20, 0.9, 20));
        Assert.Equal(TargetVerdict.NoClaim, TargetTest.Judge(new Interval(0.1, 0.2), 20, 0.9, 21));
    }
}
