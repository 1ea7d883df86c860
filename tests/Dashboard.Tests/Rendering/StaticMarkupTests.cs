using Dashboard.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Xunit;

namespace Dashboard.Tests.Rendering;

public sealed class StaticMarkupTests
{
    [Fact]
    public void From_ElementsAttributesAndTexts_IsTheirMarkup()
    {
        var markup = Of(builder =>
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "href", "/x");
            builder.AddAttribute(2, "role", (string?)null);
            builder.AddAttribute(3, "data-spot", true);
            builder.AddAttribute(4, "hidden", false);
            builder.OpenRegion(5);
            builder.AddMarkupContent(6, "<b>1</b>");
            builder.CloseRegion();
            builder.OpenElement(7, "td");
            builder.CloseElement();
            builder.OpenElement(9, "br");
            builder.CloseElement();
            builder.CloseElement();
            builder.AddContent(8, "after");
        });

        Assert.Equal("""<a href="/x" data-spot=""><b>1</b><td></td><br></a>after""", markup);
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("Müller & Söhne \u202Eabc אבג 😀")]
    public void From_TextOfStrangers_IsReadBackAsItWas(string text)
    {
        var markup = Of(builder =>
        {
            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "title", text);
            builder.AddContent(2, text);
            builder.CloseElement();
        });

        var element = Assert.Single(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(markup).Body!.Children);
        Assert.Equal((text, text), (element.GetAttribute("title"), element.TextContent));
        Assert.Empty(element.Children);
    }

    [Fact]
    public void From_WhatLivesInThePage_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Of(builder =>
        {
            builder.OpenComponent<MarkupHolder>(0);
            builder.CloseComponent();
        }));
        Assert.Throws<ArgumentException>(() => Of(builder =>
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "onclick", EventCallback.Factory.Create(this, () => { }));
            builder.CloseElement();
        }));
    }

    private static string Of(Action<RenderTreeBuilder> fragment) => StaticMarkup.From(new RenderFragment(fragment)).Value;

    private sealed class MarkupHolder : ComponentBase;
}
