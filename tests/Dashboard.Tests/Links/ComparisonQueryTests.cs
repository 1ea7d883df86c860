using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class ComparisonQueryTests
{
    private const string March = "http://localhost/?from=2026-03-01&to=2026-03-31&compare=";

    private static readonly FilterChoices Choices = new([], [], []);

    [Fact]
    public void Read_DaysOfTheirOwn_AreComparedAndWrittenAgain()
    {
        var reading = Read("2026-01-05..2026-01-11");

        Assert.Empty(reading.Problems);
        Assert.Equal(new Period(new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 11)), reading.Filter.ComparedPeriod);
        Assert.EndsWith("compare=2026-01-05..2026-01-11", FilterQuery.Write(reading.View, Choices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-31..2026-04-02", "has days in common")]
    [InlineData("2026-02-01..2026-03-01", "has days in common")]
    [InlineData("2026-01-11..2026-01-05", "is none of")]
    [InlineData("2026-01-05..", "is none of")]
    [InlineData("2026-01-05..2026-01-06..2026-01-07", "is none of")]
    [InlineData("1999-01-05..1999-01-06", "is none of")]
    public void Read_DaysThatCannotBeCompared_AreNamedAndThePreviousPeriodIs(string word, string problem)
    {
        var reading = Read(word);

        Assert.Contains(problem, Assert.Single(reading.Problems).Sentence, StringComparison.Ordinal);
        Assert.Equal((Comparison.PreviousPeriod, null), (reading.Filter.Compare, reading.Filter.Against));
    }

    private static FilterReading Read(string word) => FilterQuery.Read(March + word, Choices, new DateOnly(2026, 11, 21));
}
