using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class HelpDeskIdTests
{
    [Theory]
    [InlineData(" A-1", "A-1")]
    [InlineData("A-1 ", "A-1")]
    [InlineData("\u00a0A-1\u2003", "A-1")]
    [InlineData("A\u200b-1", "A-1")]
    [InlineData("\ufeffA-1", "A-1")]
    [InlineData("A-1\u0000", "A-1")]
    [InlineData("A\t-1", "A-1")]
    [InlineData("Jose\u0301", "Jos\u00e9")]
    [InlineData("\u200b \u200b", "")]
    [InlineData("A\u20111", "A\u20111")]
    [InlineData("a b", "a b")]
    [InlineData("A\ufffe-1\uffff", "A-1")]
    [InlineData("A\ud83f\udffe-1\ufdd0", "A-1")]
    [InlineData("A\ufdcf\ufdd0\ufdef\ufdf0", "A\ufdcf\ufdf0")]
    [InlineData("A\ufffd", "A\ufffd")]
    [InlineData(null, null)]
    public void Normalise_AnySpelling_IsTheOneThatIsKept(string? written, string? kept) =>
        Assert.Equal(kept, HelpDeskId.Normalise(written));

    [Fact]
    public void Normalise_HalfASurrogatePair_StandsAsTheReplacementCharacter() =>
        Assert.Equal("a\ufffdb", HelpDeskId.Normalise("a\ud800b"));

    [Fact]
    public void Normalise_IdsThatDifferInCase_StayTwo() => Assert.NotEqual(HelpDeskId.Normalise("0015a"), HelpDeskId.Normalise("0015A"));

    [Theory]
    [InlineData("A-1", "a-1")]
    [InlineData("A-1", "A\u20111")]
    [InlineData("A-1", "A \u2013 1")]
    [InlineData("A-1", "A\u22121")]
    [InlineData("A-1", "A1")]
    [InlineData("A-1", "A-1\u200b")]
    [InlineData("A-1", "\uff21-1")]
    [InlineData("Stra\u00dfe", "STRA\u00dfE")]
    public void Fold_SpellingsOfOneId_AreEqual(string id, string twin) => Assert.Equal(HelpDeskId.Fold(id), HelpDeskId.Fold(twin));

    [Theory]
    [InlineData("A-1", "A-2")]
    [InlineData("A-1", "B-1")]
    [InlineData("A-1", "A-11")]
    [InlineData("A_1", "A-1")]
    public void Fold_OtherIds_AreNot(string id, string other) => Assert.NotEqual(HelpDeskId.Fold(id), HelpDeskId.Fold(other));
}
