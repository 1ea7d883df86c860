using Dashboard.Data.Comments;
using Dashboard.Formats;
using Xunit;

namespace Dashboard.Tests.Formats;

public sealed class LanguageNamesTests
{
    [Theory]
    [InlineData("en", "German", "Spanish", "Unknown language")]
    [InlineData("de", "Deutsch", "Spanisch", "Unbekannte Sprache")]
    public void Of_ALanguage_IsItsNameInTheReadersOwn(string reader, string german, string spanish, string unknown)
    {
        using var reading = Reading.As(reader);

        Assert.Equal(
            [german, spanish, unknown],
            new[] { CommentLanguage.German, CommentLanguage.Spanish, CommentLanguage.Unknown }.Select(LanguageNames.Of));
    }

    [Fact]
    public void Of_EveryLanguage_IsANameOfItsOwn() =>
        Assert.Equal(
            Enum.GetValues<CommentLanguage>().Length,
            Enum.GetValues<CommentLanguage>().Select(LanguageNames.Of).Distinct(StringComparer.Ordinal).Count());
}
