using Dashboard.Data.FeedbackApi;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class OAuthNonceTests
{
    [Fact]
    public void Next_ManyTimes_IsEachTimeAnotherWordOf32LettersAndDigits()
    {
        var words = Enumerable.Range(0, 1_000).Select(_ => OAuthNonce.Next()).ToList();

        Assert.Distinct(words);
        Every.One(words, word => Assert.Matches("^[0-9a-f]{32}$", word));
    }
}
