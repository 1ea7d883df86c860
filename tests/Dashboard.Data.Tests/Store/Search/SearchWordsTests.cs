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
    [InlineData("a\0b \ud800c ~t1 \"x\"*", "a b c t1 x")]
    public void Of_ATextOfAnyScript_HasItsWords(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Fact]
    public void Of_AWordWithoutEnd_IsCutShort() =>
        Assert.Equal(new string('x', SearchWords.LongestWord), Assert.Single(SearchWords.Of(new string('x', 2000))));

    [Fact]
    public void Of_AnyText_HasWordsThatMeanNothingToADatabase() => Prop.ForAll<string?>(text =>
        SearchWords.Of(text ?? "").All(word => word.Length > 0 && word.EnumerateRunes().All(rune =>
            rune.Value > ' ' && !"\"'\\~*():&|!<>".Contains(rune.ToString(), StringComparison.Ordinal)))).QuickCheckThrowOnFailure();
}
