using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Dashboard.Controls;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Controls;

public sealed class ChoiceBoxTests : BunitContext
{
    private readonly List<IReadOnlyList<int>> asked = [];

    [Fact]
    public async Task Box_OfAFew_HasNoSearch()
    {
        var box = Box(ChoiceBox.MostWithoutSearch);
        Assert.Empty(box.FindAll("fieldset"));

        await OpenAsync(box);

        Assert.Equal(ChoiceBox.MostWithoutSearch, Boxes(box).Count);
        Assert.Empty(box.FindAll("[type=search]"));
    }

    [Fact]
    public async Task Typing_PartOfAName_FindsItWhateverItsCaseAndAccents()
    {
        var box = Box(200);
        await OpenAsync(box);

        await box.Find("[type=search]").InputAsync("agént 117");

        Assert.Equal(["Agent 117"], Names(box));
    }

    [Fact]
    public async Task Enter_WhileSearching_ChoosesTheFirstThatWasFound()
    {
        var box = Box(200, 3);
        await OpenAsync(box);

        await box.Find("[type=search]").KeyDownAsync("Enter");
        await box.Find("[type=search]").InputAsync("agent 11");
        await box.Find("[type=search]").KeyDownAsync("Enter");

        Assert.Equal([3, 11], Assert.Single(asked));
    }

    [Fact]
    public async Task Choices_CheckedOneAfterTheOther_AddUpAndStayWhereTheyAre()
    {
        var box = Box(20, 12);
        await OpenAsync(box);
        Assert.Equal(["Agent 12", "Agent 1", "Agent 2"], Names(box).Take(3));

        await Boxes(box)[2].ChangeAsync(true);
        await Boxes(box)[0].ChangeAsync(false);

        Assert.Equal([[2, 12], [2]], asked);
        Assert.Equal(["Agent 12", "Agent 1", "Agent 2"], Names(box).Take(3));
        Assert.Equal([false, false, true], Boxes(box).Take(3).Select(one => one.HasAttribute("checked")));
        Assert.Contains("Agent 2", box.Find("summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_Pressed_ChoosesNothing()
    {
        var box = Box(20, 3, 4);
        Assert.Contains("2 agents", box.Find("summary").TextContent, StringComparison.Ordinal);
        await OpenAsync(box);

        await box.Find("button").ClickAsync();

        Assert.Empty(Assert.Single(asked));
        Assert.Equal("true", box.Find("button").GetAttribute("aria-pressed"));
        Assert.Contains("All agents", box.Find("summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfMany_IsCutAndSaysSo()
    {
        var box = Box(200);
        await OpenAsync(box);

        Assert.Equal(ChoiceBox.MostListed, Boxes(box).Count);
        Assert.Equal("The first 50 of 200; type to find others", box.Find("[role=status]").TextContent);
        await box.Find("[type=search]").InputAsync("nobody");
        Assert.Equal("Nobody by this name", box.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Choices_AsManyAsCanBe_LetOnlyTheirOwnBeChanged()
    {
        var box = Box(60, [.. Enumerable.Range(2, FilterQuery.MostChoices)]);
        await OpenAsync(box);
        Assert.Equal("50 are chosen; more cannot be", box.Find("[role=status]").TextContent);

        await box.Find("[type=search]").InputAsync("agent 1");
        Assert.Equal(["Agent 1"], box.FindAll("label:has(:disabled)").Select(label => label.TextContent.Trim()));
        await Boxes(box)[0].ChangeAsync(false);

        Assert.Equal(FilterQuery.MostChoices - 1, Assert.Single(asked).Count);
        Assert.Empty(box.FindAll(":disabled"));
    }

    private static Task OpenAsync(IRenderedComponent<ChoiceBox> box) => box.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);

    private static IReadOnlyList<IElement> Boxes(IRenderedComponent<ChoiceBox> box) => box.FindAll("[type=checkbox]");

    private static IEnumerable<string> Names(IRenderedComponent<ChoiceBox> box) => box.FindAll("fieldset label").Select(label => label.TextContent.Trim());

    private IRenderedComponent<ChoiceBox> Box(int count, params int[] chosen)
    {
        IRenderedComponent<ChoiceBox>? box = null;
        return box = Render<ChoiceBox>(parameters => parameters
            .Add(one => one.Label, "Agent")
            .Add(one => one.Name, "agent")
            .Add(one => one.All, "All agents")
            .Add(one => one.Many, "{0} agents")
            .Add(one => one.Choices, [.. Enumerable.Range(1, count).Select(Agent)])
            .Add(one => one.Chosen, Chosen.Of(chosen))
            .Add(one => one.OnChange, Ask));

        void Ask(Chosen<int> ids)
        {
            asked.Add(ids.Values);
            box!.Render(parameters => parameters.Add(one => one.Chosen, ids));
        }
    }

    private static Choice Agent(int id) => new(
        id, string.Create(CultureInfo.InvariantCulture, $"a{id}"), string.Create(CultureInfo.InvariantCulture, $"Agent {id}"));
}
