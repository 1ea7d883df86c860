using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Comments.Words;

public sealed class CommentTermsTests
{
    [Theory]
    [InlineData("The parcels came late", CommentLanguage.English, "parcels|came|late|parcels came|came late|parcels came late")]
    [InlineData("waste of time", CommentLanguage.English, "waste|time|waste of time")]
    [InlineData("It was not helpful.", CommentLanguage.English, "helpful|not helpful")]
    [InlineData("Late. Parcel", CommentLanguage.English, "late|parcel")]
    [InlineData("late @acme parcel", CommentLanguage.English, "late|parcel")]
    [InlineData("Keine Antwort", CommentLanguage.German, "antwort|keine antwort")]
    [InlineData("À l’écoute", CommentLanguage.French, "écoute")]
    [InlineData("x 3 12", CommentLanguage.English, "")]
    public void Comment_InALanguage_HoldsWordsAndPhrases(string comment, CommentLanguage language, string terms) => Assert.Equal(
        terms.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
        CommentTerms.Of(comment, language).Select(term => term.Text).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("parcel", "parcels", CommentLanguage.English)]
    [InlineData("Lieferung", "Lieferungen", CommentLanguage.German)]
    [InlineData("paquete", "paquetes", CommentLanguage.Spanish)]
    [InlineData("livraison", "livraisons", CommentLanguage.French)]
    [InlineData("operatore", "operatori", CommentLanguage.Italian)]
    [InlineData("pedido", "pedidos", CommentLanguage.Portuguese)]
    [InlineData("pakket", "pakketten", CommentLanguage.Dutch)]
    [InlineData("посылка", "посылки", CommentLanguage.Russian)]
    [InlineData("kargo", "kargolar", CommentLanguage.Turkish)]
    [InlineData("मौका", "मौके", CommentLanguage.Hindi)]
    public void Forms_OfOneWord_AreOneTerm(string one, string other, CommentLanguage language) =>
        Assert.Equal(CommentTerms.Of(one, language), CommentTerms.Of(other, language));

    [Fact]
    public void Word_ThatComesTwice_IsOneTerm() =>
        Assert.Equal("late", Assert.Single(CommentTerms.Of("Late! Late!", CommentLanguage.English)).Text);

    [Fact]
    public void Words_OfEveryLanguage_HaveStemsAndStopWordsWithoutError() =>
        Every.One(Enum.GetValues<CommentLanguage>(), language => Assert.NotNull(CommentTerms.Of("Paket parcel посылка", language)));

    [Fact]
    public void StopWords_OfLanguagesWithAList_AreThere() => Every.One(
        new[] { CommentLanguage.English, CommentLanguage.Thai, CommentLanguage.Arabic, CommentLanguage.Turkish, CommentLanguage.Polish },
        language => Assert.True(StopWords.Of(language).All.Count > 50));
}
