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
    private static readonly ReportFilter Start = new() { Period = PeriodQuery.Last(30, Today) };
    private readonly List<ReportFilter> asked = [];

    [Fact]
    public async Task Preset_Clicked_AsksForThoseDays()
    {
        await Bar().FindAll(".presets button")[2].ClickAsync();

        Assert.Equal(PeriodQuery.Last(90, Today), Assert.Single(asked).Period);
    }

    [Fact]
    public void Preset_InForce_IsPressed() =>
        Assert.Equal("30 days", Assert.Single(Bar().FindAll("[aria-pressed=true]")).TextContent);

    [Fact]
    public async Task Team_Chosen_AsksForItById()
    {
        await Bar().Find("select[name=team]").ChangeAsync("t1");

        Assert.Equal(7, Assert.Single(asked).TeamId);
    }

    [Fact]
    public async Task Survey_Chosen_AsksForIt()
    {
        await Bar().Find("select[name=kind]").ChangeAsync("nps");

        Assert.Equal(SurveyKind.Nps, Assert.Single(asked).Kind);
    }

    [Theory]
    [InlineData("from", "2026-12-01", "2026-12-01", "2026-12-01")]
    [InlineData("from", "2026-11-01", "2026-11-01", "2026-11-21")]
    [InlineData("to", "2026-10-01", "2026-10-01", "2026-10-01")]
    public async Task Date_Chosen_KeepsTheDaysInOrder(string name, string value, string from, string to)
    {
        await Bar().Find($"input[name={name}]").ChangeAsync(value);

        Assert.Equal(new Period(PeriodQuery.Parse(from)!.Value, PeriodQuery.Parse(to)!.Value), Assert.Single(asked).Period);
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
    public void Controls_WithoutACircuit_CarryTheQueryNames() =>
        Assert.Equal(
            ["from", "to", "account", "team", "agent", "kind", "compare"],
            Bar().FindAll("[name]").Select(control => control.GetAttribute("name")),
            StringComparer.Ordinal);

    private IRenderedComponent<FilterBar> Bar() => Render<FilterBar>(parameters => parameters
        .Add(bar => bar.Filter, Start)
        .Add(bar => bar.Choices, new FilterChoices([new Choice(1, "northwind", "@northwind")], [new Choice(7, "t1", "Billing")], []))
        .Add(bar => bar.Today, Today)
        .Add(bar => bar.Action, "/")
        .Add(bar => bar.OnChange, asked.Add));
}
