using System.Text.RegularExpressions;
using Dashboard.Data.Sync.Control;
using Xunit;

namespace Dashboard.Data.Tests.Sync.Control;

public sealed partial class MaskedBodyTests
{
    private const string Date = "Tue Dec 15 17:58:20 +0000 2015";

    [Theory]
    [InlineData(
        """{"id":"70001","response":{"score":{"value":4,"created_at":"DATE"},"text":{"value":"so good"}},"created_at":"DATE"}""",
        """{"id":"70001","response":{"score":{"value":"•••","created_at":"DATE"},"text":{"value":"•••"}},"created_at":"DATE"}""")]
    [InlineData(
        """{"event_type":"feedback.rated","rating":5,"feedback":{"stars":"5","type":"nps","test":false,"question_variant_id":"7"}}""",
        """{"event_type":"feedback.rated","•••":"•••","feedback":{"•••":"•••","type":"nps","test":false,"question_variant_id":"7"}}""")]
    [InlineData(
        """[{"feedback":{"response":{"score":4,"id":"70001"}}},{"id":5},{"id":"5"},{"id":["70001"]}]""",
        """[{"feedback":{"response":{"score":"•••","id":"•••"}}},{"id":"•••"},{"id":"•••"},{"id":["•••"]}]""")]
    [InlineData(
        """{"Score":[4,{"created_at":"DATE"}],"comment":"c","my score is 1":null,"type":"terrible","test":1}""",
        """{"•••":["•••",{"created_at":"DATE"}],"comment":"•••","•••":"•••","type":"•••","test":"•••"}""")]
    [InlineData(
        """{"response":{"created_at":"so good","created_at":{"v":4}},"created_at":"Bad Dec 15 17:58:20 +0000 2015"}""",
        """{"response":{"created_at":"•••","created_at":{"•••":"•••"}},"created_at":"•••"}""")]
    [InlineData(
        """{"re\u0073ponse":{"id":70001},"id":70002,"external_id":"so good","privacy_url":"https://terrible.example"}""",
        """{"response":{"id":"•••"},"id":70002,"external_id":"•••","privacy_url":"•••"}""")]
    [InlineData(
        """{"event_type":"my score is 1","external_id":"case-4711","\ud800":"\ud800","id":"\ud800"}""",
        """{"event_type":"•••","external_id":"case-4711","•••":"•••","id":"•••"}""")]
    [InlineData("7.50", "\"•••\"")]
    [InlineData("5", "\"•••\"")]
    [InlineData("true", "\"•••\"")]
    [InlineData(
        """
            "{\"event_type\":\"feedback.updated\",\"feedback\":{\"response\":{\"score\":{\"value\":1}}}}"
            """,
        "\"•••\"")]
    public void From_Json_ShowsWhatIsHarmlessAndNothingElse(string body, string masked) =>
        Assert.Equal(
            masked.Replace("DATE", Date, StringComparison.Ordinal),
            WithoutSpaces(MaskedBody.From(body.Replace("DATE", Date, StringComparison.Ordinal))),
            StringComparer.Ordinal);

    [Theory]
    [InlineData("""{"id":"70001","response":{"score":{"value":4""")]
    [InlineData("""{"id":"70001","response":"{"score":4}""")]
    [InlineData("""{"id":"70001"} my score is 4""")]
    public void From_CutOffJson_EndsWithWhatIsSurelyHarmless(string body)
    {
        var masked = MaskedBody.From(body);

        Assert.Contains("\"id\": \"70001\"", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("4", masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("score=4&text=so good")]
    [InlineData("")]
    public void From_WhatIsNoJson_ShowsNothing(string body) =>
        Assert.Equal($"\n{MaskedBody.Mask} (no JSON: the rest is not shown, since it may hold an answer)", MaskedBody.From(body));

    [Fact]
    public void From_RandomBodies_NeverShowAPlantedScoreOrComment()
    {
        var planted = 0;
        for (var seed = 0; seed < 2_000; seed++)
        {
            var body = new PlantedBody(seed);
            planted += body.Planted;
            foreach (var text in new[] { body.Text, body.Text[..(body.Text.Length * (seed % 10) / 10)], $"{body.Text} 4", $"[{body.Text}" })
                CheckShown(body, MaskedBody.From(text), seed);
        }

        Assert.InRange(planted, 5_000, int.MaxValue);
    }

    [Fact]
    public void From_HugeBody_IsCut()
    {
        Assert.InRange(
            MaskedBody.From($"[{string.Join(',', Enumerable.Repeat("1", 50_000))}]").Length,
            MaskedBody.Longest,
            MaskedBody.Longest + 100);
        Assert.InRange(MaskedBody.From(new string('[', 200_000)).Length, MaskedBody.Longest, MaskedBody.Longest + 100);
    }

    /// <summary>
    /// Everything in quotes and every word outside of them is something that was known to be harmless when the body was made.
    /// </summary>
    private static void CheckShown(PlantedBody body, string shown, int seed)
    {
        var json = shown.Split("\n" + MaskedBody.Mask + " (no JSON")[0];
        foreach (Match token in Tokens().Matches(json))
            Assert.True(body.Harmless.Contains(token.Value), $"{seed}: {token.Value} is shown of\n{body.Text}");
    }

    // Outside of texts: they have no spaces here but for the dates.
    private static string WithoutSpaces(string json) => string.Join(
        string.Empty, json.Split('\n').Select(line => line.Trim().Replace("\": ", "\":", StringComparison.Ordinal)));

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\\[\\]{}:,\"]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tokens();
}
