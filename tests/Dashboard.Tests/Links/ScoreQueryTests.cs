using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class ScoreQueryTests
{
    [Theory]
    [InlineData("?segment=detractors", SurveyKind.Nps, "", "0 1 2 3 4 5 6")]
    [InlineData("?segment=promoters&segment=passives", SurveyKind.Nps, "", "7 8 9 10")]
    [InlineData("?segment=unsatisfied&segment=neither", SurveyKind.Csat, "1 2 3", "")]
    [InlineData("?segment=satisfied&segment=promoters", null, "4 5", "9 10")]
    [InlineData("?segment=satisfied&score=1", null, "1 4 5", "1")]
    [InlineData("?kind=csat&segment=satisfied&score=1", SurveyKind.Csat, "1 4 5", "")]
    [InlineData("?score=0,10", SurveyKind.Nps, "", "0 10")]
    [InlineData("?score=1,2", null, "1 2", "1 2")]
    [InlineData("?score=csat-3", SurveyKind.Csat, "3", "")]
    [InlineData("?family=csat-person&score=5", SurveyKind.Csat, "5", "")]
    public void Read_SegmentsAndScores_AreOneChoiceAndDecideTheSurvey(string query, SurveyKind? kind, string csat, string nps)
    {
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        Assert.Equal(kind, reading.Filter.Kind);
        Assert.Equal((csat, nps), (Text(reading.Filter.Scores.Csat), Text(reading.Filter.Scores.Nps)));
    }

    [Theory]
    [InlineData("?kind=nps&score=9,10", "?period=30d&kind=nps&segment=promoters")]
    [InlineData("?segment=promoters&segment=detractors&segment=promoters", "?period=30d&kind=nps&segment=detractors&segment=promoters")]
    [InlineData("?kind=csat&score=4,1,3", "?period=30d&kind=csat&segment=neither&score=1,4")]
    [InlineData("?score=1,2", "?period=30d&segment=unsatisfied&score=nps-1,nps-2")]
    [InlineData("?score=1", "?period=30d&score=csat-1,nps-1")]
    public void Write_SameScoresHoweverChosen_IsOneAddress(string query, string written)
    {
        var view = Read(query).View;

        Assert.Equal(written, FilterQuery.Write(view, Nothing));
        Assert.Equal(view, Read(written).View);
    }

    [Theory]
    [InlineData("?kind=csat&segment=detractors", "detractors")]
    [InlineData("?question=nps-6&segment=satisfied", "satisfied")]
    public void Read_SegmentOfTheOtherSurvey_IsNamedAndLeftOut(string query, string segment)
    {
        var reading = Read(query);

        Assert.Equal(
            $"segment “{segment}” belongs to the other survey and is left out.", Assert.Single(reading.Problems).Sentence);
        Assert.True(reading.Filter.Scores.IsEmpty);
    }

    private static FilterChoices Nothing { get; } = new([], [], []);

    private static string Text(ScoreSet scores) => string.Join(' ', scores.Scores);

    private static FilterReading Read(string query) =>
        FilterQuery.Read("http://localhost/" + query, Nothing, new DateOnly(2026, 11, 21));
}
