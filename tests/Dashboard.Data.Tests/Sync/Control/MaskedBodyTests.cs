using Dashboard.Data.Sync.Control;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Control;

public sealed class MaskedBodyTests
{
    private const string Date = "Sat Dec 15 17:58:20 +0000 2015";

    [Theory]
    [InlineData("""{"a":1,"response":{"score":{"value":4,"created_at":"DATE"},"text":{"value":"so good"}},"b":[true,null,"ü"]}""",
        """{"a":1,"response":{"score":{"value":"•••","created_at":"DATE"},"text":{"value":"•••"}},"b":[true,null,"ü"]}""")]
    [InlineData("""[{"feedback":{"response":{"score":4}}},{"x":5}]""", """[{"feedback":{"response":{"score":"•••"}}},{"x":5}]""")]
    [InlineData("""{"Score":[4,{"v":5}],"x":6,"comment":"c"}""", """{"Score":["•••",{"v":"•••"}],"x":6,"comment":"•••"}""")]
    [InlineData("""{"response":{"created_at":"so good","created_at":{"v":4}},"created_at":"x"}""", """{"response":{"created_at":"•••","created_at":{"v":"•••"}},"created_at":"x"}""")]
    [InlineData("""{"re\u0073ponse":5,"response":6,"id":7}""", """{"response":"•••","response":"•••","id":7}""")]
    [InlineData("7.50", "7.50")]
    public void Of_Json_MasksAnswersAndNothingElse(string body, string masked) => Assert.Equal(
        masked.Replace("DATE", Date, StringComparison.Ordinal),
        WithoutSpaces(MaskedBody.Of(body.Replace("DATE", Date, StringComparison.Ordinal))),
        StringComparer.Ordinal);

    [Fact]
    public void Of_CutOffJson_EndsBeforeTheFirstAnswer()
    {
        var masked = MaskedBody.Of("""{"id":"7","response":{"score":{"value":4}""");

        Assert.StartsWith("{\"id\":\"7\",\"\n•••", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("4", masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void Of_TextWithoutAnswers_IsShownAsItCame(string body) => Assert.Equal(body, MaskedBody.Of(body));

    [Fact]
    public void Of_HugeBody_IsCut()
    {
        Assert.InRange(MaskedBody.Of($"[{new string('1', MaskedBody.Longest)}]").Length, MaskedBody.Longest, MaskedBody.Longest + 50);
        Assert.InRange(MaskedBody.Of(new string('[', 200_000)).Length, MaskedBody.Longest, MaskedBody.Longest + 100);
    }

    // Outside of texts: they have no spaces here but for the dates.
    private static string WithoutSpaces(string json) => string.Join(
        string.Empty, json.Split('\n').Select(line => line.Trim().Replace("\": ", "\":", StringComparison.Ordinal)));
}
