using Bunit;
using Radzen;
using Radzen.Blazor;
using Xunit;

namespace Dashboard.Tests.Rendering;

/// <summary>Proves that components render, react and compare here at all; the first real component test may take its place.</summary>
public sealed class RenderingTests : BunitContext
{
    public RenderingTests() => Services.AddRadzenComponents();

    [Fact]
    public async Task RadzenButton_Clicked_RaisesItsEvent()
    {
        var clicks = 0;
        var button = Render<RadzenButton>(parameters => parameters
            .Add(b => b.Text, "Download")
            .Add(b => b.Click, () => clicks++));

        await button.Find("button").ClickAsync();

        Assert.Equal(1, clicks);
        Assert.Contains("Download", button.Find("button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_SameOrOther_IsToldApart()
    {
        var label = Render<RadzenLabel>(parameters => parameters.Add(l => l.Text, "Team"));

        label.MarkupMatches("""<label diff:ignoreAttributes>Team</label>""");
        Assert.Throws<HtmlEqualException>(() => label.MarkupMatches("<label diff:ignoreAttributes>Account</label>"));
    }
}
