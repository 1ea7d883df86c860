using AngleSharp.Dom;
using Bunit;
using Dashboard.Controls;
using Dashboard.Controls.Filters;
using Dashboard.Data.Feedback;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Controls.Filters;

public sealed class FilterBarTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly FilterChoices Choices = new(
        [new Choice(1, "northwind", "@northwind")], [new Choice(7, "t1", "Billing"), new Choice(8, "t2", "Sales")], []);

    private readonly List<ReportView> _asked = [];

    public FilterBarTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task Preset_OfThePeriod_IsALinkThatStaysRelative()
    {
        var bar = Bar("?period=7d&team=t1");
        await ToggleAsync(bar, "period", isOpen: true);

        var links = bar.FindAll(".period-choices a");
        Assert.Equal(PeriodPresets.All.Count, links.Count);
        Assert.Equal("/csat?period=90d&team=t1", links[4].GetAttribute("href"));
        Assert.StartsWith("Last 7 days", Assert.Single(bar.FindAll("[aria-current=true]")).TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Team_Chosen_AsksForItById()
    {
        await CheckAsync(Bar(), "team", "Billing");

        Assert.Equal([7], Assert.Single(_asked).Filter.Teams.Values);
    }

    [Fact]
    public async Task Teams_ChosenBeforeTheFirstIsShown_AddUpToBoth()
    {
        var bar = Bar();

        await CheckAsync(bar, "team", "Billing");
        await CheckAsync(bar, "team", "Sales");
        await bar.Find("select[name=compare]").ChangeAsync("none");

        Assert.Equal([7, 8], _asked[1].Filter.Teams.Values);
        Assert.Equal([7, 8], _asked[2].Filter.Teams.Values);
        Assert.Contains("2 teams", bar.Find("[data-testid=team-box]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tag_ChosenToAnother_AsksForBothAndEachIsAChip()
    {
        var tags = new[] { new Choice(3, "delivery", "delivery"), new Choice(4, "refund", "refund") };
        var bar = Bar("?period=7d&tag=refund", Choices with { Tags = tags });

        await CheckAsync(bar, "tag", "delivery");
        Assert.Equal([3, 4], Assert.Single(_asked).Filter.Tags.Values);
        Assert.Equal(["Tag: delivery", "Tag: refund"], bar.FindAll(".chip bdi").Select(chip => chip.TextContent));
    }

    [Fact]
    public async Task Survey_Chosen_LetsGoOfTheOthersQuestions()
    {
        await Bar("?family=csat-person").Find("select[name=kind]").ChangeAsync("nps");

        Assert.Equal((SurveyKind.Nps, true), (Assert.Single(_asked).Filter.Kind, _asked[0].Filter.Families.IsEmpty));
    }

    [Fact]
    public async Task Questions_Chosen_DecideTheSurveyWhereTheyHaveOne()
    {
        var bar = Bar();

        await CheckAsync(bar, "family", "NPS: shopping again");
        await CheckAsync(bar, "family", "CSAT: the person who helped");
        await CheckAsync(bar, "family", "NPS: shopping again");

        Assert.Equal([SurveyKind.Nps, null, SurveyKind.Csat], _asked.Select(view => view.Filter.Kind));
        Assert.Equal([QuestionFamily.CsatPerson], _asked[2].Filter.Families.Values);
    }

    [Fact]
    public async Task Questions_OnAPageAboutOneSurvey_AreItsOwn()
    {
        var bar = Bar("?family=csat-person&kind=csat");
        bar.Render(parameters => parameters.Add(shown => shown.Survey, SurveyKind.Csat));
        await ToggleAsync(bar, "family", isOpen: true);

        Assert.Equal(4, bar.FindAll("fieldset label").Count);
        Assert.All(bar.FindAll("fieldset label"), label => Assert.StartsWith("CSAT: ", label.TextContent.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void Grains_OfALongPeriod_OfferOnlyWhatCanBeDrawn()
    {
        var options = Bar("?from=2024-01-01&to=2026-11-21").FindAll("select[name=by] option");

        Assert.Equal([false, true, false, false], options.Select(option => option.HasAttribute("disabled")));
        Assert.Equal("Automatic", Assert.Single(options, option => option.HasAttribute("selected")).TextContent);
    }

    [Fact]
    public void Chips_OfActiveFilters_LeadToTheViewWithoutThem()
    {
        var bar = Bar("?period=7d&team=t1&family=csat-person&score=1,2");

        Assert.Equal(
            ["Team: Billing", "Questions: CSAT: the person who helped", "Score: Unsatisfied (1–2)"],
            bar.FindAll(".chip bdi").Select(chip => chip.TextContent));
        Assert.Equal("Remove filter: Team: Billing", bar.Find(".chip button").GetAttribute("aria-label"));
        Assert.Equal("/csat?period=7d", bar.Find(".chip-clear").GetAttribute("href"));
        Assert.Equal(["Filters (3)", "Last 7 days"], bar.FindAll(".filter-open span").Select(text => text.TextContent));
    }

    [Fact]
    public async Task Chips_ClosedBeforeTheFirstIsShown_AreBothGone()
    {
        var bar = Bar("?period=7d&team=t1&kind=csat&score=1,2");

        await bar.Find(".chip button").ClickAsync();
        await bar.Find(".chip button").ClickAsync();

        Assert.Equal("/csat?period=7d&kind=csat&segment=unsatisfied", Address(_asked[0]));
        Assert.Equal("/csat?period=7d", Address(_asked[1]));
    }

    [Fact]
    public async Task Segments_Ticked_AreScoresOfTheirSurvey()
    {
        var bar = Bar("?period=7d");
        Assert.Contains("All scores", Pill(bar, "segment").TextContent, StringComparison.Ordinal);

        await CheckAsync(bar, "segment", "Detractors (0–6)");
        await CheckAsync(bar, "segment", "Neither satisfied nor unsatisfied (3)");

        Assert.Equal("/csat?period=7d&kind=nps&segment=detractors", Address(_asked[0]));
        Assert.Equal("/csat?period=7d&segment=detractors&segment=neither", Address(_asked[1]));
        Assert.Contains("2 groups of scores", Pill(bar, "segment").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Chips_OfScoresBesideSegments_NameTheirSurvey() =>
        Assert.Equal(
            ["Score: Promoters (9–10)", "Score: CSAT 4", "Score: NPS 3"],
            Bar("?period=7d&segment=promoters&score=csat-4,nps-3").FindAll(".chip bdi").Select(chip => chip.TextContent));

    [Fact]
    public async Task WeekdaysAndHours_PressedInThePeriod_AreChipsEach()
    {
        var bar = Bar("?period=7d&weekday=sunday&hour=9&term=en-late%20delivery");
        Assert.Equal(
            ["Weekday: Sunday", "Hour: 9:00–10:00", "Word or phrase: late delivery"],
            bar.FindAll(".chip bdi").Select(chip => chip.TextContent));
        await ToggleAsync(bar, "period", isOpen: true);

        await Toggle("Monday").ClickAsync();
        await Toggle("9:00–10:00").ClickAsync();

        Assert.Equal("/csat?period=7d&weekday=monday&weekday=sunday&hour=9&term=en-late%20delivery", Address(_asked[0]));
        Assert.Equal("/csat?period=7d&weekday=monday&weekday=sunday&term=en-late%20delivery", Address(_asked[1]));
        Assert.Equal(2, bar.FindAll(".clock-choice [aria-pressed=true]").Count);

        IElement Toggle(string name) =>
            bar.FindAll(".clock-choice .toggle").Single(toggle => toggle.QuerySelector(".visually-hidden")!.TextContent == name);
    }

    [Fact]
    public async Task Languages_WhereThePageKnowsThem_AreOfferedByName()
    {
        var bar = Bar("?period=7d&language=und");
        Assert.Empty(bar.FindAll("[data-testid=language-box]"));
        bar.Render(parameters => parameters.Add(shown => shown.HasLanguages, true));

        await CheckAsync(bar, "language", "Spanish");

        Assert.Equal("/csat?period=7d&language=und&language=es", Address(_asked[0]));
        Assert.Contains("2 languages", bar.Find("[data-testid=language-box]").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Language of the comment: Unknown language", "Language of the comment: Spanish"],
            bar.FindAll(".chip bdi").Select(chip => chip.TextContent));
    }

    [Fact]
    public async Task Pill_OpenedAndClosed_HasItsContentOnlyMeanwhile()
    {
        var bar = Bar();
        Assert.Empty(bar.FindAll(".menu"));

        await ToggleAsync(bar, "team", isOpen: true);
        Assert.Single(bar.FindAll(".menu"));
        await ToggleAsync(bar, "team", isOpen: false);

        Assert.Empty(bar.FindAll(".menu"));
        Assert.Empty(bar.FindComponents<ChoiceList>());
    }

    [Fact]
    public async Task Sheet_OpenedAndClosed_HasTheFiltersMeanwhileInsteadOfTheBar()
    {
        var bar = Bar();
        Assert.Empty(bar.FindComponents<FilterSheet>());

        await bar.Find(".filter-open").ClickAsync();
        Assert.Equal("true", bar.Find(".filter-open").GetAttribute("aria-expanded"));
        Assert.Empty(bar.FindAll(".filter-bar .pill-field"));
        await CheckAsync(bar, "team", "Billing");
        Assert.Equal([7], Assert.Single(_asked).Filter.Teams.Values);
        await bar.Find(".filter-sheet-inner [data-dismiss]").ClickAsync();

        Assert.Empty(bar.FindComponents<FilterSheet>());
        Assert.NotEmpty(bar.FindAll(".filter-bar .pill-field"));
    }

    [Fact]
    public void Chips_WithoutAFilter_AreNotThere() => Assert.Empty(Bar().FindAll(".chips"));

    private IRenderedComponent<FilterBar> Bar(string query = "?period=30d") => Bar(query, Choices);

    private IRenderedComponent<FilterBar> Bar(string query, FilterChoices choices) => Render<FilterBar>(parameters => parameters
        .Add(bar => bar.View, FilterQuery.Read("http://localhost/" + query, choices, Today).View)
        .Add(bar => bar.Choices, choices)
        .Add(bar => bar.Today, Today)
        .Add(bar => bar.Href, Address)
        .Add(bar => bar.OnChange, _asked.Add));

    private static string Address(ReportView view) => "/csat" + FilterQuery.Write(view, Choices);

    private static Task ToggleAsync(IRenderedComponent<FilterBar> bar, string name, bool isOpen) =>
        Pill(bar, name).TriggerEventAsync("onmenutoggle", new MenuToggleEventArgs { IsOpen = isOpen });

    private static async Task CheckAsync(IRenderedComponent<FilterBar> bar, string name, string text)
    {
        await ToggleAsync(bar, name, isOpen: true);
        var choice = Pill(bar, name).QuerySelectorAll("label").Single(label => label.TextContent.Trim() == text);
        await choice.QuerySelector("input")!.ChangeAsync(true);
    }

    private static IElement Pill(IRenderedComponent<FilterBar> bar, string name) => bar.Find($"details:has([data-testid={name}-box])");
}
