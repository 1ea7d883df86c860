using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class TallyTests
{
    private static readonly Tally Some = new(
        ScoreCounts.FromScores([5, 4]), ScoreCounts.FromScores([10]), Sent: 7, Answered: 3, Commented: 1);

    [Fact]
    public void Plus_AnotherTally_AddsEveryNumber() => Assert.Equal(
        new Tally(ScoreCounts.FromScores([5, 5, 4, 4]), ScoreCounts.FromScores([10, 10]), Sent: 14, Answered: 6, Commented: 2),
        Some.Plus(Some));

    [Fact]
    public void Plus_Nothing_StaysTheSame() => Assert.Equal(Some, Tally.Empty.Plus(Some));

    [Fact]
    public void Scored_OfBothSurveys_IsTheirSum() =>
        Assert.Equal((3, Some.Csat, Some.Nps), (Some.Scored, Some.Of(SurveyKind.Csat), Some.Of(SurveyKind.Nps)));
}
