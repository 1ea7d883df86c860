using System.Text;
using Dashboard.Data.Store.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Store.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Great support, GREAT people!", "great support people")]
    [InlineData("Größe naïve ÉCOLE Łódź", "grosse naive ecole lodz")]
    [InlineData("don't e-mail 24/7 100%", "don t e mail 24 7 100")]
    [InlineData("fine👍🏽ok", "fine 👍 ok")]
    [InlineData("お返事です", "お 返 事 て す")]
    [InlineData("שירות מעולה", "שירות מעולה")]
    [InlineData("ﬁne ①", "fine 1")]
    [InlineData("กินข้าว", "กิน ินข นข้ ข้า ้าว าว ว")]
    [InlineData("good อาหาร1ข", "good อาห าหา หาร าร ร 1 ข")]
    [InlineData("ดี\u200bมาก", "ดีม ีมา มาก าก ก")]
    [InlineData("ទឹក។", "ទឹក ឹក ក")]
    [InlineData("배송이 app", "배송 송이 이 app")]
    [InlineData("앱app ㅋㅋ ㅠ", "앱 app ㅋㅋ ㅋ ㅠ")]
    [InlineData("हिन्दी", "हनद")]
    [InlineData("a\0b \ud800c ~t1 \"x\"*", "a b c t1 x")]
    public void Split_ATextOfAnyScript_HasItsWords(string text, string words) =>
        Assert.Equal(words.Normalize(NormalizationForm.FormKD), string.Join(' ', SearchWords.Split(text)));

    [Theory]
    [InlineData("", "")]
    [InlineData("late parcel", "late parcel*")]
    [InlineData("parcel late parcel", "parcel late*")]
    [InlineData("กินข้าว", "กิน ินข นข้ ข้า ้าว*")]
    [InlineData("ข้ กิน", "ข้* กิน*")]
    [InlineData("빨 배송이", "빨* 배송 송이*")]
    public void AskedBy_ATextOfAnyScript_IsWholeButAtItsEndAndWhereItIsShort(string typed, string words) => Assert.Equal(
        words.Normalize(NormalizationForm.FormKD),
        string.Join(' ', SearchWords.AskedBy(typed, 100).Select(word => word.IsBeginning ? word.Text + "*" : word.Text)));

    [Fact]
    public void AskedBy_MoreWordsThanAnybodyTypes_NarrowsNoFurther() =>
        Assert.Equal([new SearchWord("a", false), new SearchWord("b", true)], SearchWords.AskedBy("a b c d", 2));

    [Fact]
    public void Split_AWordWithoutEnd_IsCutShort() =>
        Assert.Equal(new string('x', SearchWords.LongestWord), Assert.Single(SearchWords.Split(new string('x', 2000))));

    [Fact]
    public void Split_AnyText_HasWordsThatMeanNothingToADatabase() => Prop.ForAll<string?>(text =>
        SearchWords.Split(text ?? "").All(word => word.Length > 0 && word.EnumerateRunes().All(rune =>
            rune.Value > ' ' && !"\"'\\~*():&|!<>".Contains(rune.ToString(), StringComparison.Ordinal)))).QuickCheckThrowOnFailure();
}
