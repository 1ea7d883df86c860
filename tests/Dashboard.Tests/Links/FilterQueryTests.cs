using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class FilterQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly FilterChoices Choices = new(
        [new Choice(1, "northwind", "@northwind")],
        [new Choice(7, "t1", "Billing")],
        [new Choice(9, "a1", "Ada Berg")])
    {
        Tags = [new Choice(3, "late delivery", "late delivery")],
    };

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
    public void Read_HighestQuestion_IsTaken() =>
        Assert.Equal([(SurveyKind.Csat, 999)], Read("?question=csat-999").Filter.Questions.Values);

    [Theory]
    [InlineData("?agent=%20a1%E2%80%8B&team=%C2%A0t1", 7, 9)]
    [InlineData("?agent=a-1", null, 9)]
    [InlineData("?agent=A-1", null, 9)]
    public void Read_IdsInOtherSpellings_AreTheSame(string query, int? team, int agent)
    {
        var reading = FilterQuery.Read("http://localhost/" + query, Choices with { MergedAgents = [new Choice(9, "a-1", "Ada")] }, Today);

        Assert.Empty(reading.Problems);
        Assert.Equal((team, agent), (reading.Filter.Teams.Only, reading.Filter.Agents.Only));
        Assert.Contains("agent=a1", FilterQuery.Write(reading.View, Choices), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EverythingGiven_IsUnderstood()
    {
        var reading = Read("?from=2026-01-01&to=2026-01-31&account=@northwind&team=t1&agent=a1&kind=nps&tag=late%20delivery&compare=year");

        Assert.Empty(reading.Problems);
        Assert.Equal(
            new ReportFilter
            {
                Period = new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)),
                Accounts = [1],
                Teams = [7],
                Agents = [9],
                Tags = [3],
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
    [InlineData("?tag=delivery", "tag", "delivery")]
    [InlineData("?compare=always", "compare", "always")]
    [InlineData("?period=fortnight", "period", "fortnight")]
    [InlineData("?period=someday&from=2026-01-01", "period", "someday")]
    [InlineData("?by=hour", "by", "hour")]
    [InlineData("?family=unknown", "family", "unknown")]
    [InlineData("?question=14", "question", "14")]
    [InlineData("?question=csat-", "question", "csat-")]
    [InlineData("?question=csat-1000", "question", "csat-1000")]
    [InlineData("?score=1,11", "score", "1,11")]
    [InlineData("?score=-1", "score", "-1")]
    [InlineData("?score=csat-6", "score", "csat-6")]
    [InlineData("?score=nps-", "score", "nps-")]
    [InlineData("?segment=neutrals", "segment", "neutrals")]
    [InlineData("?comment=maybe", "comment", "maybe")]
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
    public void Read_IdsThatDifferInCaseAlone_AreToldApart()
    {
        var choices = new FilterChoices(
            [new Choice(1, "Acme", "@Acme"), new Choice(2, "acme", "@acme")],
            [new Choice(3, "0015A", "North"), new Choice(4, "0015a", "South"), new Choice(5, "0016b", "West")],
            [new Choice(6, "aB", "Ann"), new Choice(7, "AB", "Bob"), new Choice(8, "Ab", "Cid")]);

        Assert.Equal([3, 4, 5, 5], ((string[])["0015A", "0015a", "0016b", "0016B"]).Select(key => Of("team", key).Filter.Teams.Only));
        Assert.Equal([6, 7, 8], ((string[])["aB", "AB", "Ab"]).Select(key => Of("agent", key).Filter.Agents.Only));
        Assert.Equal([1, 2, 2], ((string[])["Acme", "acme", "@acme"]).Select(key => Of("account", key).Filter.Accounts.Only));
        Assert.Equal("agent “ab” is not one you can see or does not exist.", Assert.Single(Of("agent", "ab").Problems).Sentence);
        Assert.True(Of("agent", "ab").Filter.Agents.IsEmpty);

        FilterReading Of(string name, string key) => FilterQuery.Read($"http://localhost/?{name}={key}", choices, Today);
    }

    [Fact]
    public void Read_TeamThatIsNotVisible_IsAnsweredLikeOneThatDoesNotExist() =>
        Assert.Equal("team “x” is not one you can see or does not exist.", Assert.Single(Read("?team=x").Problems).Sentence);

    [Fact]
    public void Read_SeveralWrongValues_NamesEach() =>
        Assert.Equal(["from", "to", "team"], Read("?from=a&to=b&team=c").Problems.Select(problem => problem.Name), StringComparer.Ordinal);

    [Theory]
    [InlineData("?from=2026-01-01&to=2026-01-31")]
    [InlineData("?from=2026-01-01&to=2026-01-31&account=northwind&team=t1&agent=a1&kind=csat&compare=none")]
    [InlineData("?period=30d")]
    [InlineData("?period=yesterday&compare=weekdays")]
    [InlineData("?period=last-week")]
    [InlineData(
        "?period=last-quarter&by=month&kind=csat&family=csat-person&question=csat-21&tag=late%20delivery"
            + "&segment=unsatisfied&score=4&comment=yes&q=late%20parcel&compare=year")]
    public void Write_WhatWasRead_IsTheSameAgain(string query) => Assert.Equal(query, FilterQuery.Write(Read(query).View, Choices));

    [Theory]
    [InlineData("?kind=nps&family=csat-person", "family")]
    [InlineData("?family=csat-person&question=nps-6", "question")]
    public void Read_QuestionsOfAnotherSurvey_AreNamedAndLeftOut(string query, string name) =>
        Assert.Equal(name, Assert.Single(Read(query).Problems).Name);

    [Theory]
    [InlineData("?family=nps-shop", SurveyKind.Nps)]
    [InlineData("?question=csat-14", SurveyKind.Csat)]
    public void Read_Questions_DecideTheSurvey(string query, SurveyKind kind) => Assert.Equal(kind, Read(query).Filter.Kind);

    [Fact]
    public void Read_ScoreThatTheSurveyDoesNotKnow_IsNamed()
    {
        Assert.Equal("score", Assert.Single(Read("?kind=csat&score=9").Problems).Name);
        Assert.Equal([9, 10], Read("?kind=nps&score=10,9").Filter.Scores.Nps.Scores);
    }

    [Fact]
    public void Read_SearchTooLong_IsNotSearchedFor()
    {
        Assert.Null(Read("?q=" + new string('x', 201)).Filter.Search);
        Assert.Equal(new string('x', 200), Read("?q=" + new string('x', 200)).Filter.Search);
    }

    [Fact]
    public void Write_OfAFilterAlone_KeepsItsDaysWhateverTheDay() =>
        Assert.Equal("?from=2026-11-15&to=2026-11-21", FilterQuery.Write(Read("?period=7d").Filter, Choices));

    [Fact]
    public void Carried_FromPageToPage_LeavesSingleAnswersBehind() =>
        Assert.Equal("?period=90d&team=t%201", FilterQuery.Carried("http://localhost/responses?q=x&period=90d&score=1&team=t%201&page=4"));

    [Fact]
    public void Read_WrongValueForAGerman_IsNamedInGerman()
    {
        using var german = Reading.As("de-DE");

        Assert.Equal("kind „ces“ ist weder csat noch nps; gezeigt werden beide.", Assert.Single(Read("?kind=ces").Problems).Sentence);
    }

    [Fact]
    public void Read_EndlessValue_IsQuotedShort() =>
        Assert.InRange(Assert.Single(Read("?team=" + new string('x', 5000)).Problems).Sentence.Length, 1, 200);

    private static FilterReading Read(string query) => FilterQuery.Read("http://localhost/" + query, Choices, Today);
}
