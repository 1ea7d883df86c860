using Dashboard.Data.Comments;
using Dashboard.Data.Comments.Words;
using Xunit;

namespace Dashboard.Data.Tests.Comments.Words;

public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("Slow answer. Parcel lost, @acme bad luck!", ".slow answer.parcel lost.bad luck")]
    [InlineData("It didn't", ".it didn't")]
    [InlineData("!!!", "")]
    public void Comment_Read_IsItsWords(string comment, string plain) => Assert.Equal(plain, ReadComment.From(comment).Plain);

    [Theory]
    [InlineData("Slow answer. Parcel lost, @acme bad luck!")]
    [InlineData("การจัดส่งช้ามาก ไม่พอใจ")]
    [InlineData("")]
    public void Words_WrittenAndReadBack_AreTheSame(string comment)
    {
        var words = WordBreaks.Split(MaskedText.FromComment(comment));
        var back = new List<CommentWord>();
        ReadOnlySpan<char> rest = PlainWords.Write(words);
        while (PlainWords.TryRead(ref rest, out var word, out var begins))
            back.Add(new CommentWord(word.ToString(), begins));

        Assert.Equal(words, back);
    }
}
