using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class FormTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a=1&b=2", "a:1 b:2")]
    [InlineData("&a=1&&", "a:1")]
    [InlineData("a", "a:")]
    [InlineData("a=", "a:")]
    [InlineData("=1", ":1")]
    [InlineData("a=b=c", "a:b=c")]
    [InlineData("a=1&a=2", "a:1 a:2")]
    [InlineData("%C3%A4%3D=x%26y", "ä=:x&y")]
    public void Parse_Pairs_AreDecodedInTheirOrder(string text, string pairs) =>
        Assert.Equal(pairs, string.Join(' ', FormText.Parse(text).Select(pair => $"{pair.Key}:{pair.Value}")));

    [Fact]
    public void Parse_PlusAndPercent20_AreBothASpace() => Assert.Equal(" a b ", Assert.Single(FormText.Parse("x=+a%20b+")).Value);
}
