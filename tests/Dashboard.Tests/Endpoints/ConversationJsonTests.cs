using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>What the help desk's JSON can be, at the real door.</summary>
public sealed class ConversationJsonTests(AppHost host) : IClassFixture<AppHost>
{
    /// <summary>As help desks have sent it: ids with blanks, a time without its offset, numbers for ids, a time since 1970.</summary>
    private const string FromTheRealWorld =
        """
        {"conversations":[
         {"external_id":" case-6 ","account_user_id":"1212121212121","agent_id":" a-anna","agent_name":"Anna Ahrens",
          "team_id":"t-1 ","team_name":"Billing","closed_at":"2026-11-20T09:00:00Z"},
         {"external_id":"tz-1","account_user_id":"1212121212121","agent_id":"a-anna","agent_name":"Anna Ahrens",
          "team_id":"t-1","team_name":"Billing","closed_at":"2026-11-20T09:00:00"},
         {"external_id":5555,"account_user_id":"1212121212121","agent_id":17,"team_id":3,"closed_at":"2026-11-20T09:00:00Z"},
         {"external_id":"tz-5","account_user_id":"1212121212121","agent_id":"a-1","team_id":"t-1","closed_at":1795165200}]}
        """;

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["external_id"] = "\"case-1\"", ["account_user_id"] = "\"1212121212121\"", ["agent_id"] = "\"a-1\"", ["team_id"] = "\"t-1\"",
        ["closed_at"] = "\"2025-03-11T08:00:00Z\"",
    };

    [Fact]
    public async Task Report_FromTheRealWorld_IsTrimmedOrRefusedByTheNameOfTheField()
    {
        // The suite is also run under clocks of other years.
        var (accepted, reasons) = await AnswerAsync(FromTheRealWorld.Replace("2026-", "2025-", StringComparison.Ordinal));

        Assert.Equal(1, accepted);
        Assert.Equal(
            [
                "1: closed_at \"2025-11-20T09:00:00\" lacks its offset from UTC:"
                    + " it is expected as 2026-01-02T03:04:05Z or 2026-01-02T04:04:05+01:00",
                "2: external_id must be a text in quotes, not a number; agent_id must be a text in quotes, not a number;"
                    + " team_id must be a text in quotes, not a number",
                "3: closed_at must be a text in quotes, not a number",
            ],
            reasons);
        await using var store = host.OpenStore();
        Assert.Equal(1, await store.Set<Closing>().CountAsync(closing => closing.ExternalId == "case-6", AppHost.Token));
        Assert.Equal("Anna Ahrens", (await store.Agents.SingleAsync(agent => agent.ExternalId == "a-anna", AppHost.Token)).Name);
        Assert.False(await store.Teams.AnyAsync(team => team.ExternalId == "t-1 " || team.ExternalId == "3", AppHost.Token));
    }

    [Theory]
    [InlineData("agent_id", "true", "agent_id must be a text in quotes, not true or false")]
    [InlineData("team_id", "[\"t\"]", "team_id must be a text in quotes, not a list")]
    [InlineData("agent_name", "{}", "agent_name must be a text in quotes, not an object")]
    [InlineData("closed_at", "1795165200000", "closed_at must be a text in quotes, not a number")]
    [InlineData(
        "closed_at",
        "\"2025-03-11 08:00\"",
        "closed_at \"2025-03-11 08:00\" is no time in ISO 8601 with its offset, such as 2026-01-02T03:04:05Z or 2026-01-02T04:04:05+01:00")]
    [InlineData(
        "external_id",
        "\"7.77701E+17\"",
        "external_id \"7.77701E+17\" is a number that a spreadsheet has shortened: the id itself is expected, as text")]
    [InlineData("external_id", "\"case\\ud800\"", "external_id holds half a character: a surrogate without its other half")]
    [InlineData("external_id", "\" \\u200b\"", "external_id is missing")]
    [InlineData("external_id", "null", "external_id is missing")]
    [InlineData("account_user_id", "null", "account_user_id or account is missing")]
    [InlineData("account_user_id", "\"404\"", "account_user_id or account names no account of this installation")]
    [InlineData("channel", "\"mail\"", "channel is neither dm nor public")]
    [InlineData("opened_at", "\"2025-03-11T08:00:01Z\"", "opened_at is after closed_at")]
    [InlineData("opened_at", "0", "opened_at must be a text in quotes, not a number")]
    [InlineData("tags", "\"refund\"", "tags must be a list of texts in quotes")]
    [InlineData("tags", "[\"refund\",1]", "tags must be a list of texts in quotes")]
    [InlineData("tags", "[\"\\ud800\"]", "tags holds half a character: a surrogate without its other half")]
    [InlineData("agent_messages", "-1", "agent_messages \"-1\" is no whole number from 0 to 1000000")]
    [InlineData("agent_messages", "1e3", "agent_messages \"1e3\" is no whole number from 0 to 1000000")]
    [InlineData("agent_messages", "\"4\"", "agent_messages must be a whole number, not a text")]
    [InlineData("hand_overs", "\"1\"", "hand_overs must be a whole number, not a text")]
    [InlineData("closure_reason", "7", "closure_reason must be a text in quotes, not a number")]
    [InlineData("language", "\"Deutsch\"", "language is no tag of BCP 47, such as de or de-AT")]
    [InlineData("language", "[\"de\"]", "language must be a text in quotes, not a list")]
    [InlineData("time_zone", "\"Vienna\"", "time_zone is no name of IANA's time zones, such as Europe/Vienna")]
    [InlineData("time_zone", "1", "time_zone must be a text in quotes, not a number")]
    public async Task Report_FieldThatIsWrong_IsNamedInWordsOfTheSender(string field, string value, string reason) =>
        Assert.Equal((0, "0: " + reason), await AnswerToOneAsync(Entry((field, value))));

    [Theory]
    [InlineData("\"agent_id\":\"a-2\"", "agent_id is given more than once")]
    [InlineData("\"Agent_ID\":\"a-2\"", "agent_id is given more than once")]
    public async Task Report_FieldGivenTwice_IsNamed(string second, string reason) =>
        Assert.Equal((0, "0: " + reason), await AnswerToOneAsync(Entry().Replace("}", $",{second}}}", StringComparison.Ordinal)));

    [Theory]
    [InlineData("7", "a number")]
    [InlineData("[]", "a list")]
    [InlineData("null", "null")]
    public async Task Report_EntryThatIsNoObject_IsNamed(string entry, string kind) =>
        Assert.Equal((0, $"0: a conversation must be an object, not {kind}"), await AnswerToOneAsync(entry));

    [Fact]
    public async Task Report_WithAllThatIsOptional_IsTaken()
    {
        var entry = Entry(
            ("external_id", "\"case-all\""),
            ("channel", "\"DM\""),
            ("opened_at", "\"2025-03-11T09:00:00+01:00\""),
            ("closure_reason", "\"solved\""),
            ("agent_messages", "0"),
            ("hand_overs", "2"),
            ("language", "\"de-AT\""),
            ("time_zone", "\"Europe/Vienna\""),
            ("tags", "[" + string.Join(',', Enumerable.Range(1, 20).Append(7).Select(tag => $"\" tag {tag}\"")) + "]"));

        Assert.Equal((1, ""), await AnswerToOneAsync(entry));
    }

    [Fact]
    public async Task Report_FieldsThatAreNotOurs_AreLeftAloneHoweverDeep()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 500)) + string.Concat(Enumerable.Repeat("]", 500));

        Assert.Equal((1, ""), await AnswerToOneAsync(Entry(("subject", deep), ("\\ud800", "1"), ("priority", "{\"agent_id\":7}"))));
    }

    [Theory]
    [InlineData("{\"conversations\":[],\"conversations\":[]}", "The body gives \"conversations\" more than once.")]
    [InlineData("{\"conversations\":[{]}", "The body is not JSON of at most 1000 levels: line 1, byte 20.")]
    [InlineData("{\"Conversations\":[]}", "The body must be an object with an array \"conversations\".")]
    public async Task Report_BodyThatIsWrong_IsOneSentence(string body, string sentence) =>
        Assert.Equal((HttpStatusCode.BadRequest, sentence), await RefusalAsync(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public async Task Report_BodyWithoutEnd_IsOneSentenceEach()
    {
        Assert.Equal(
            (HttpStatusCode.BadRequest, "The body is not JSON of at most 1000 levels: line 1, byte 1001."),
            await RefusalAsync(Encoding.UTF8.GetBytes(new string('[', 1500))));
        Assert.Equal((HttpStatusCode.BadRequest, "At most 5000 conversations may be sent at once."), await RefusalAsync(Many(5001)));
        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, "The body is larger than 8 MB."),
            await RefusalAsync(new byte[(8 * 1024 * 1024) + 1]));
    }

    [Theory]
    [InlineData("iso-8859-1", "The body is not UTF-8.")]
    [InlineData("utf-16", "The body is not UTF-8.")]
    public async Task Report_BodyInAnotherEncoding_IsOneSentence(string encoding, string sentence)
    {
        var body = Encoding.GetEncoding(encoding).GetBytes(Batch(Entry(("agent_name", "\"J\u00f6rg\""))));

        Assert.Equal((HttpStatusCode.BadRequest, sentence), await RefusalAsync(body));
    }

    [Fact]
    public async Task Report_BodyWithAByteOrderMark_IsTaken()
    {
        using var answer = await PostAsync([
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(Batch(Entry(("agent_name", "\"J\u00f6rg\""), ("agent_id", "\"a-bom\"")))),
        ]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var store = host.OpenStore();
        Assert.Equal("J\u00f6rg", (await store.Agents.SingleAsync(agent => agent.ExternalId == "a-bom", AppHost.Token)).Name);
    }

    private static string Entry(params (string Field, string Value)[] changes) => "{" + string.Join(',', Good
        .Where(field => !changes.Any(change => string.Equals(change.Field, field.Key, StringComparison.Ordinal)))
        .Select(field => (field.Key, field.Value))
        .Concat(changes)
        .Select(field => $"\"{field.Item1}\":{field.Item2}")) + "}";

    private static string Batch(params string[] entries) => $$"""{"conversations":[{{string.Join(',', entries)}}]}""";

    private static byte[] Many(int count) => Encoding.UTF8.GetBytes(Batch([.. Enumerable.Repeat("{}", count)]));

    private async Task<(int Accepted, string Reasons)> AnswerToOneAsync(string entry)
    {
        var (accepted, reasons) = await AnswerAsync(Batch(entry));
        return (accepted, string.Join('\n', reasons));
    }

    private async Task<(int Accepted, IReadOnlyList<string> Reasons)> AnswerAsync(string body)
    {
        using var answer = await host.ReportAsync(body, MachineDoors.HelpDesk);
        using var json = await answer.Content.ReadAsJsonAsync();
        var isBad = json.RootElement.GetProperty("accepted").GetInt32() == 0
            && json.RootElement.GetProperty("rejected").GetArrayLength() > 0;
        Assert.Equal(isBad ? HttpStatusCode.BadRequest : HttpStatusCode.OK, answer.StatusCode);
        return (
            json.RootElement.GetProperty("accepted").GetInt32(),
            [
                .. json
                    .RootElement.GetProperty("rejected")
                    .EnumerateArray()
                    .Select(bad => $"{bad.GetProperty("index").GetInt32()}: {bad.GetProperty("reason").GetString()}"),
            ]);
    }

    private async Task<(HttpStatusCode Code, string? Sentence)> RefusalAsync(byte[] body)
    {
        using var answer = await PostAsync(body);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = await answer.Content.ReadAsJsonAsync();
        return (answer.StatusCode, problem.RootElement.GetProperty("detail").GetString());
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await host.PostAsync(Paths.ClosedConversations, content, MachineDoors.HelpDesk);
    }
}
