using Dashboard.Data.Comments.Words;
using Xunit;

namespace Dashboard.Data.Tests.Comments.Words;

public sealed class WordBreaksTests
{
    [Theory]
    [InlineData("It DIDN'T work", "it|didn't|work")]
    [InlineData("L’écoute était 'top'", "l'écoute|était|top")]
    [InlineData("Kunden-Service: 3 Tage", "kunden|service|3|tage")]
    [InlineData("การจัดส่งช้ามาก ไม่พอใจ", "การ|จัด|ส่ง|ช้า|มาก|ไม่|พอใจ")]
    [InlineData("ການຈັດສົ່ງຊ້າຫຼາຍ", "ການ|ຈັດ|ສົ່ງ|ຊ້າ|ຫຼາຍ")]
    [InlineData("ការដឹកជញ្ជូនយឺតណាស់", "ការ|ដឹកជញ្ជូន|យឺត|ណាស់")]
    [InlineData("ပို့ဆောင်မှုအရမ်းနှေးတယ်", "ပို့ဆောင်|မှု|အရမ်း|နှေး|တယ်")]
    [InlineData("Acmeการจัด", "acme|การ|จัด")]
    [InlineData("बहुत अच्छी", "बहुत|अच्छी")]
    public void Text_OfAnyScript_IsCutIntoWords(string text, string words) =>
        Assert.Equal(words.Split('|'), WordBreaks.Split(text).Select(word => word.Text));

    [Fact]
    public void Sentence_ThatEnds_BeginsAPhraseAnew() =>
        Assert.Equal(
            ["slow", "parcel", "bad"],
            WordBreaks.Split("Slow answer. Parcel lost\nBad luck").Where(word => word.BeginsPhrase).Select(word => word.Text));

    [Fact]
    public async Task Texts_OfManyThreads_DoNotDisturbOneAnother()
    {
        var cuts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => string.Join('|', WordBreaks.Split("การจัดส่งช้ามาก").Select(word => word.Text)),
            TestContext.Current.CancellationToken)));

        Assert.Single(cuts.Distinct(StringComparer.Ordinal));
    }
}
