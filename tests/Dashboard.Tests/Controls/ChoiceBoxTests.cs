using System.Globalization;
using Bunit;
using Dashboard.Controls;
using Dashboard.Data.Reporting;
using Xunit;

namespace Dashboard.Tests.Controls;

public sealed class ChoiceBoxTests : BunitContext
{
    private readonly List<int?> chosen = [];

    [Fact]
    public void Box_OfAFew_IsAPlainSelect() => Assert.Equal(ChoiceBox.MostWithoutSearch + 1, Box(ChoiceBox.MostWithoutSearch).FindAll("select option").Count);

    [Fact]
    public async Task Typing_PartOfAName_FindsItWhateverItsCaseAndAccents()
    {
        var box = Box(200);
        await OpenAsync(box);

        await box.Find("[role=combobox]").InputAsync("agént 117");

        Assert.Equal("Agent 117", Assert.Single(box.FindAll("[role=option]")).TextContent);
    }

    [Fact]
    public async Task Keys_DownAndEnter_ChooseWhatTheyReached()
    {
        var box = Box(200);
        await OpenAsync(box);
        var input = box.Find("[role=combobox]");

        await input.KeyDownAsync("ArrowDown");
        await input.KeyDownAsync("ArrowDown");
        Assert.Equal(box.Find("[role=option].active").Id, box.Find("[role=combobox]").GetAttribute("aria-activedescendant"));
        await input.KeyDownAsync("Enter");

        Assert.Equal([2], chosen);
    }

    [Fact]
    public async Task Option_Clicked_IsChosen()
    {
        var box = Box(200, value: 3);
        await OpenAsync(box);

        await box.FindAll("[role=option]")[0].ClickAsync();

        Assert.Equal([null], chosen);
    }

    [Fact]
    public async Task List_OfMany_IsCutAndSaysSo()
    {
        var box = Box(200);
        await OpenAsync(box);

        Assert.Equal(ChoiceBox.MostListed + 1, box.FindAll("[role=option]").Count);
        Assert.Equal("The first 50 of 200; type to find others", box.Find("[role=status]").TextContent);
        await box.Find("[role=combobox]").InputAsync("nobody");
        Assert.Equal("Nobody by this name", box.Find("[role=status]").TextContent);
    }

    [Fact]
    public void Box_WithAChoice_SaysItAndSendsItWithTheForm()
    {
        var box = Box(200, value: 3);

        Assert.Contains("Agent 3", box.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("a3", box.Find("input[type=hidden]").GetAttribute("value"));
    }

    private static Task OpenAsync(IRenderedComponent<ChoiceBox> box) => box.Find("details").TriggerEventAsync("ontoggle", EventArgs.Empty);

    private IRenderedComponent<ChoiceBox> Box(int count, int? value = null) => Render<ChoiceBox>(parameters => parameters
        .Add(box => box.Label, "Agent")
        .Add(box => box.Name, "agent")
        .Add(box => box.All, "All agents")
        .Add(box => box.Choices, [.. Enumerable.Range(1, count).Select(Agent)])
        .Add(box => box.Value, value)
        .Add(box => box.OnChange, chosen.Add));

    private static Choice Agent(int id) => new(
        id, string.Create(CultureInfo.InvariantCulture, $"a{id}"), string.Create(CultureInfo.InvariantCulture, $"Agent {id}"));
}
