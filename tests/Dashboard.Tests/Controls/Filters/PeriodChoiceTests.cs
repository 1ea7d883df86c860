using AngleSharp.Dom;
using Bunit;
using Dashboard.Controls.Filters;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Dashboard.Tests.Formats;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Controls.Filters;

public sealed class PeriodChoiceTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 28);
    private readonly List<Period> _asked = [];

    public PeriodChoiceTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Theory]
    [InlineData("en-US", "from", "12102025", "2025-12-10", "2026-11-28")]
    [InlineData("de-DE", "from", "10.12.2025", "2025-12-10", "2026-11-28")]
    [InlineData("en-GB", "to", "27/11/26", "2026-11-01", "2026-11-27")]
    public async Task Day_Typed_LeavesTheOtherAsItIs(string culture, string name, string typed, string from, string to)
    {
        using var reader = Reading.As(culture);
        var choice = Choice("2026-11-01", "2026-11-28");

        await Field(choice, name).ChangeAsync(typed);

        Assert.Equal(new Period(Day(from), Day(to)), Assert.Single(_asked));
        Assert.Empty(choice.FindAll("[aria-invalid=true]"));
    }

    [Fact]
    public async Task Days_TypedOneAfterTheOther_AreAskedForOnceTheyGoTogether()
    {
        var choice = Choice("2026-02-10", "2026-11-20");

        await Field(choice, "from").ChangeAsync("21/11/2026");
        Assert.Empty(_asked);
        Assert.Equal("Lies after the last day", Problem(choice, "from"));
        Assert.Equal(("21/11/2026", "20/11/2026"), Typed(choice));
        await Field(choice, "to").ChangeAsync("25/11/2026");

        Assert.Equal(new Period(new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 25)), Assert.Single(_asked));
        Assert.Empty(choice.FindAll("[aria-invalid=true]"));
    }

    [Theory]
    [InlineData("to", "31/02/2026", "Not a date; write it like 21/11/2026")]
    [InlineData("to", "", "Not a date; write it like 21/11/2026")]
    [InlineData("from", "01/01/1999", "Only from 1 Jan 2000 to 31 Dec 2100")]
    [InlineData("from", "01/11/2010", "More than ten years")]
    [InlineData("to", "01/01/2026", "Lies before the first day")]
    public async Task Day_ThatCannotBe_IsSaidBesideItsFieldAndStays(string name, string typed, string problem)
    {
        var choice = Choice("2026-02-10", "2026-11-20");

        await Field(choice, name).ChangeAsync(typed);

        Assert.Equal(problem, Problem(choice, name));
        Assert.Equal(typed, Field(choice, name).GetAttribute("value") ?? "");
        Assert.Single(choice.FindAll("[aria-invalid=true]"));
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task Range_PickedInTheCalendar_IsAskedForAndStandsInTheFields()
    {
        var choice = Choice("2026-02-10", "2026-11-20");

        await PressAsync(choice, "3");
        Assert.Empty(_asked);
        await PressAsync(choice, "9");

        Assert.Equal(new Period(new DateOnly(2026, 11, 3), new DateOnly(2026, 11, 9)), Assert.Single(_asked));
        Assert.Equal(("03/11/2026", "09/11/2026"), Typed(choice));
    }

    [Fact]
    public void Period_ThatReachesBeyondToday_IsAskedForByNobody()
    {
        var choice = Choice("2026-11-01", "2026-12-24");

        Assert.Equal(("01/11/2026", "24/12/2026"), Typed(choice));
        Assert.Empty(_asked);
    }

    private static DateOnly Day(string iso) => PeriodQuery.Parse(iso)!.Value;

    private static IElement Field(IRenderedComponent<PeriodChoice> choice, string name) => choice.Find($"input[name={name}]");

    private static (string? From, string? To) Typed(IRenderedComponent<PeriodChoice> choice) =>
        (Field(choice, "from").GetAttribute("value"), Field(choice, "to").GetAttribute("value"));

    private static string Problem(IRenderedComponent<PeriodChoice> choice, string name) =>
        choice.Find("#" + Field(choice, name).GetAttribute("aria-describedby")).TextContent.Trim();

    private static Task PressAsync(IRenderedComponent<PeriodChoice> choice, string day) =>
        choice.FindAll(".mud-day:not(.mud-hidden)").Single(button => button.TextContent.Trim() == day).ClickAsync();

    private IRenderedComponent<PeriodChoice> Choice(string from, string to)
    {
        IRenderedComponent<PeriodChoice>? choice = null;
        return choice = Render<PeriodChoice>(parameters => parameters
            .Add(one => one.View, new ReportView(new ReportFilter { Period = new Period(Day(from), Day(to)) }))
            .Add(one => one.Today, Today)
            .Add(one => one.Href, _ => "/")
            .Add(one => one.OnChange, Ask));

        void Ask(ReportView view)
        {
            _asked.Add(view.Filter.Period);
            choice!.Render(parameters => parameters.Add(one => one.View, view));
        }
    }
}
