using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Languages;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Comments.Languages;

public sealed class LanguageDetectorTests(ITestOutputHelper output)
{
    [Fact]
    public void Comments_Labelled_AreDecidedRightOrLeftOpen()
    {
        var answers = LabelledComments.All
            .Select(line => (line.Code, line.Comment, Said: LanguageCodes.CodeOf(LanguageDetector.Detect(line.Comment))))
            .ToList();
        var decided = answers.Where(answer => answer.Said is not LanguageCodes.Undetermined).ToList();
        var wrong = decided.Where(answer => !string.Equals(answer.Said, answer.Code, StringComparison.Ordinal)).ToList();
        output.WriteLine($"{answers.Count} comments, {answers.Count - decided.Count} undecided, {wrong.Count} wrong");
        foreach (var answer in answers.Where(answer => !string.Equals(answer.Said, answer.Code, StringComparison.Ordinal)))
            output.WriteLine($"{answer.Code} -> {answer.Said}: {answer.Comment}");

        Assert.InRange((double)wrong.Count / decided.Count, 0, 0.02);
        Assert.InRange((double)decided.Count / answers.Count, 0.9, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("👍👍👍")]
    [InlineData("12345 - 67")]
    [InlineData("@acme https://acme.example/der-die-das mail@acme.example")]
    [InlineData("最高")]
    [InlineData("Спасибо thank you")]
    [InlineData("\uD83D \uFFFE")]
    [InlineData("ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ")]
    public void Comment_ThatSaysTooLittle_IsUnknown(string comment) =>
        Assert.Equal(CommentLanguage.Unknown, LanguageDetector.Detect(comment));

    [Theory]
    [InlineData("@kundenservice https://acme.example/ Great service, thank you!", "en")]
    [InlineData("Acme の対応が早い", "ja")]
    [InlineData("DER VERSAND DAUERT VIEL ZU LANGE", "de")]
    [InlineData("ការដឹកជញ្ជូនយឺតណាស់", "km")]
    [InlineData("ການຈັດສົ່ງຊ້າຫຼາຍ", "lo")]
    [InlineData("ပို့ဆောင်မှုအရမ်းနှေးတယ်", "my")]
    public void Language_AmongOtherThings_IsTold(string comment, string code) =>
        Assert.Equal(code, LanguageCodes.CodeOf(LanguageDetector.Detect(comment)));

    [Fact]
    public void Codes_OfAllLanguages_LeadBack() => Every.One(
        Enum.GetValues<CommentLanguage>(),
        language => Assert.Equal((true, language), (LanguageCodes.TryParse(LanguageCodes.CodeOf(language), out var back), back)));
}
