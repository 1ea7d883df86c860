using Bunit;
using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Controls;

public sealed class FilterBarTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly FilterChoices Choices = new([new Choice(1, "northwind", "@northwind")], [new Choice(7, "t1", "Billing")], []);
    private readonly List<ReportView> asked = [];

    [Fact]
    public void Preset_OfThePeriod_IsALinkThatStaysRelative()
    {
        var bar = Bar("?period=7d&team=t1");

        var links = bar.FindAll("[data-testid=period] a");
        Assert.Equal(PeriodPresets.All.Count, links.Count);
        Assert.Equal("/csat?period=90d&team=t1", links[3].GetAttribute("href"));
        Assert.StartsWith("Last 7 days", Assert.Single(bar.FindAll("[aria-current=true]")).TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Team_Chosen_AsksForItById()
    {
        await Bar().Find("select[name=team]").ChangeAsync("t1");

        Assert.Equal(7, Assert.Single(asked).Filter.TeamId);
    }

    [Fact]
    public async Task Tag_Chosen_AsksForItByIdAndIsAChip()
    {
        var bar = Bar("?period=7d&tag=refund", Choices with { Tags = [new Choice(3, "delivery", "delivery"), new Choice(4, "refund", "refund")] });

        await bar.Find("select[name=tag]").ChangeAsync("delivery");

        Assert.Equal(3, Assert.Single(asked).Filter.TagId);
        Assert.Equal("Tag: refund", Assert.Single(bar.FindAll(".chip bdi")).TextContent);
        Assert.Equal("/csat?period=7d", bar.Find(".chip").GetAttribute("href"));
    }

    [Fact]
    public async Task Survey_Chosen_LetsGoOfTheOthersQuestions()
    {
        await Bar("?family=csat-person").Find("select[name=kind]").ChangeAsync("nps");

        Assert.Equal((SurveyKind.Nps, null), (Assert.Single(asked).Filter.Kind, asked[0].Filter.Family));
    }

    [Fact]
    public async Task Questions_Chosen_DecideTheSurvey()
    {
        await Bar().Find("select[name=family]").ChangeAsync("nps-shop");

        Assert.Equal((SurveyKind.Nps, QuestionFamily.NpsShop), (Assert.Single(asked).Filter.Kind, asked[0].Filter.Family));
    }

    [Fact]
    public void Grains_OfALongPeriod_OfferOnlyWhatCanBeDrawn()
    {
        var options = Bar("?from=2024-01-01&to=2026-11-21").FindAll("select[name=by] option");

        Assert.Equal([true, false, false], options.Select(option => option.HasAttribute("disabled")));
        Assert.Equal("By month", Assert.Single(options, option => option.HasAttribute("selected")).TextContent);
    }

    [Theory]
    [InlineData("from", "2026-12-01", "2026-12-01", "2026-12-01")]
    [InlineData("from", "2026-11-01", "2026-11-01", "2026-11-21")]
    [InlineData("to", "2026-10-01", "2026-10-01", "2026-10-01")]
    public async Task Date_Chosen_KeepsTheDaysInOrderAndStays(string name, string value, string from, string to)
    {
        await Bar().Find($"input[name={name}]").ChangeAsync(value);

        Assert.Equal(new Period(PeriodQuery.Parse(from)!.Value, PeriodQuery.Parse(to)!.Value), Assert.Single(asked).Filter.Period);
        Assert.Null(asked[0].Preset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0002-11-01")]
    public async Task Date_HalfTyped_ChangesNothing(string value)
    {
        await Bar().Find("input[name=from]").ChangeAsync(value);

        Assert.Empty(asked);
    }

    [Fact]
    public void Chips_OfActiveFilters_LeadToTheViewWithoutThem()
    {
        var bar = Bar("?period=7d&team=t1&family=csat-person&score=1,2");

        Assert.Equal(
            ["Team: Billing", "Questions: CSAT: the person who helped", "Score: 1, 2"],
            bar.FindAll(".chip bdi").Select(chip => chip.TextContent));
        Assert.Equal("/csat?period=7d&kind=csat&family=csat-person&score=1,2", bar.FindAll(".chip")[0].GetAttribute("href"));
        Assert.Equal("/csat?period=7d", bar.Find(".chip-clear").GetAttribute("href"));
        Assert.Contains("Last 7 days · 3 filters", bar.Find(".filter-open").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Chips_WithoutAFilter_AreNotThere() => Assert.Empty(Bar().FindAll(".chips"));

    [Fact]
    public void Controls_WithoutACircuit_CarryTheQueryNames() =>
        Assert.Equal(
            ["from", "to", "compare", "account", "team", "agent", "kind", "family", "by"],
            Bar().FindAll("[name]").Select(control => control.GetAttribute("name")),
            StringComparer.Ordinal);

    private IRenderedComponent<FilterBar> Bar(string query = "?period=30d") => Bar(query, Choices);

    private IRenderedComponent<FilterBar> Bar(string query, FilterChoices choices) => Render<FilterBar>(parameters => parameters
        .Add(bar => bar.View, FilterQuery.Read("http://localhost/" + query, choices, Today).View)
        .Add(bar => bar.Choices, choices)
        .Add(bar => bar.Today, Today)
        .Add(bar => bar.Action, "/csat")
        .Add(bar => bar.Href, view => "/csat" + FilterQuery.Write(view, choices))
        .Add(bar => bar.OnChange, asked.Add));
}
