using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.Tests.Formats;
using Xunit;

namespace Dashboard.Tests.Links;

/// <summary>
/// Names of the filter that stand more than once in an address: of accounts, teams, agents, questions and tags any will do.
/// </summary>
public sealed class SeveralChoicesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly FilterChoices Choices = new(
        [new Choice(1, "northwind", "@northwind"), new Choice(2, "contoso", "@contoso")],
        [new Choice(8, "t2", "Sales"), new Choice(7, "t1", "Billing"), new Choice(6, "t0", "Care")],
        [.. Enumerable.Range(1, 60).Select(id => new Choice(id, Key(id), Key(id)))])
    {
        MergedAgents = [new Choice(9, "old9", "Nine")],
        Tags = [new Choice(3, "late delivery", "late delivery"), new Choice(4, "refund", "refund")],
    };

    [Fact]
    public void Read_NameMoreThanOnce_ChoosesEach()
    {
        var filter = Read("?account=contoso&account=northwind&team=t1&team=t2&agent=a3&tag=refund&tag=late%20delivery").Filter;

        Assert.Equal([1, 2], filter.Accounts.Values);
        Assert.Equal([7, 8], filter.Teams.Values);
        Assert.Equal([3], filter.Agents.Values);
        Assert.Equal([3, 4], filter.Tags.Values);
    }

    [Theory]
    [InlineData("?period=30d&team=t2&team=t1")]
    [InlineData("?period=30d&team=t1&team=&team=T2&team=t1&team=%20t2%E2%80%8B")]
    public void Read_SameChoicesOtherwiseNamed_IsOneFilterAndOneAddress(string query)
    {
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        Assert.Equal(Read("?team=t1&team=t2").Filter, reading.Filter);
        Assert.Equal("?period=30d&team=t1&team=t2", FilterQuery.Write(reading.View, Choices));
    }

    [Fact]
    public void Read_AgentByTwoOfTheirIds_IsChosenOnce() =>
        Assert.Equal("?period=30d&agent=a9", FilterQuery.Write(Read("?agent=old9&agent=a9").View, Choices));

    [Fact]
    public void Read_WrongOnesAmongSeveral_AreNamedAndLeftOut()
    {
        var reading = Read("?team=t1&team=nobody&team=t2&team=none");

        Assert.Equal(["nobody", "none"], reading.Problems.Select(problem => problem.Value), StringComparer.Ordinal);
        Assert.Equal([7, 8], reading.Filter.Teams.Values);
    }

    [Fact]
    public void Read_FiftyOfAKind_AreTheMost()
    {
        var fifty = string.Concat(Enumerable.Range(1, 50).Select(id => "&agent=" + Key(id)));
        var more = Read("?" + fifty + "&agent=a1&agent=a51&agent=a52&team=t1");

        Assert.Empty(Read("?" + fifty + "&agent=a1").Problems);
        Assert.Equal(
            "agent “a51” is one more than the 50 that can be chosen; it and those after it are left out.",
            Assert.Single(more.Problems).Sentence);
        Assert.Equal(Enumerable.Range(1, 50), more.Filter.Agents.Values);
        Assert.Equal([7], more.Filter.Teams.Values);
    }

    [Fact]
    public void Read_TooManyForAGerman_IsSaidInGerman()
    {
        using var german = Reading.As("de-DE");

        Assert.Equal(
            "agent „a51“ ist eins mehr als die 50, die gewählt werden können; es und die folgenden bleiben unberücksichtigt.",
            Assert.Single(Read("?" + string.Concat(Enumerable.Range(1, 51).Select(id => "&agent=" + Key(id)))).Problems).Sentence);
    }

    [Theory]
    [InlineData(
        "?family=csat-person&family=csat-business",
        SurveyKind.Csat,
        "?period=30d&kind=csat&family=csat-business&family=csat-person")]
    [InlineData("?family=nps-shop&family=csat-person", null, "?period=30d&family=csat-person&family=nps-shop")]
    [InlineData(
        "?question=csat-21&question=csat-3&question=csat-21",
        SurveyKind.Csat,
        "?period=30d&kind=csat&question=csat-3&question=csat-21")]
    [InlineData("?question=nps-6&question=csat-3", null, "?period=30d&question=csat-3&question=nps-6")]
    [InlineData(
        "?family=nps-shop&family=csat-person&question=nps-6",
        SurveyKind.Nps,
        "?period=30d&kind=nps&family=nps-shop&question=nps-6")]
    public void Read_SeveralQuestions_DecideTheSurveyWhereTheyHaveOne(string query, SurveyKind? kind, string written)
    {
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        Assert.Equal(kind, reading.Filter.Kind);
        Assert.Equal(written, FilterQuery.Write(reading.View, Choices));
        Assert.Equal(reading.Filter, Read(written).Filter);
    }

    [Theory]
    [InlineData("?kind=nps&family=csat-person&family=nps-shop", "family", "csat-person")]
    [InlineData("?family=nps-shop&question=nps-6&question=csat-3", "question", "csat-3")]
    public void Read_OneOfAnotherSurveyAmongSeveral_IsNamedAndLeftOut(string query, string name, string value)
    {
        var problem = Assert.Single(Read(query).Problems);

        Assert.Equal((name, value), (problem.Name, problem.Value));
        Assert.Equal(SurveyKind.Nps, Read(query).Filter.Kind);
    }

    [Fact]
    public void Read_NameThatTakesOneValue_TakesTheFirst() => Assert.Equal(SurveyKind.Nps, Read("?kind=nps&kind=csat").Filter.Kind);

    [Fact]
    public void Carried_SeveralChoices_AllGoAlong() =>
        Assert.Equal("?team=t1&team=t2", FilterQuery.Carried("http://localhost/responses?q=x&team=t1&team=t2"));

    private static string Key(int id) => string.Create(CultureInfo.InvariantCulture, $"a{id}");

    private static FilterReading Read(string query) => FilterQuery.Read("http://localhost/" + query, Choices, Today);
}
