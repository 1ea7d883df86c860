using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class ScoreRulesTests
{
    [Fact]
    public void IsValid_EveryScoreNearTheScales_FollowsTheCards()
    {
        var near = Enumerable.Range(-2, 15).ToArray();

        Assert.Equal([1, 2, 3, 4, 5], near.Where(score => ScoreRules.IsValid(SurveyKind.Csat, score)));
        Assert.Equal(Enumerable.Range(0, 11), near.Where(score => ScoreRules.IsValid(SurveyKind.Nps, score)));
        Assert.Equal((1, 5), (ScoreRules.Lowest(SurveyKind.Csat), ScoreRules.Highest(SurveyKind.Csat)));
        Assert.Equal((0, 10), (ScoreRules.Lowest(SurveyKind.Nps), ScoreRules.Highest(SurveyKind.Nps)));
    }

    [Theory]
    [InlineData(0, NpsGroup.Detractor)]
    [InlineData(6, NpsGroup.Detractor)]
    [InlineData(7, NpsGroup.Passive)]
    [InlineData(8, NpsGroup.Passive)]
    [InlineData(9, NpsGroup.Promoter)]
    [InlineData(10, NpsGroup.Promoter)]
    public void GroupOf_Score_FollowsTheBorders(int score, NpsGroup expected) =>
        Assert.Equal(expected, ScoreRules.GroupOf(score));

    [Fact]
    public void Groups_OfNps_AreEveryScoreOnceAndWhatGroupOfSays()
    {
        var groups = new[]
        {
            (ScoreRules.Detractors, NpsGroup.Detractor),
            (ScoreRules.Passives, NpsGroup.Passive),
            (ScoreRules.Promoters, NpsGroup.Promoter),
        };

        Assert.Equal(Enumerable.Range(0, 11), groups.SelectMany(group => group.Item1.Scores));
        Assert.All(groups, group => Assert.All(group.Item1.Scores, score => Assert.Equal(group.Item2, ScoreRules.GroupOf(score))));
    }

    [Fact]
    public void Satisfied_Scores_AreFourAndFive() => Assert.Equal([4, 5], ScoreRules.Satisfied.Scores);

    [Fact]
    public void AnyRule_ScoreOrKindUnknown_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreRules.GroupOf(11));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreRules.GroupOf(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreRules.IsValid(default, 3));
    }
}
