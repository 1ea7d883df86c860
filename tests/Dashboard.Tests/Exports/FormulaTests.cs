using System.Text.RegularExpressions;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Dashboard.Links;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Exports;

/// <summary>
/// What customers and others wrote, in every column that holds texts, read as a spreadsheet of any country reads it: no cell begins as a
/// formula does.
/// </summary>
public sealed partial class FormulaTests
{
    private const string Signs = "=+-@＝＋－＠";

    private static readonly ReportingZone Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    private static readonly string[] Texts =
    [
        .. from sign in Signs
           from before in new[] { "", " ", "\u00A0", "\u200F", "\uFEFF", "\u0001", "\"", "\t", "\r", "\n" }
           from separated in new[] { "", "x;", "x,", "x\t", "x\r", "x\n", "x\r\n", "x,y;", "x;;", "; ", "a \"b\",c;", "\";", "\"," }
           select $"{separated}{before}{sign}cmd|'/C calc'!A0",
    ];

    [Theory]
    [InlineData(',', ',')]
    [InlineData(',', ';')]
    [InlineData(',', '\t')]
    [InlineData(';', ';')]
    [InlineData(';', ',')]
    [InlineData(';', '\t')]
    public async Task Csv_WithDangerousTexts_HasNoFormulaWhateverSeparatesItsCells(char written, char read)
    {
        var lines = await PythonCsv.ReadAsync(await WriteAsync(written), read);

        Assert.True(lines.Length > Texts.Length);
        Assert.Empty(lines.SelectMany(line => line).Where(cell => Formula().IsMatch(cell)).Take(5));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    public async Task Csv_WithDangerousTexts_IsOtherwiseAsItWasWritten(char separator)
    {
        var lines = await PythonCsv.ReadAsync(await WriteAsync(separator), separator);

        Assert.Equal(Texts.Length + 1, lines.Length);
        var comment = Array.IndexOf(lines[0], "Comment");
        Every.One(
            Texts.Zip(lines.Skip(1)),
            pair => Assert.Equal(
                pair.First.Replace("'", "", StringComparison.Ordinal),
                pair.Second[comment].Replace("'", "", StringComparison.Ordinal)));
    }

    private static async Task<byte[]> WriteAsync(char separator)
    {
        await using var body = new AsyncOnlyStream();
        var file = new FileRows(ResponseColumns.For(Berlin), Rows.Of([.. Texts.Select(Everywhere)]), [], "")
        {
            Form = FileForm.Usual with { Separator = separator },
        };
        await CsvResponses.WriteAsync(body, file, TestContext.Current.CancellationToken);
        return body.ToArray();
    }

    private static ResponseRow Everywhere(string text) => Rows.Row(text) with
    {
        FeedbackId = text,
        Account = text,
        Team = text,
        Agent = text,
        ExternalId = text,
        ToUserId = text,
        DmId = text,
        DisplayName = text,
        NameInQuestion = text,
        PrivacyUrl = text,
    };

    [GeneratedRegex(@"^([\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Formula();
}
