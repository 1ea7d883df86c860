using System.Text.RegularExpressions;
using Dashboard.Data.Feedback;
using Xunit;

namespace Dashboard.Data.Tests.Feedback;

public sealed partial class QuestionVariantsTests
{
    /// <summary>The CSAT table of X's documents, as written down there.</summary>
    private const string RawCsat = """
        0 What is your overall satisfaction with <display_name>? · 1 How satisfied are you with <display_name>? · 2 Overall, how satisfied
        were you with your recent <display_name> experience? · 3 How would you rate the overall experience with <display_name>? · 4 How
        would you rate your overall experience with <display_name>? · 5 How would you rate your experience so far with <display_name>? · 6
        How would you rate your experience on Twitter with <display_name>? · 7 Were you satisfied with your recent experience with
        <display_name>? · 8 How well does <display_name> meet your expectations? · 9 How would you rate your guest experience with
        <display_name>? · 10 How would you rate your service experience with <display_name>? · 11 How would you rate your recent service
        experience with <display_name>? · 12 How would you rate the service you received from <display_name>? · 13 Were you satisfied with
        the result of your interaction with <display_name>? · 14 How would you rate the ability to resolve your issue with <display_name>? ·
        15 How would you rate the response time from <display_name>? · 16 How would you rate the speed of service from <display_name>? · 17
        How would you rate the time to resolution with <display_name>? · 18 How would you rate the time to resolve your issue with
        <display_name>? · 19 How would you rate the speed of resolution with <display_name>? · 20 How would you rate the <display_name>
        advisor's expertise? · 21 How satisfied were you with the <display_name> agent who helped you? · 22 How satisfied were you with the
        <display_name> specialist who helped you? · 23 How satisfied were you with the <display_name> representative who helped you? · 24
        How would you rate your recent banking experience with <display_name>? · 25 How would you rate the overall event experience at
        <display_name>? · 26 How would you rate your bill pay experience with <display_name>? · 27 How would you rate your purchase
        experience with <display_name>? · 28 How would you rate your shopping experience with <display_name>? · 29 How would you rate your
        delivery experience with <display_name>? · 30 How would you rate your rental experience with <display_name>? · 31 How would you rate
        your recent <display_name> store visit? · 32 How would you rate your recent <display_name> hotel stay? · 33 How would you rate your
        recent flight with <display_name>? · 34 How would you rate your recent ride with <display_name>? · 35 How would you rate your recent
        trip with <display_name>? · 36 How would you rate your recent visit to <display_name>? · 37 How would you rate your recent meal at
        <display_name>?
        """;

    [Fact]
    public void All_Csat_IsTheTableOfTheDocuments()
    {
        var expected = RawCsat.Split('·').Select(entry => Blanks().Replace(entry, " ").Trim());

        Assert.Equal(
            expected,
            QuestionVariants.All(SurveyKind.Csat).Select(variant => $"{variant.Id} {variant.Template}"),
            StringComparer.Ordinal);
        Assert.Equal(38, QuestionVariants.All(SurveyKind.Csat).Count);
    }

    [Theory]
    [InlineData(0, "How likely are you to recommend Acme to a friend?")]
    [InlineData(1, "How likely is it that you would recommend Acme to a friend?")]
    [InlineData(2, "How likely is it that you would recommend Acme to a colleague?")]
    [InlineData(3, "How likely is it that you would recommend Acme to a family member?")]
    [InlineData(4, "How likely is it that you would recommend Acme to someone else?")]
    [InlineData(5, "How likely is it that you would recommend Acme to a friend or colleague?")]
    [InlineData(6, "How likely is it that you would shop at Acme in the future?")]
    [InlineData(7, "How likely is it that you would recommend Acme?")]
    [InlineData(8, "Would you recommend Acme to a friend or colleague?")]
    [InlineData(9, "How likely are you to recommend your experience with Acme to a friend?")]
    public void Text_Nps_IsThatOfTheCard(int id, string expected) =>
        Assert.Equal(expected, QuestionVariants.Text(SurveyKind.Nps, id, "Acme"));

    [Theory]
    [InlineData(SurveyKind.Csat)]
    [InlineData(SurveyKind.Nps)]
    public void Text_EveryVariant_TakesTheNameOnceOrReadsWellWithout(SurveyKind kind)
    {
        foreach (var variant in QuestionVariants.All(kind))
        {
            Assert.Equal(2, variant.Template.Split(QuestionVariant.Placeholder).Length);
            Assert.Contains("<b>Zoë & Søn</b>", variant.Text("<b>Zoë & Søn</b>"), StringComparison.Ordinal);
            Assert.Equal(variant.Text(null), variant.Text("  "));
            Assert.DoesNotContain("display_name", variant.Text(""), StringComparison.Ordinal);
            Assert.DoesNotMatch("the us |at us|does us|recent us |  ", variant.Text(null));
            Assert.EndsWith("?", variant.Text(null), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(SurveyKind.Csat, 0, "What is your overall satisfaction with us?")]
    [InlineData(SurveyKind.Csat, 8, "How well do we meet your expectations?")]
    [InlineData(SurveyKind.Csat, 21, "How satisfied were you with the agent who helped you?")]
    [InlineData(SurveyKind.Nps, 0, "How likely are you to recommend us to a friend?")]
    public void Text_NoName_SpeaksOfUs(SurveyKind kind, int id, string expected) =>
        Assert.Equal(expected, QuestionVariants.Text(kind, id, null));

    [Fact]
    public void Text_NameLooksLikeThePlaceholder_IsNotReplacedAgain() =>
        Assert.Equal(
            "What is your overall satisfaction with <display_name>?",
            QuestionVariants.Text(SurveyKind.Csat, 0, QuestionVariant.Placeholder));

    [Theory]
    [InlineData(SurveyKind.Csat, -1)]
    [InlineData(SurveyKind.Csat, 38)]
    [InlineData(SurveyKind.Nps, 10)]
    [InlineData(SurveyKind.Nps, int.MaxValue)]
    public void AnyDoor_UnknownId_SaysSo(SurveyKind kind, int id)
    {
        Assert.Null(QuestionVariants.Find(kind, id));
        Assert.Null(QuestionVariants.Text(kind, id, "Acme"));
        Assert.Equal(QuestionFamily.Unknown, QuestionVariants.FamilyOf(kind, id));
    }

    [Theory]
    [InlineData(SurveyKind.Csat, QuestionFamily.CsatBusiness, 0, 13)]
    [InlineData(SurveyKind.Csat, QuestionFamily.CsatSpeedAndResolution, 14, 19)]
    [InlineData(SurveyKind.Csat, QuestionFamily.CsatPerson, 20, 23)]
    [InlineData(SurveyKind.Csat, QuestionFamily.CsatPurchaseOrVisit, 24, 37)]
    [InlineData(SurveyKind.Nps, QuestionFamily.NpsShop, 6, 6)]
    public void FamilyOf_Ids_AreThoseOfTheDocuments(SurveyKind kind, QuestionFamily family, int first, int last)
    {
        var ids = QuestionVariants.All(kind).Where(variant => variant.Family == family).Select(variant => variant.Id);

        Assert.Equal(Enumerable.Range(first, last - first + 1), ids);
    }

    [Fact]
    public void FamilyOf_NpsOtherThanSix_IsAboutRecommending() =>
        Assert.Equal(
            [0, 1, 2, 3, 4, 5, 7, 8, 9],
            QuestionVariants.All(SurveyKind.Nps).Where(v => v.Family == QuestionFamily.NpsRecommend).Select(v => v.Id));

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
