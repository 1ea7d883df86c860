using Bunit;
using Dashboard.Controls.Filters;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Controls.Filters;

public sealed class FilterFieldsTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly FilterChoices Choices = new(
        [new Choice(1, "northwind", "@northwind")], [new Choice(7, "t1", "Billing"), new Choice(8, "t2", "Sales")], []);

    public FilterFieldsTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Pills_ThatChooseNothing_AreNotThereUnlessTheyAreInForce()
    {
        var alone = Choices with
        {
            Teams = [Choices.Teams[0]],
            Agents = [new Choice(9, "a1", "Ada Berg")],
            Questions = [new QuestionChoice(SurveyKind.Csat, 0), new QuestionChoice(SurveyKind.Csat, 3)],
        };

        Assert.Equal(["period", "compare", "segment", "by"], Names(Fields("?period=7d", alone)));
        Assert.Equal(
            ["period", "compare", "account", "team", "agent", "family", "segment", "by"],
            Names(Fields("?period=7d&account=northwind&team=t1&agent=a1&family=csat-business", alone)).Where(name => name != "kind"));
    }

    [Fact]
    public void Pills_OfAListOfAnswers_CompareNothing()
    {
        var fields = Fields("?period=7d", Choices);

        fields.Render(parameters => parameters.Add(shown => shown.ListsAnswers, true));

        Assert.Equal(["period", "team", "kind", "family", "segment"], Names(fields));
    }

    private static IEnumerable<string?> Names(IRenderedComponent<FilterFields> fields) =>
        fields.FindAll(".pill-field > details, .pill-field > select")
            .Select(pill => pill.GetAttribute("data-menu") ?? pill.GetAttribute("name"));

    private IRenderedComponent<FilterFields> Fields(string query, FilterChoices choices) => Render<FilterFields>(parameters => parameters
        .Add(fields => fields.View, FilterQuery.Read("http://localhost/" + query, choices, Today).View)
        .Add(fields => fields.Choices, choices)
        .Add(fields => fields.Today, Today)
        .Add(fields => fields.Href, view => "/csat" + FilterQuery.Write(view, choices)));
}
