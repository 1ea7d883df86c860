using System.Text;
using Dashboard.Data.Feedback;
using Dashboard.Data.Prompting.PastResults;
using Dashboard.Data.Prompting.PastResults.Reading;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.PastResults.Reading;

/// <summary>Files as people have them, tried as a whole.</summary>
public sealed class ImportFilesTests
{
    private const string Plain = "id,score,scored_at,comment\r\na,4,2026-02-03,Fine\r\n";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TryAsync_AnyEncodingAndDelimiter_IsReadOrRefusedWithAReason()
    {
        await using var world = await ImportWorld.BeginAsync(StoreKind.Sqlite);

        Assert.Equal(1, (await TryAsync(world, new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes(Plain)))).Added);
        Assert.Equal(1, (await TryAsync(world, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Plain)))).Added);
        Assert.Equal(ImportFaultKind.UnmarkedUtf16, (await TryAsync(world, Encoding.Unicode.GetBytes(Plain))).Problem?.Kind);
        Assert.Equal(
            ImportFaultKind.NotUnicode, (await TryAsync(world, Encoding.Latin1.GetBytes(Plain + "b,4,2026-02-03,für"))).Problem?.Kind);
        Assert.Equal(ImportFaultKind.NulCharacters, (await world.TryAsync(Plain + "b,4,2026-02-03,\0")).Problem?.Kind);
        Assert.Equal(ImportFaultKind.Empty, (await world.TryAsync("\r\n\r\n")).Problem?.Kind);
        Assert.Equal(ImportFaultKind.UnknownDelimiter, (await world.TryAsync("sep=#\r\n" + Plain)).Problem?.Kind);
        foreach (var text in new[]
                 {
                     Plain.Replace(',', ';'), Plain.Replace(',', '\t'), "sep=;\r\n" + Plain.Replace(',', ';'), "\"sep=,\"\r\n" + Plain,
                     Plain.Replace("\r\n", "\r", StringComparison.Ordinal),
                     Plain.Replace("\r\n", "\r\n\r\n,,,\r\n", StringComparison.Ordinal),
                 })
        {
            var report = await world.TryAsync(text);
            Assert.Equal((null, 1, 0), (report.Problem, report.Added, report.Refused));
        }
    }

    [Fact]
    public async Task TryAsync_BadRows_AreToldByLineAndTheOthersGoIn()
    {
        await using var world = await ImportWorld.BeginAsync(StoreKind.Sqlite);

        var report = await world.TryAsync(
            """"
            id,score,scored_at,comment,agent_id,agent_name,customer_id
            a,4,2026-02-03,"over
            two lines, and ""quoted""",A-1,Ann,343434
            b,4,2026-02-03,"never closed,A-1,Ann,
            c,4,2026-02-03,5" of rain,A-1,Ann,
            d,four,2026-02-03,,A-1,Ann,
            e,4,yesterday,,A-1,Ann,
            f,4,2026-02-03,,1.23E+17,Ann,
            g,4,2026-02-03,,,Ann,
            h,4,2026-02-03,,A-1,Ann,someone@example.com
            i,4,2027-02-03,,A-1,Ann,
            a,5,2026-02-03,,A-1,Ann,
            j,4,2026-02-03,,A-1,Ann
            ,,,,,,
            k,4,2026-02-03,,'A-1,Ann,
            """");

        Assert.Equal(2, report.Added);
        Assert.Equal(
            [
                (4, ImportFaultKind.StrayQuote), (5, ImportFaultKind.StrayQuote), (6, ImportFaultKind.NoWholeNumber),
                (7, ImportFaultKind.NoTime), (8, ImportFaultKind.ShortenedId), (9, ImportFaultKind.NameWithoutId),
                (10, ImportFaultKind.NoCustomerId), (11, ImportFaultKind.TooLate), (12, ImportFaultKind.SameId),
                (13, ImportFaultKind.FieldCount),
            ],
            report.Faults.Select(fault => (fault.Line, fault.Kind)));
        Assert.Equal("score \"four\" is no whole number", report.Faults[2].Reason);
        Assert.All(report.Faults, fault => Assert.NotEmpty(fault.Reason));
    }

    [Fact]
    public async Task TryAsync_DatesThatCanBeReadInTwoWays_AreAskedFor()
    {
        await using var world = await ImportWorld.BeginAsync(StoreKind.Sqlite);
        const string Open = "score,scored_at\n4,03/02/2026\n";

        Assert.Equal(ImportFaultKind.DayOrMonthFirst, (await world.TryAsync(Open)).Problem?.Kind);
        Assert.Equal(DateOrder.DayFirst, (await world.TryAsync(Open + "4,24/12/2025\n")).Dates);
        Assert.Equal(DateOrder.MonthFirst, (await world.TryAsync(Open + "4,12/24/2025\n")).Dates);
        Assert.Equal(ImportFaultKind.DayOrMonthFirst, (await world.TryAsync(Open + "4,12/24/2025\n4,24/12/2025\n")).Problem?.Kind);
        Assert.Equal(1, (await world.TryAsync(Open, order => order with { Dates = DateOrder.MonthFirst })).Refused);
        Assert.Equal(1, (await world.TryAsync(Open, order => order with { Dates = DateOrder.DayFirst })).Added);
    }

    [Fact]
    public async Task TryAsync_WhatTheOrderLacks_IsSaid()
    {
        await using var world = await ImportWorld.BeginAsync(StoreKind.Sqlite);

        Assert.Equal(ImportFaultKind.KindMissing, (await world.TryAsync(Plain, order => order with { Kind = null })).Problem?.Kind);
        Assert.Equal(ImportFaultKind.WrongName, (await world.TryAsync(Plain, order => order with { Source = "  " })).Problem?.Kind);
        Assert.Equal(ImportFaultKind.ColumnMissing, (await world.TryAsync("score,when\n4,2026-02-03")).Problem?.Kind);
    }

    [Fact]
    public void Guess_HeadersInEnglishAndGerman_FindsEachColumnOnce()
    {
        var guess = ResultColumns.Guess(
            ["Bewertung", "Datum", "Kommentar", "Agent ID", "Agent", "Customer's X id", "Score", "Scored at (Europe/Berlin)"]);

        Assert.Equal(
            [
                (ResultColumn.Score, 6), (ResultColumn.ScoredAt, 7), (ResultColumn.Comment, 2), (ResultColumn.AgentId, 3),
                (ResultColumn.CustomerId, 5),
            ],
            guess.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
    }

    private static async Task<ImportReport> TryAsync(ImportWorld world, IEnumerable<byte> content)
    {
        using var file = new MemoryStream([.. content]);
        var look = await ResultImports.LookAsync(file, samples: 0, Token);
        var order = new ImportOrder("Chat", ResultColumns.Guess(look.Headers)) { Kind = SurveyKind.Csat };
        return await world.Host.Get<ResultImports>().TryAsync(DataHost.Manager, file, order, Token);
    }
}
