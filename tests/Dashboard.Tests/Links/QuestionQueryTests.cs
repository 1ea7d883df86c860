using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
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

    [Theory]
    [InlineData(SurveyKind.Csat, QuestionFamily.CsatPerson, 21)]
    [InlineData(SurveyKind.Nps, QuestionFamily.NpsShop, 6)]
    public void OfSurvey_ChoicesOfBoth_KeepsThoseOfTheOne(SurveyKind kind, QuestionFamily family, int variant)
    {
        var filter = new ReportFilter
        {
            Period = new Period(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 21)),
            Families = Chosen.Of([QuestionFamily.CsatPerson, QuestionFamily.NpsShop]),
            Questions = Chosen.Of([(SurveyKind.Csat, 21), (SurveyKind.Nps, 6)]),
        };

        var one = QuestionQuery.OfSurvey(filter, kind);

        Assert.Equal((kind, family, (kind, variant)), (one.Kind, one.Families.Only, one.Questions.Only));
    }

    private static FilterReading Read(string query) =>
        FilterQuery.Read("http://localhost/" + query, new FilterChoices([], [], []), new DateOnly(2026, 11, 21));
}
