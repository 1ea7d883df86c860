using Dashboard.Data.Comments;
using Xunit;

namespace Dashboard.Data.Tests.Comments;

public sealed class MaskedTextTests
{
    [Theory]
    [InlineData("Thanks @acme_help, it works", "Thanks |, it works")]
    [InlineData("Thanks @\u200Bann!", "Thanks |!")]
    [InlineData("Thanks ＠ann!", "Thanks |!")]
    [InlineData("see https://acme.example/track?id=7 now", "see | now")]
    [InlineData("see www.acme.example now", "see | now")]
    [InlineData("see acme.example/track now", "see | now")]
    [InlineData("see Acme.com now", "see | now")]
    [InlineData("mail ann.lee+x@acme.example please", "mail | please")]
    [InlineData("call +49 (30) 1234-567 today", "call | today")]
    [InlineData("order 20231105 late", "order | late")]
    [InlineData("order AB123456C late", "order | late")]
    [InlineData("order ١٢٣٤٥٦ late", "order | late")]
    [InlineData("card 4111 1111 1111 1111!", "card |!")]
    public void Comment_ThatNamesSomebody_LosesTheName(string comment, string masked) =>
        Assert.Equal(masked.Replace('|', MaskedText.Gap), MaskedText.FromComment(comment));

    [Theory]
    [InlineData("Waited 3 days, 12 calls")]
    [InlineData("24/7? No.")]
    [InlineData("It was slow.But ok")]
    [InlineData("می‌شود")]
    public void Comment_ThatNamesNobody_Stays(string comment) => Assert.Equal(comment, MaskedText.FromComment(comment));

    [Fact]
    public void Comment_OfOneEndlessWord_IsMaskedInTime()
    {
        var endless = new string('a', 20_000);

        Assert.Equal($"{endless}/{endless} {MaskedText.Gap}", MaskedText.FromComment($"{endless}/{endless} @acme"));
    }

    [Fact]
    public void Comment_WithHalfACharacter_IsNoError() => Assert.Equal("a \uFFFD b", MaskedText.FromComment("a \uD83D b"));
}
