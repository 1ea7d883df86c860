using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class QuestionQueryTests
{
    [Theory]
    [InlineData("?kind=NPS", "kind")]
    [InlineData("?family=CSAT-person", "family")]
    [InlineData("?question=CSAT-14", "question")]
    public void Read_WordInCapitals_IsNotOne(string query, string name) => Assert.Equal(name, Assert.Single(Read(query).Problems).Name);

    [Theory]
    [InlineData("?kind=csat&family=csat-person&question=csat-21")]
    [InlineData("?family=csat-person&question=csat-21")]
    [InlineData("?kind=csat&question=csat-21")]
    [InlineData("?question=csat-21")]
    public void Read_QuestionOfItsSurvey_IsTaken(string query)
    {
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        Assert.Equal((SurveyKind.Csat, (SurveyKind.Csat, 21)), (reading.Filter.Kind, reading.Filter.Questions.Only));
    }

    [Fact]
    public void Word_OfAQuestion_IsSurveyAndVariant() => Assert.Equal("nps-3", QuestionQuery.Word((SurveyKind.Nps, 3)));

    private static FilterReading Read(string query) =>
        FilterQuery.Read("http://localhost/" + query, new FilterChoices([], [], []), new DateOnly(2026, 11, 21));
}
