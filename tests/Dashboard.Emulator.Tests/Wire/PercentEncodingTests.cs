using Dashboard.Emulator.Wire;

namespace Dashboard.Emulator.Tests.Wire;

public sealed class PercentEncodingTests
{
    // The first four are X's published examples ("Percent encoding parameters").
    [Theory]
    [InlineData("Ladies + Gentlemen", "Ladies%20%2B%20Gentlemen")]
    [InlineData("An encoded string!", "An%20encoded%20string%21")]
    [InlineData("Dogs, Cats & Mice", "Dogs%2C%20Cats%20%26%20Mice")]
    [InlineData("☃", "%E2%98%83")]
    [InlineData("a-b.c_d~e", "a-b.c_d~e")]
    [InlineData("😀", "%F0%9F%98%80")]
    public void Encode_PublishedExamples_Match(string value, string encoded) => Assert.Equal(encoded, PercentEncoding.Encode(value));

    [Fact]
    public void DecodeForm_Plus_IsASpace() => Assert.Equal("2 q+", PercentEncoding.DecodeForm("2+q%2B"));
}
