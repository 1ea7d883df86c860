using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class QueryValuesTests
{
    [Theory]
    [InlineData("?kind=nps&kind=csat")]
    [InlineData("?kind=%20nps%20")]
    public void Read_RepeatedOrSpacedValue_IsTheFirstWithoutItsSpaces(string query)
    {
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        Assert.Equal(SurveyKind.Nps, reading.Filter.Kind);
    }

    [Theory]
    [InlineData(60, "")]
    [InlineData(61, "…")]
    public void Read_WrongValueAtTheLongestQuoted_IsCutAboveIt(int length, string end) =>
        Assert.Equal(new string('x', 60) + end, Assert.Single(Read("?kind=" + new string('x', length)).Problems).Value);

    [Fact]
    public void Read_PreviousPeriodAskedFor_IsTheDefault()
    {
        var reading = Read("?compare=previous");

        Assert.Empty(reading.Problems);
        Assert.Equal(Comparison.PreviousPeriod, reading.Filter.Compare);
    }

    private static FilterReading Read(string query) =>
        FilterQuery.Read("http://localhost/" + query, new FilterChoices([], [], []), new DateOnly(2026, 11, 21));
}
