using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store.Cells;
using Dashboard.Data.Store.Search;
using Dashboard.Data.Store.Topics;
using Xunit;

namespace Dashboard.Data.Tests.Store.Topics;

/// <summary>Which comments a word or phrase of a topic is found in.</summary>
public sealed class TopicSetTests
{
    [Theory]
    [InlineData(CommentLanguage.English, "parcel", "Your PARCELS came late", true)]
    [InlineData(CommentLanguage.English, "parcels", "my parcel", true)]
    [InlineData(CommentLanguage.English, "parcel", "a partial answer", false)]
    [InlineData(CommentLanguage.German, "Paket", "Die Pakete waren weg", true)]
    [InlineData(CommentLanguage.German, "Rücksendung", "meine ruecksendung, rucksendung", true)]
    [InlineData(CommentLanguage.Spanish, "reclamacion", "Mi RECLAMACIÓN no llegó", true)]
    [InlineData(CommentLanguage.Spanish, "reclamación", "Tres reclamaciones", true)]
    [InlineData(CommentLanguage.French, "école", "C'est l'ecole", true)]
    [InlineData(CommentLanguage.English, "late delivery", "another late delivery today", true)]
    [InlineData(CommentLanguage.English, "late delivery", "late again. delivery was fine", false)]
    [InlineData(CommentLanguage.English, "late delivery", "late and rude delivery", false)]
    [InlineData(CommentLanguage.English, "out of stock", "It was OUT of stock!", true)]
    [InlineData(CommentLanguage.Chinese, "包裹", "我的包裹没有到", true)]
    [InlineData(CommentLanguage.Thai, "พัสดุ", "พัสดุมาช้ามาก", true)]
    [InlineData(CommentLanguage.Thai, "สินค้า", "พัสดุมาช้ามาก", false)]
    [InlineData(CommentLanguage.Unknown, "parcel", "Parcel???", true)]
    [InlineData(CommentLanguage.Unknown, "PARCELS", "My parcel", true)]
    [InlineData(CommentLanguage.Unknown, "Paket weg", "Pakete weg", true)]
    [InlineData(CommentLanguage.Unknown, "card", "cardboard", false)]
    [InlineData(CommentLanguage.Unknown, "refund", "refuse", false)]
    [InlineData(CommentLanguage.English, "card", "@cardshop 4111 1111 1111 1111 https://card.example", false)]
    public void BitsOf_CommentInALanguage_FindsItsForms(CommentLanguage language, string phrase, string comment, bool isFound)
    {
        var (day, books) = Day(language, comment);

        Assert.Equal([isFound ? 1UL : 0], Set(phrase).BitsOf(day, books));
    }

    [Fact]
    public void BitsOf_SeveralTopics_HasABitForEachAndAsksAgainWhenTheyChange()
    {
        var (day, books) = Day(CommentLanguage.English, "late parcel", "friendly agent", "a parcel", "nothing");
        var set = Set("parcel", "late", "agent");

        Assert.Equal([3UL, 4, 1, 0], set.BitsOf(day, books));
        Assert.Same(set.BitsOf(day, books), set.BitsOf(day, books));
        Assert.Equal([0UL, 1, 0, 0], Set("friendly").BitsOf(day, books));
        Assert.Equal([10, 20], set.IdsOf(3));
        Assert.Equal(4UL, set.BitOf(30));
        Assert.True(set.Among([20, 30]).Has(2) && set.Among([0]).Has(0) && !set.Among([20]).Has(0) && !set.Among([0, 10]).Has(4));
    }

    private static TopicSet Set(params string[] phrases) =>
        new([.. phrases.Select((phrase, place) => new KnownTopic(10 * (place + 1), phrase, Guid.Empty, [phrase]))]);

    private static (CommentDay, IReadOnlyDictionary<CommentLanguage, CommentWordBook>) Day(
        CommentLanguage language, params string[] comments)
    {
        var (day, books) = (new CommentDay(), CommentState.Empty(CommentVersion.None).Books);
        foreach (var comment in comments)
        {
            foreach (var word in WordBreaks.Split(MaskedText.FromComment(comment)))
                day.AddWord(books[language].NumberOf(word.Text), word.BeginsPhrase);
            day.Add(day.Count, new CellGroup(SurveyKind.Csat, 0, 0, 0, 0, ""), 5, language);
        }

        return (day, books);
    }
}
