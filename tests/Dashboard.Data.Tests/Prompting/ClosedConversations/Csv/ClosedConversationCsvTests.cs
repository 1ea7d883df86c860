using System.Text;
using Dashboard.Data.Prompting.ClosedConversations.Csv;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations.Csv;

public sealed class ClosedConversationCsvTests : CsvImport
{
    [Theory, Databases]
    public async Task ImportAsync_SampleFile_IsTaken(StoreKind database)
    {
        await BeginAsync(database);
        await using var file = File.OpenRead(
            SourceTree.PathOf("src/Dashboard.Data/Prompting/ClosedConversations/Csv/ClosedConversations.sample.csv"));

        var result = await Host.Get<ClosedConversationCsv>().ImportAsync(file, CancellationToken.None);

        Assert.Equal((1, 0), (result.Accepted, result.Rejected.Count));
        await using var store = Host.OpenStore();
        Assert.Equal("Maya Brandt", (await store.Agents.SingleAsync()).Name);
    }

    [Theory, Databases]
    public async Task ImportAsync_BadLines_AreReportedByLineNumber(StoreKind database)
    {
        await BeginAsync(database);

        var result = await ImportAsync(
            Header
            + "c-1,acme,a,A,t,T,2026-01-02T03:04:05Z\n"
            + "c-2,acme,,A,t,T,2026-01-02T03:04:05Z\n"
            + "\n"
            + "c-3,acme,a,A,t,T,yesterday\n"
            + "c-4,acme,b,\"A, the \"\"first\"\"\",t,T,2026-01-02T03:04:05+01:00\n"
            + "c-5\n");

        Assert.Equal(2, result.Accepted);
        Assert.Equal(
            [
                "3: agent_id is missing",
                "5: closed_at \"yesterday\" is no time in ISO 8601 with its offset, "
                    + "such as 2026-01-02T03:04:05Z or 2026-01-02T04:04:05+01:00",
                "7: the line has 1 fields and the header 7",
            ],
            Lines(result));
        await using var store = Host.OpenStore();
        Assert.Equal("A, the \"first\"", (await store.Agents.SingleAsync(agent => agent.ExternalId == "b")).Name);
    }

    [Fact]
    public async Task ImportAsync_StrayQuotesAnywhere_CostTheirOwnLinesAlone()
    {
        string[] bad = ["\"Maya", "Li\"", "5\" Tom", "Maya \"May\" Brandt", "\"Jo\" Li", "\"\"x\"", "\"", "=\"0012\""];
        string[] good = ["Maya", "\"Jo Li\"", "\"A \"\"B\"\" C\"", "\"Brandt, Maya\"", "\"\"", " \"Ed\" "];
        await BeginAsync(StoreKind.Sqlite);
        List<(string Name, bool IsBad)> names =
        [
            .. Enumerable
                .Range(0, 2100)
                .Select(line => line % 3 == 1 ? (bad[line / 3 % bad.Length], true) : (good[line % good.Length], false)),
        ];

        var result = await ImportAsync(
            Header + string.Concat(names.Select((name, line) => $"c-{line},acme,a,{name.Name},t,T,2026-01-02T03:04:05Z\r\n")));

        var wrong = names.Index().Where(name => name.Item.IsBad).Select(name => name.Index + 2).ToList();
        Assert.Equal(700, wrong.Count);
        Assert.Equal(wrong, result.Rejected.Select(line => line.Line));
        Every.One(
            result.Rejected,
            line => Assert.StartsWith("a quote is stray or not closed in this line", line.Reason, StringComparison.Ordinal));
        Assert.Equal(1400, result.Accepted);
        await using var store = Host.OpenStore();
        Assert.Equal(1400, await store.Closings.CountAsync());
    }

