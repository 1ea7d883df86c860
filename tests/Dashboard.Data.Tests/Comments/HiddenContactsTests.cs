using Dashboard.Data.Comments;
using Xunit;

namespace Dashboard.Data.Tests.Comments;

public sealed class HiddenContactsTests
{
    // The card numbers are those that card networks publish for trials.
    [Theory]
    [InlineData("write to ann.lee+x@acme.example, please", "write to •••, please")]
    [InlineData("call +49 171 2345678 today", "call ••• today")]
    [InlineData("call 0171/2345678!", "call •••!")]
    [InlineData("(030) 901820 is mine", "••• is mine")]
    [InlineData("555-867-5309", "•••")]
    [InlineData("paid with 4111 1111 1111 1111.", "paid with •••.")]
    [InlineData("5555555555554444", "•••")]
    [InlineData("378282246310005 and a@b.example", "••• and •••")]
    [InlineData("+４９１７１２３４５６７８", "•••")]
    public void In_LeadsToSomebody_IsMasked(string comment, string shown) => Assert.Equal(shown, HiddenContacts.In(comment));

    [Theory]
    [InlineData("order 123456789 is late")]
    [InlineData("4111111111111112 is no card")]
    [InlineData("since 2026-11-29")]
    [InlineData("on 29.11.2026")]
    [InlineData("ask @acme, 10 times, 24/7")]
    [InlineData("")]
    public void In_AnythingElse_Stays(string comment) => Assert.Equal(comment, HiddenContacts.In(comment));

    [Fact]
    public void In_VeryLongRow_EndsInTime() =>
        Assert.NotNull(HiddenContacts.In(string.Concat(Enumerable.Repeat("1 (", 20_000)) + new string('a', 50_000)));
}
