using Bunit;
using Dashboard.Controls.Forms;
using MudBlazor.Services;
using Xunit;

namespace Dashboard.Tests.Controls.Forms;

public sealed class TextBoxTests : BunitContext
{
    private string? _typed;

    public TextBoxTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Box_Shown_IsNamedByItsLabelAndDescribedByItsHint()
    {
        var box = Box(hint: "What it is for", error: null);

        Assert.Equal("Name", box.Find("label[for=name]").TextContent);
        Assert.Equal("What it is for", box.Find("#" + box.Find("#name").GetAttribute("aria-describedby")).TextContent);
        Assert.Equal("false", box.Find("#name").GetAttribute("aria-invalid"));
        Assert.Equal("1 / 5", box.Find("[data-testid=name-counter]").TextContent);
    }

    [Fact]
    public void Box_OfSomethingWrong_SaysSoInPlaceOfItsHint()
    {
        var box = Box(hint: "What it is for", error: "Not like that");

        Assert.Equal("Not like that", box.Find("#" + box.Find("#name").GetAttribute("aria-describedby")).TextContent);
        Assert.Equal("true", box.Find("#name").GetAttribute("aria-invalid"));
        Assert.DoesNotContain("What it is for", box.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Box_Emptied_SaysNothingAndNotNull()
    {
        await Box(hint: null, error: null).Find("#name").InputAsync("");

        Assert.Equal("", _typed);
    }

    private IRenderedComponent<TextBox> Box(string? hint, string? error) => Render<TextBox>(parameters => parameters
        .Add(box => box.Id, "name")
        .Add(box => box.Label, "Name")
        .Add(box => box.Value, "A")
        .Add(box => box.ValueChanged, text => _typed = text)
        .Add(box => box.Counter, "1 / 5")
        .Add(box => box.Hint, hint)
        .Add(box => box.Error, error));
}
