using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class FilterQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly FilterChoices Choices = new(
        [new Choice(1, "northwind", "@northwind")],
        [new Choice(7, "t1", "Billing")],
        [new Choice(9, "a1", "Ada Berg")]);

    [Fact]
    public void Read_NothingGiven_IsTheLastThirtyDaysAgainstThePrevious()
    {
        var reading = Read("");

        Assert.Empty(reading.Problems);
        Assert.Equal(new Period(new DateOnly(2026, 10, 23), Today), reading.Filter.Period);
        Assert.Equal(Comparison.PreviousPeriod, reading.Filter.Compare);
        Assert.Null(reading.Filter.Kind);
    }

    [Fact]
    public void Read_EverythingGiven_IsUnderstood()
    {
        var reading = Read("?from=2026-01-01&to=2026-01-31&account=@northwind&team=t1&agent=a1&kind=nps&compare=year");

        Assert.Empty(reading.Problems);
        Assert.Equal(
            new ReportFilter
            {
                Period = new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)),
                AccountId = 1,
                TeamId = 7,
                AgentId = 9,
                Kind = SurveyKind.Nps,
                Compare = Comparison.SamePeriodLastYear,
            },
            reading.Filter);
    }

    [Theory]
    [InlineData("?from=yesterday", "from", "yesterday")]
    [InlineData("?to=2026-02-30", "to", "2026-02-30")]
    [InlineData("?from=0001-01-01", "from", "0001-01-01")]
    [InlineData("?from=2026-11-20&to=2026-11-01", "from", "2026-11-20")]
    [InlineData("?from=2001-01-01&to=2026-11-01", "from", "2001-01-01")]
    [InlineData("?kind=ces", "kind", "ces")]
    [InlineData("?compare=always", "compare", "always")]
    [InlineData("?account=contoso", "account", "contoso")]
    [InlineData("?agent=a2", "agent", "a2")]
    public void Read_WrongValue_NamesItAndShowsTheDefault(string query, string name, string value)
    {
        var reading = Read(query);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((name, value), (problem.Name, problem.Value));
        Assert.StartsWith($"{name} “{value}” ", problem.Sentence, StringComparison.Ordinal);
        Assert.Equal(Read("").Filter, reading.Filter);
    }

    [Fact]
    public void Read_TeamOutOfSight_IsAnsweredLikeOneThatDoesNotExist() =>
        Assert.Equal("team “x” is not one you can see or does not exist.", Assert.Single(Read("?team=x").Problems).Sentence);

    [Fact]
    public void Read_SeveralWrongValues_NamesEach() =>
        Assert.Equal(["from", "to", "team"], Read("?from=a&to=b&team=c").Problems.Select(problem => problem.Name), StringComparer.Ordinal);

    [Fact]
    public void Read_OneEndOnly_FindsTheOther()
    {
        Assert.Equal(new Period(new DateOnly(2026, 11, 1), Today), Read("?from=2026-11-01").Filter.Period);
        Assert.Equal(new Period(new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 31)), Read("?to=2026-01-31").Filter.Period);
    }

    [Theory]
    [InlineData("?from=2026-01-01&to=2026-01-31")]
    [InlineData("?from=2026-01-01&to=2026-01-31&account=northwind&team=t1&agent=a1&kind=csat&compare=none")]
    public void Write_WhatWasRead_IsTheSameAgain(string query) => Assert.Equal(query, FilterQuery.Write(Read(query).Filter, Choices));

    [Fact]
    public void Read_EndlessValue_IsQuotedShort() =>
        Assert.InRange(Assert.Single(Read("?team=" + new string('x', 5000)).Problems).Sentence.Length, 1, 200);

    private static FilterReading Read(string query) => FilterQuery.Read("http://localhost/" + query, Choices, Today);
}
