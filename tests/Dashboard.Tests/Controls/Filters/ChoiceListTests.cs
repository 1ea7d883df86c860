using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Dashboard.Controls.Filters;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Controls.Filters;

public sealed class ChoiceListTests : BunitContext
{
    private readonly List<IReadOnlyList<int>> _asked = [];

    public ChoiceListTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void List_OfAFew_HasNoSearch()
    {
        var list = List(ChoiceList.MostWithoutSearch);

        Assert.Equal(ChoiceList.MostWithoutSearch, Boxes(list).Count);
        Assert.Empty(list.FindAll("[type=search]"));
    }

    [Fact]
    public async Task Typing_PartOfAName_FindsItWhateverItsCaseAndAccents()
    {
        var list = List(200);

        await list.Find("[type=search]").InputAsync("agént 117");

        Assert.Equal(["Agent 117"], Names(list));
    }

    [Fact]
    public async Task Enter_WhileSearching_ChoosesTheFirstThatWasFound()
    {
        var list = List(200, 3);

        await list.Find("[type=search]").KeyDownAsync("Enter");
        await list.Find("[type=search]").InputAsync("agent 11");
        await list.Find("[type=search]").KeyDownAsync("Enter");

        Assert.Equal([3, 11], Assert.Single(_asked));
    }

    [Fact]
    public async Task Choices_CheckedOneAfterTheOther_AddUpAndStayWhereTheyAre()
    {
        var list = List(20, 12);
        Assert.Equal(["Agent 12", "Agent 1", "Agent 2"], Names(list).Take(3));

        await Boxes(list)[2].ChangeAsync(true);
        await Boxes(list)[0].ChangeAsync(false);

        Assert.Equal([[2, 12], [2]], _asked);
        Assert.Equal(["Agent 12", "Agent 1", "Agent 2"], Names(list).Take(3));
        Assert.Equal([false, false, true], Boxes(list).Take(3).Select(one => one.HasAttribute("checked")));
    }

    [Fact]
    public async Task Clear_Pressed_ChoosesNothing()
    {
        var list = List(20, 3, 4);
        Assert.False(list.Find("button").HasAttribute("aria-disabled"));

        await list.Find("button").ClickAsync();
        await list.Find("button").ClickAsync();

        Assert.Empty(Assert.Single(_asked));
        Assert.Equal("true", list.Find("button").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task List_OfMany_IsCutAndSaysSo()
    {
        var list = List(300);

        Assert.Equal(ChoiceList.MostListed, Boxes(list).Count);
        Assert.Equal("The first 200 of 300; type to find others", list.Find("[role=status]").TextContent);
        await list.Find("[type=search]").InputAsync("nobody");
        Assert.Equal("Nobody by this name", list.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Choices_AsManyAsCanBe_LetOnlyTheirOwnBeChanged()
    {
        var list = List(60, [.. Enumerable.Range(2, FilterQuery.MostChoices)]);
        Assert.Equal("50 are chosen; more cannot be", list.Find("[role=status]").TextContent);

        await list.Find("[type=search]").InputAsync("agent 1");
        Assert.Equal(["Agent 1"], list.FindAll("label:has(:disabled)").Select(label => label.TextContent.Trim()));
        await Boxes(list)[0].ChangeAsync(false);

        Assert.Equal(FilterQuery.MostChoices - 1, Assert.Single(_asked).Count);
        Assert.Empty(list.FindAll(":disabled"));
    }

    private static IReadOnlyList<IElement> Boxes(IRenderedComponent<ChoiceList> list) => list.FindAll("[type=checkbox]");

    private static IEnumerable<string> Names(IRenderedComponent<ChoiceList> list) =>
        list.FindAll("fieldset label").Select(label => label.TextContent.Trim());

    private IRenderedComponent<ChoiceList> List(int count, params int[] chosen)
    {
        IRenderedComponent<ChoiceList>? list = null;
        return list = Render<ChoiceList>(parameters => parameters
            .Add(one => one.Label, "Agent")
            .Add(one => one.Choices, [.. Enumerable.Range(1, count).Select(Agent)])
            .Add(one => one.Chosen, Chosen.Of(chosen))
            .Add(one => one.OnChange, Ask));

        void Ask(Chosen<int> ids)
        {
            _asked.Add(ids.Values);
            list!.Render(parameters => parameters.Add(one => one.Chosen, ids));
        }
    }

    private static Choice Agent(int id) => new(
        id, string.Create(CultureInfo.InvariantCulture, $"a{id}"), string.Create(CultureInfo.InvariantCulture, $"Agent {id}"));
}