    [Fact]
    public async Task ImportAsync_LineBreakWithinAField_RefusesEachOfItsLines()
    {
        await BeginAsync(StoreKind.Sqlite);

        var result = await ImportAsync(
            Header + "c-1,acme,a,\"Maya\nBrandt\",t,T,2026-01-02T03:04:05Z\nc-2,acme,a,Maya,t,T,2026-01-02T03:04:05Z\n");

        Assert.Equal([2, 3], result.Rejected.Select(line => line.Line));
        Assert.Equal(1, result.Accepted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    [InlineData("sep=;\n")]
    public async Task ImportAsync_NothingInIt_SaysSo(string text) =>
        await IsRefusedAsync(text, "The file is empty: a header line is expected.");

    [Theory]
    [InlineData("c-1,acme,a,A,t,T,2026-01-02T03:04:05Z", "The file has no header line: its first line must name the columns, such as ")]
    [InlineData("external_id|account|agent_id|team_id|closed_at", "The file has no header line: ")]
    [InlineData("external_id,account,team_id,subject", "The header lacks agent_id, closed_at.")]
    [InlineData("external_id;agent_id;team_id;closed_at", "The header lacks account_user_id (or account).")]
    [InlineData("external_id,account,agent_id,team_id,closed_at,Closed At", "The header names closed_at more than once: ")]
    [InlineData(
        "external_id,account,agent_id,agentname,team_id,closed_at",
        "The header names \"agentname\", which is no column here: agent_name is the nearest.")]
    [InlineData(
        "external_id,account,agent_id,team_id,closed",
        "The header names \"closed\", which is no column here: closed_at is the nearest.")]
    [InlineData(
        "external_id,account,agent_id,team_id,closed_at,Tag",
        "The header names \"Tag\", which is no column here: tags is the nearest.")]
    [InlineData(
        "external_id,account,agent_id,team_id,closed_at,customer_id",
        "The header names \"customer_id\", which is no column here: customer_user_id is the nearest.")]
    [InlineData(
        "sep=|\nexternal_id|account|agent_id|team_id|closed_at",
        "The file declares a delimiter that is none of comma, semicolon and tab.")]
    public async Task ImportAsync_HeaderThatIsWrong_IsNamedInOneSentence(string header, string sentence) =>
        await IsRefusedAsync(header + "\nc-1,acme,a,t,2026-01-02T03:04:05Z\n", sentence);

    [Theory]
    [InlineData("external_id,account,agent_id,team_id,closed_at\nc-1,acme,a,t,2026-01-02T03:04:05Z")]
    [InlineData("\r\nEXTERNAL ID;\"Account\";Agent-ID; team id ;Closed_At\r\nc-1;@acme;a;t;2026-01-02T03:04:05Z\r\n")]
    [InlineData("sep=;\nexternal_id;account;agent_id;team_id;closed_at\nc-1;acme;a;t;2026-01-02T03:04:05Z\n")]
    [InlineData("\"SEP=\t\"\nexternal_id\taccount\tagent_id\tteam_id\tclosed_at\nc-1\tacme\ta\tt\t2026-01-02T03:04:05Z\n")]
    [InlineData("external_id,account,agent_id,team_id,closed_at\rc-1,acme,a,t,2026-01-02T03:04:05Z\r")]
    [InlineData("external_id,account,agent_id,team_id,closed_at\n'c-1,'@acme,'a,'t,2026-01-02T03:04:05Z")]
    public async Task ImportAsync_WayOfWriting_IsRecognised(string text)
    {
        await BeginAsync(StoreKind.Sqlite);

        var result = await ImportAsync(text);

        Assert.Equal((null, 1, 0), (result.Problem, result.Accepted, result.Rejected.Count));
        await using var store = Host.OpenStore();
        Assert.Equal("c-1", (await store.Closings.SingleAsync()).ExternalId);
        Assert.Equal(["a", "t"], [(await store.Agents.SingleAsync()).ExternalId, (await store.Teams.SingleAsync()).ExternalId]);
    }

    [Fact]
    public async Task ImportAsync_ColumnsThatAreNotOurs_AreLeftOutAndNamed()
    {
        await BeginAsync(StoreKind.Sqlite);

        var result = await ImportAsync(
            "external_id,Prio\u001brity,account,agent_id,team_id,closed_at,Subject,\n"
                + "c-1,high,acme,a,t,2026-01-02T03:04:05Z,\"Hello, you\",\n");

        Assert.Equal(1, result.Accepted);
        Assert.Equal(["Prio rity", "Subject"], result.IgnoredColumns);
    }

    [Fact]
    public async Task ImportAsync_StreamThatCannotBeWoundBack_IsTakenTheSame()
    {
        await BeginAsync(StoreKind.Sqlite);
        var pipe = new System.IO.Pipelines.Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Header + "c-1,acme,a,A,t,T,2026-01-02T03:04:05Z\n"));
        await pipe.Writer.CompleteAsync();

        var result = await Host.Get<ClosedConversationCsv>().ImportAsync(pipe.Reader.AsStream(), CancellationToken.None);

        Assert.Equal((1, 0), (result.Accepted, result.Rejected.Count));
    }

    private static IEnumerable<string> Lines(ImportResult result) =>
        result.Rejected.Select(line => FormattableString.Invariant($"{line.Line}: {line.Reason}"));
}
