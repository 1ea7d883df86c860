using Dashboard.Data.Feedback;
using Dashboard.Data.FeedbackApi;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class FeedbackApiClientSendingTests
{
    private const string Created =
        """
        {"created_at":"Tue Dec 15 17:58:20 +0000 2015","updated_at":"Tue Dec 15 17:58:20 +0000 2015","id":"7","type":"nps","test":true,
        "dm_id":"8","from_user_id":"1","to_user_id":"2","question_variant_id":"3"}
        """;

    private static readonly PromptRequest Prompt = new(SurveyKind.Nps, "2", "How did we do? & thanks +1 ☃", "https://a.example/privacy");

    [Fact]
    public async Task Create_FullPrompt_SendsEveryParameterAsAForm()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, Created);
        var prompt = Prompt with { ExternalId = "case 1", QuestionVariantId = 3, DisplayName = "Ann's", Test = true };

        var feedback = await CreateAsync(x, prompt);

        Assert.Equal(("7", SurveyKind.Nps, true, 3), (feedback.Id, feedback.Kind, feedback.IsTest, feedback.QuestionVariantId));
        var seen = x.Server.Seen.Single();
        Assert.Equal("POST /1.1/feedback/create.json", $"{seen.Method} {seen.PathAndQuery}");
        Assert.Equal(
            "type=nps&to_user_id=2&message=How%20did%20we%20do%3F%20%26%20thanks%20%2B1%20%E2%98%83&privacy_url=https%3A%2F%2Fa.example"
            + "%2Fprivacy&external_id=case%201&question_variant_id=3&display_name=Ann%27s&test=true",
            seen.Body);
    }

    [Fact]
    public async Task Create_Form_IsPartOfTheSignature()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, Created);

        await CreateAsync(x, Prompt);

        var seen = x.Server.Seen.Single();
        var sent = seen.Authorization["OAuth ".Length..].Split(", ").Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1].Trim('"')), StringComparer.Ordinal);
        var signed = sent.Where(pair => pair.Key is not "oauth_signature").Concat(FormText.Parse(seen.Body));
        var text = OAuthSignature.BaseString("POST", new Uri(x.Server.Address + seen.PathAndQuery), signed);
        Assert.Equal(OAuthSignature.Sign(text, ClientUnderTest.ConsumerSecret, ClientUnderTest.TokenSecret), sent["oauth_signature"]);
    }

    [Fact]
    public async Task Create_PromptThatBreaksTheTable_IsRefusedBeforeAnythingIsSent()
    {
        await using var x = await ClientUnderTest.StartAsync();
        var prompt = new PromptRequest((SurveyKind)3, "@ann", " ", "http://a.example/")
        {
            ExternalId = new string('a', 257), DisplayName = new string('a', 21), QuestionVariantId = -1,
        };

        var e = await Assert.ThrowsAsync<ArgumentException>(() => CreateAsync(x, prompt));

        Assert.Equal(7, prompt.Faults().Count);
        Every.One(prompt.Faults(), fault => Assert.Contains(fault, e.Message, StringComparison.Ordinal));
        Assert.Empty(x.Server.Seen);
    }

    /// <summary>X's table: at most 256 characters, of which an emoji is one.</summary>
    [Theory]
    [InlineData("a", 256, 0)]
    [InlineData("a", 257, 1)]
    [InlineData("😀", 256, 0)]
    [InlineData("😀", 257, 1)]
    public void Faults_ExternalIdAtItsBorder_IsTakenUpTo256Characters(string character, int count, int faults)
    {
        var prompt = Prompt with { ExternalId = string.Concat(Enumerable.Repeat(character, count)) };

        Assert.Equal(Enumerable.Repeat("external_id must have at most 256 characters.", faults), prompt.Faults());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("12a", 1)]
    [InlineData("a12", 1)]
    [InlineData("12 ", 1)]
    [InlineData("１２", 1)]
    [InlineData("0123456789", 0)]
    public void Faults_Recipient_IsMadeOfDigitsAlone(string id, int faults) =>
        Assert.Equal(faults, (Prompt with { ToUserId = id }).Faults().Count);

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    public void Faults_DisplayNameAtItsBorder_IsTakenUpTo20Characters(int length, int faults) =>
        Assert.Equal(faults, (Prompt with { DisplayName = new string('a', length) }).Faults().Count);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(37, 0)]
    public void Faults_VariantAtItsBorder_IsTakenFromZero(int variant, int faults) =>
        Assert.Equal(faults, (Prompt with { QuestionVariantId = variant }).Faults().Count);

    [Theory]
    [InlineData(true, "&test=true")]
    [InlineData(false, "")]
    public async Task Create_Test_IsSaidOnlyWhereItIsOne(bool isTest, string said)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, Created);

        await CreateAsync(
            x,
            new PromptRequest(SurveyKind.Csat, "2", "Hi", "https://a.example/p")
            {
                Test = isTest,
                ExternalId = "",
                DisplayName = "",
            });

        Assert.Equal("type=csat&to_user_id=2&message=Hi&privacy_url=https%3A%2F%2Fa.example%2Fp" + said, x.Server.Seen.Single().Body);
    }

    [Fact]
    public void Faults_TwentyEmojiAsName_AreTwentyCharacters()
    {
        var twenty = string.Concat(Enumerable.Repeat("😀", 20));

        Assert.Empty((Prompt with { DisplayName = twenty }).Faults());
        Assert.Single((Prompt with { DisplayName = twenty + "😀" }).Faults());
    }

    [Fact]
    public async Task Create_ServerThatHangs_LeavesTheOutcomeUnknownAndIsNotRepeated()
    {
        await using var x = await ClientUnderTest.StartAsync(("Timeout", "00:00:01"));
        x.Server.Then(FeedbackApiClientFailureTests.HangAsync).Then(200, Created);

        var e = await Assert.ThrowsAsync<OutcomeUnknownException>(() => CreateAsync(x, Prompt));

        Assert.IsType<FeedbackApiTimeoutException>(e.InnerException);
        Assert.Single(x.Server.Seen);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    public async Task Create_AnswerThatSaysNothingCertain_LeavesTheOutcomeUnknownAndIsNotRepeated(int status, string body)
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(status, body).Then(200, Created);

        Assert.Equal(status, (int?)(await Assert.ThrowsAsync<OutcomeUnknownException>(() => CreateAsync(x, Prompt))).Status);
        Assert.Single(x.Server.Seen);
    }

    [Fact]
    public async Task Create_KeptConnectionThatCloses_IsNotRepeatedByTheNetworkStack()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(200, Created).Then(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        }).Then(200, Created);
        await CreateAsync(x, Prompt);

        var e = await Assert.ThrowsAsync<OutcomeUnknownException>(() => CreateAsync(x, Prompt));

        Assert.True(Assert.IsType<ConnectionFailedException>(e.InnerException).WasSent);
        Assert.Equal(2, x.Server.Seen.Count);
    }

    [Fact]
    public async Task Create_Refusal_IsCertain()
    {
        await using var x = await ClientUnderTest.StartAsync();
        x.Server.Then(403, """{"errors":[{"code":150,"message":"No"}]}""");

        Assert.Equal(AccessRefusal.CannotMessage,
            (await Assert.ThrowsAsync<AccessRefusedException>(() => CreateAsync(x, Prompt))).Refusal);
    }

    private static async Task<FeedbackSnapshot> CreateAsync(ClientUnderTest x, PromptRequest prompt) =>
        (await x.Client.CreateAsync(ClientUnderTest.Who, prompt, ClientUnderTest.Stop)).Feedback;
}
