using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.PastResults.Reading;

/// <summary>Workbooks as Excel and LibreOffice save them.</summary>
public sealed class SheetRowsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_CellsOfEveryKind_AreWhatACsvOfThemWouldSay()
    {
        using var file = Workbook(sheet =>
        {
            sheet.Cell("A3").Value = "Score";
            sheet.Cell("B3").Value = "Date";
            sheet.Cell("C3").Value = "Comment";
            sheet.Cell("A4").Value = 5;
            sheet.Cell("B4").SetValue(new DateTime(2026, 12, 24, 18, 30, 5)).Style.DateFormat.Format = "dd.mm.yyyy hh:mm";
            sheet.Cell("C4").Value = "two\nlines, \"quoted\"; ñ 😀";
            sheet.Cell("A6").SetValue("4");
            sheet.Cell("B6").SetValue(new DateTime(2026, 12, 25)).Style.DateFormat.Format = "dd.mm.yyyy";
            sheet.Cell("C6").Value = true;
            sheet.Cell("A7").Value = 4.5;
            sheet.Cell("B7").SetValue(new DateTime(2026, 12, 26)).Style.DateFormat.Format = "dd.mm.yyyy hh:mm";
            sheet.Cell("C7").Value = 123456789012345678d;
            sheet.Cell("D7").Value = "beside the table";
        });

        var (headers, rows) = await ReadAsync(file);

        Assert.Equal(["Score", "Date", "Comment"], headers);
        Assert.Equal(
            [
                (4, "5|2026-12-24 18:30:05|two\nlines, \"quoted\"; ñ 😀"),
                (6, "4|2026-12-25|True"),
                (7, "4.5|2026-12-26 00:00:00|1.234568E+017"),
            ],
            rows.Select(row => (row.Line, string.Join('|', row.Cells))));
    }

    [Fact]
    public async Task OpenAsync_HiddenOrEmptySheetsFirst_ReadsTheFirstThatIsSeen()
    {
        using var file = new MemoryStream();
        using (var book = new XLWorkbook())
        {
            var hidden = book.AddWorksheet("Hidden");
            hidden.Cell("A1").Value = "secret";
            book.AddWorksheet("Empty");
            var seen = book.AddWorksheet("Results");
            seen.Cell("A1").Value = "Score";
            seen.Cell("A2").Value = 3;
            hidden.Visibility = XLWorksheetVisibility.Hidden;
            book.SaveAs(file);
        }

        var (headers, rows) = await ReadAsync(file);

        Assert.Equal(["Score"], headers);
        Assert.Equal(["3"], rows.Select(row => row.Cells[0]));
    }

    [Fact]
    public async Task OpenAsync_WhatIsNoWorkbook_IsRefusedWithAReason()
    {
        Assert.Equal(ImportFaultKind.OldWorkbook, await ProblemOfAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Equal(ImportFaultKind.BrokenWorkbook, await ProblemOfAsync("PK\u0003\u0004 and nothing else"u8.ToArray()));
        Assert.Equal(ImportFaultKind.BrokenWorkbook, await ProblemOfAsync(Zip(("notes.txt", "Hello"))));
        Assert.Equal(ImportFaultKind.Empty, await ProblemOfAsync(Workbook(_ => { }).ToArray()));
        using var whole = Workbook(sheet => sheet.Cell("A1").Value = "Score");
        Assert.Equal(ImportFaultKind.BrokenWorkbook, await ProblemOfAsync(whole.ToArray()[..^200]));
    }

    [Fact]
    public async Task OpenAsync_SmallFileThatUnpacksToMuch_IsRefusedUnread()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var sheet = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(Token);
            var zeros = new byte[10_000_000];
            for (var times = 0; times <= 100; times++)
                await sheet.WriteAsync(zeros, Token);
        }

        var (_, problem) = await ResultRows.OpenAsync(file, Token);

        Assert.Equal(ImportFaultKind.WorkbookTooLarge, problem?.Kind);
        Assert.True(file.Length < 20_000_000);
    }

    [Fact]
    public async Task OpenAsync_SheetThatBreaksHalfWay_IsRefusedAsAWhole()
    {
        using var whole = Workbook(sheet =>
        {
            sheet.Cell("A1").Value = "Score";
            for (var row = 2; row <= 40; row++)
                sheet.Cell(row, 1).Value = 4;
        });
        using var broken = Rewritten(
            whole, "xl/worksheets/sheet1.xml", text => text[..text.IndexOf("r=\"A30\"", StringComparison.Ordinal)]);

        var (_, problem) = await ResultRows.OpenAsync(broken, Token);

        Assert.Equal(ImportFaultKind.BrokenWorkbook, problem?.Kind);
    }

    [Fact]
    public async Task ImportAsync_WorkbookOfAFileThatIsIn_FindsEveryRowThere()
    {
        await using var world = await ImportWorld.BeginAsync(StoreKind.Sqlite);
        await world.ImportAsync("Score,Date,Comment,Agent id\n4,2026-02-03 10:15:00,Fine,A-1\n2,2026-02-04,,A-2\n");
        using var file = Workbook(sheet =>
        {
            foreach (var (header, place) in new[] { "Score", "Date", "Comment", "Agent id" }.Select((header, place) => (header, place + 1)))
                sheet.Cell(1, place).Value = header;
            sheet.Cell("A2").Value = 4;
            sheet.Cell("B2").SetValue(new DateTime(2026, 2, 3, 10, 15, 0)).Style.DateFormat.Format = "yyyy-mm-dd hh:mm";
            sheet.Cell("C2").Value = "Fine";
            sheet.Cell("D2").Value = "A-1";
            sheet.Cell("A3").Value = 2;
            sheet.Cell("B3").SetValue(new DateTime(2026, 2, 4)).Style.DateFormat.Format = "yyyy-mm-dd";
            sheet.Cell("D3").Value = "A-2";
        });

        var report = await world.ImportAsync(file);

        Assert.Equal((null, 0, 0, 2, 0), (report.Problem, report.Added, report.Changed, report.Known, report.Refused));
    }

    private static MemoryStream Workbook(Action<IXLWorksheet> fill)
    {
        var file = new MemoryStream();
        using var book = new XLWorkbook();
        fill(book.AddWorksheet("Results"));
        book.SaveAs(file);
        return file;
    }

    private static async Task<(IReadOnlyList<string> Headers, IReadOnlyList<FileRow> Rows)> ReadAsync(Stream file)
    {
        var (rows, problem) = await ResultRows.OpenAsync(file, Token);
        Assert.Null(problem);
        return (rows!.Headers, await rows.ReadAsync(Token).ToListAsync(Token));
    }

    private static async Task<ImportFaultKind?> ProblemOfAsync(byte[] content)
    {
        using var file = new MemoryStream(content);
        return (await ResultRows.OpenAsync(file, Token)).Problem?.Kind;
    }

    private static byte[] Zip(params ReadOnlySpan<(string Name, string Text)> entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static MemoryStream Rewritten(Stream whole, string name, Func<string, string> rewrite)
    {
        var copy = new MemoryStream();
        whole.Position = 0;
        using var from = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open());
                var text = reader.ReadToEnd();
                writer.Write(string.Equals(entry.FullName, name, StringComparison.Ordinal) ? rewrite(text) : text);
            }
        }

        return copy;
    }
}
