using System.Text;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations.Csv;

public sealed class CsvEncodingTests : CsvImport
{
    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    public async Task ImportAsync_EncodingThatIsSure_KeepsEveryLetter(string encoding, bool isMarked)
    {
        await BeginAsync(StoreKind.Sqlite);

        var result = await ImportAsync(InEncoding(encoding, isMarked));

        Assert.Equal((null, 1), (result.Problem, result.Accepted));
        await using var store = Host.OpenStore();
        Assert.Equal("Jörg 漢字 👍", (await store.Agents.SingleAsync()).Name);
    }

    [Theory]
    [InlineData(
        "utf-16",
        false,
        "The file looks like UTF-16 without its byte order mark: save it as UTF-8 (in Excel: CSV UTF-8) and import it again.")]
    [InlineData("utf-16BE", false, "The file looks like UTF-16 without its byte order mark: ")]
    [InlineData("utf-32", true, "The file holds NUL characters, which no text has: ")]
    [InlineData("iso-8859-1", false, "The file is neither UTF-8 nor UTF-16 with its byte order mark: ")]
    public async Task ImportAsync_EncodingThatMustBeGuessed_RefusesTheFile(string encoding, bool isMarked, string sentence) =>
        await IsRefusedAsync(InEncoding(encoding, isMarked), sentence);

    [Fact]
    public async Task ImportAsync_BadByteFarBehind_RefusesTheFileBeforeAnythingIsTaken()
    {
        var good = Encoding.UTF8.GetBytes(
            Header + string.Concat(Enumerable.Range(0, 3000).Select(line => $"c-{line},acme,a,A,t,T,2026-01-02T03:04:05Z\n")));

        await IsRefusedAsync(new MemoryStream([.. good, 0xFC]), "The file is neither UTF-8 nor UTF-16 with its byte order mark: ");
    }

    [Fact]
    public async Task ImportAsync_HalfOfAUtf16Unit_RefusesTheFile()
    {
        var whole = InEncoding("utf-16", isMarked: true).ToArray();

        await IsRefusedAsync(new MemoryStream(whole[..^1]), "The file is neither UTF-8 nor UTF-16 with its byte order mark: ");
    }

    private static MemoryStream InEncoding(string name, bool isMarked)
    {
        const string Text = Header + "c-1,acme,a,Jörg 漢字 👍,t,T,2026-01-02T03:04:05Z\n";
        var encoding = Encoding.GetEncoding(name);
        return new MemoryStream([.. isMarked ? encoding.Preamble : [], .. encoding.GetBytes(Text)]);
    }
}
