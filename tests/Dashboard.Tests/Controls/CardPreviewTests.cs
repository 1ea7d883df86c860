using Bunit;
using Dashboard.Controls;
using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Tests.Controls;

public sealed class CardPreviewTests : BunitContext
{
    [Fact]
    public void Csat_Shown_HasFiveFacesFromRedToGreenAndTheEndsLabelled()
    {
        var card = Show(SurveyKind.Csat);
        var colours = card.FindAll("svg.face").Select(face => face.GetAttribute("style")).ToList();
        Assert.Equal(5, colours.Count);
        Assert.Equal(5, colours.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["Very dissatisfied", "Very satisfied"], card.FindAll(".ends span").Select(end => end.TextContent));
        Assert.Empty(card.FindAll(".circle"));
    }

    [Fact]
    public void Nps_Shown_HasEvenNumbersAboveOddOnes()
    {
        var card = Show(SurveyKind.Nps);
        var circles = card.FindAll(".circle").ToLookup(
            circle => circle.GetAttribute("style")!.Contains("grid-row: 1;", StringComparison.Ordinal), circle => circle.TextContent);
        Assert.Equal(["0", "2", "4", "6", "8", "10"], circles[true]);
        Assert.Equal(["1", "3", "5", "7", "9"], circles[false]);
        Assert.Equal(["Not likely", "Very likely"], card.FindAll(".ends span").Select(end => end.TextContent));
        Assert.Empty(card.FindAll("svg.face"));
    }

    [Theory]
    [InlineData(SurveyKind.Csat, 1, "Acme", "How satisfied are you with Acme?")]
    [InlineData(SurveyKind.Csat, 1, " Acme ", "How satisfied are you with Acme?")]
    [InlineData(SurveyKind.Csat, 1, "", "How satisfied are you with us?")]
    [InlineData(SurveyKind.Csat, 38, "Acme", "Question 38")]
    [InlineData(SurveyKind.Nps, 1057, "", "Question 1057")]
    [InlineData(SurveyKind.Nps, 6, "<b>Acme</b>", "How likely is it that you would shop at <b>Acme</b> in the future?")]
    public void Question_NameGiven_StandsInIt(SurveyKind kind, int variant, string name, string question)
    {
        var card = Render<CardPreview>(parameters => parameters
            .Add(preview => preview.Kind, kind)
            .Add(preview => preview.Variant, variant)
            .Add(preview => preview.Handle, "acme")
            .Add(preview => preview.DisplayName, name));
        Assert.Equal(question, card.Find("[data-testid=card-question]").TextContent);
    }

    [Theory]
    [InlineData(SurveyKind.Csat)]
    [InlineData(SurveyKind.Nps)]
    public void Foot_Shown_LinksThePolicyAndSaysTwittersSentence(SurveyKind kind)
    {
        var card = Show(kind);
        var link = card.Find("a");
        Assert.Equal(("View @acme's privacy policy", "https://acme.example/privacy"), (link.TextContent, link.GetAttribute("href")));
        Assert.Contains("Twitter may also use your feedback.", card.Markup, StringComparison.Ordinal);
        Assert.Single(card.FindAll(".dismiss"));
        Assert.Contains(ControlWords.CardMessage, card.Find(".bubble").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Foot_NoGoodAddressYet_LinksNowhere()
    {
        var card = Render<CardPreview>(parameters => parameters
            .Add(preview => preview.Kind, SurveyKind.Csat)
            .Add(preview => preview.Variant, 0)
            .Add(preview => preview.Handle, "acme"));
        Assert.Null(card.Find("a").GetAttribute("href"));
    }

    private IRenderedComponent<CardPreview> Show(SurveyKind kind) => Render<CardPreview>(parameters => parameters
        .Add(preview => preview.Kind, kind)
        .Add(preview => preview.Variant, 0)
        .Add(preview => preview.Handle, "acme")
        .Add(preview => preview.DisplayName, "Acme")
        .Add(preview => preview.PrivacyUrl, "https://acme.example/privacy"));
}
