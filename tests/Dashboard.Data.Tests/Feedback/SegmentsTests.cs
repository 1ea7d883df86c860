using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed class SegmentsTests
{
    [Theory]
    [InlineData(SurveyKind.Csat)]
    [InlineData(SurveyKind.Nps)]
    public void Segments_OfASurvey_ShareItsScalesScoresOutAmongThem(SurveyKind kind) =>
        Assert.Equal(
            ScoreRules.All(kind).Scores,
            Segments.All.Where(segment => segment.Kind() == kind).SelectMany(segment => segment.Scores()[kind].Scores));

    [Theory]
    [InlineData(Segment.Detractors, "0 1 2 3 4 5 6")]
    [InlineData(Segment.Passives, "7 8")]
    [InlineData(Segment.Promoters, "9 10")]
    [InlineData(Segment.Unsatisfied, "1 2")]
    [InlineData(Segment.Neither, "3")]
    [InlineData(Segment.Satisfied, "4 5")]
    public void Scores_OfASegment_AreItsPartOfTheScale(Segment segment, string scores)
    {
        Assert.Equal(scores, string.Join(' ', segment.Scores()[segment.Kind()].Scores));
        Assert.Equal(segment.Kind(), segment.Scores().Only);
    }

    [Fact]
    public void In_ScoresOfSegmentsAndOthers_NamesTheSegmentsAndLeavesTheRest()
    {
        var scores = Segments.ScoresOf([Segment.Promoters, Segment.Neither]).Plus(SurveyScores.OfAny(ScoreSet.FromScores(1, 7)));

        Assert.Equal([Segment.Promoters, Segment.Neither], Segments.In(scores));
        Assert.Equal(SurveyScores.OfAny(ScoreSet.FromScores(1, 7)), Segments.Beside(scores));
    }

    [Fact]
    public void OfAny_Scores_AreThoseThatEachSurveyKnows()
    {
        var scores = SurveyScores.OfAny(ScoreSet.FromScores(0, 5, 9));

        Assert.Equal([5], scores.Csat.Scores);
        Assert.Equal([0, 5, 9], scores.Nps.Scores);
        Assert.Null(scores.Only);
    }
}
