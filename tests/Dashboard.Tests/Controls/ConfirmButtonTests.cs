using Bunit;
using Dashboard.Controls;
using Xunit;

namespace Dashboard.Tests.Controls;

public sealed class ConfirmButtonTests : BunitContext
{
    private int confirmed;

    [Fact]
    public void Button_PressedOnce_AsksAndDoesNothing()
    {
        var button = Button();

        button.Find("button").Click();

        Assert.Equal(["Dismiss", "No"], button.FindAll("button").Select(found => found.TextContent));
        Assert.Equal("Really?", button.Find("[role=group]").GetAttribute("aria-label"));
        Assert.Equal(0, confirmed);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Question_Answered_IsDoneOnceOrNotAtAll(int answer, int expected)
    {
        var button = Button();
        button.Find("button").Click();

        button.FindAll("button")[answer].Click();

        Assert.Equal(expected, confirmed);
        Assert.Equal("Dismiss…", button.Find("button").TextContent);
    }

    private IRenderedComponent<ConfirmButton> Button()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        return Render<ConfirmButton>(parameters => parameters
            .Add(button => button.Question, "Really?")
            .Add(button => button.Yes, "Dismiss")
            .Add(button => button.OnConfirm, () => confirmed++)
            .AddChildContent("Dismiss…"));
    }
}
