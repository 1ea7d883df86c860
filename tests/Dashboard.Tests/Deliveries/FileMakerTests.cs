using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Dashboard.Tests.Twins;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Deliveries;

/// <summary>Files that are made in the background, by the running product.</summary>
public sealed class FileMakerTests
{
    private const string Many = "?" + ManyAnswers.Days;
    private const string Known = "?" + KnownFeedback.Days;

    private static CancellationToken Token => AppHost.Token;

    [Theory, Databases]
    public async Task File_InTheBackground_HasTheBytesOfTheSameFileAtOnce(StoreKind kind)
    {
        await using var host = new AppHost(kind);
        await host.InitializeAsync();
        await ManyAnswers.PlantAsync(host);
        foreach (var (format, path, query) in new[]
        {
            (FileJobFormat.Csv, Paths.ResponsesCsv, Many),
            (FileJobFormat.Csv, Paths.ResponsesCsv, Known + "&separator=semicolon&ids=masked&columns=scored_at,comment,team"),
            (FileJobFormat.Csv, Paths.ResponsesCsv, "?from=2020-01-01&to=2020-01-31"),
            (FileJobFormat.Ndjson, Paths.ResponsesNdjson, Many),
        })
        {
            var file = await FileDesk.MakeAsync(host, People.Manager, format, query);
            var atOnce = await FileDesk.BytesAsync(host, People.Manager, path + query);
            Assert.Equal(atOnce, await FileDesk.BytesAsync(host, People.Manager, Paths.FileOf(file.Id)));
            Assert.Equal(atOnce.Length, file.Bytes);
        }

        var book = await FileDesk.MakeAsync(host, People.Manager, FileJobFormat.Xlsx, Known);
        Assert.Equal(
            TwinFilesTests.Unzipped(await FileDesk.BytesAsync(host, People.Manager, Paths.ResponsesXlsx + Known)),
            TwinFilesTests.Unzipped(await FileDesk.BytesAsync(host, People.Manager, Paths.FileOf(book.Id))));
        Assert.Equal(4, book.RowsWritten);
    }

    [Theory, Databases]
    public async Task File_KilledMidWay_GoesOnAndIsTheSameToTheByte(StoreKind kind)
    {
        await using var host = new AppHost(kind);
        await host.InitializeAsync();
        await ManyAnswers.PlantAsync(host);
        var viewer = await DeliveryDesk.ViewerAsync(host, People.EmailOf(People.Manager));
        foreach (var (format, path) in new[] { (FileJobFormat.Csv, Paths.ResponsesCsv), (FileJobFormat.Ndjson, Paths.ResponsesNdjson) })
        {
            var whole = await FileDesk.BytesAsync(host, People.Manager, path + Many);
            var file = await FileDesk.MakeAsync(host, People.Manager, format, Many);
            const int Rows = 2_345;
            var lines = format is FileJobFormat.Csv ? Rows + 1 : Rows;
            await using var store = host.OpenStore();
            var id = ManyAnswers.Ids.ElementAt(Rows - 1);
            var last = await store.Set<StoredFeedback>().SingleAsync(one => one.Id == id, Token);
            await FileDesk.KillAsync(host, file.Id, new FileJobProgress(ManyAnswers.Count, Rows, EndOfLine(whole, lines))
            {
                LastScoredAt = last.ScoredAt, LastId = last.Id,
            });

            var again = await FileDesk.ReadyAsync(host, viewer, file.Id);

            Assert.Equal(ManyAnswers.Count, again.RowsWritten);
            Assert.Equal(whole, await FileDesk.BytesAsync(host, People.Manager, Paths.FileOf(file.Id)));

            // What was kept is not there, as where the folder is another one: it begins anew.
            Directory.Delete(host.FilesFolder, recursive: true);
            Directory.CreateDirectory(host.FilesFolder);
            var before = TimeProvider.System.GetUtcNow().AddMinutes(-1);
            await store.Set<FileJob>().Where(job => job.Id == file.Id).ExecuteUpdateAsync(
                row => row.SetProperty(one => one.State, FileJobState.Waiting).SetProperty(one => one.NextTryAt, before), Token);
            await FileDesk.ReadyAsync(host, viewer, file.Id);
            Assert.Equal(whole, await FileDesk.BytesAsync(host, People.Manager, Paths.FileOf(file.Id)));
        }
    }

    [Fact]
    public async Task File_OfAManagerWhoIsAnAgentToo_CountsAndHoldsWhatTheySeeAlone()
    {
        await using var host = new AppHost();
        await host.InitializeAsync();

        var whole = await FileDesk.MakeAsync(host, People.Manager, FileJobFormat.Csv, Known);
        var own = await FileDesk.MakeAsync(host, People.WorkingManager, FileJobFormat.Csv, Known);

        // Neither Ben's, whom they are, nor what is nobody's.
        Assert.Equal((4L, 4L), (whole.RowsExpected, whole.RowsWritten));
        Assert.Equal((2L, 2L), (own.RowsExpected, own.RowsWritten));
        Assert.Equal(
            await FileDesk.BytesAsync(host, People.WorkingManager, Paths.ResponsesCsv + Known),
            await FileDesk.BytesAsync(host, People.WorkingManager, Paths.FileOf(own.Id)));
    }

    [Fact]
    public async Task File_WithAFilterThatIsGone_IsNotMadeAndSaysSo()
    {
        await using var host = new AppHost();
        await host.InitializeAsync();
        var viewer = await DeliveryDesk.ViewerAsync(host, People.EmailOf(People.Manager));
        var draft = new FileJobDraft(FileJobFormat.Csv, Known + "&team=nobody", "responses.csv");

        Assert.Equal(FileJobProblem.None, await host.Get<FileJobEditor>().AskAsync(viewer, draft, Token));

        await Until.TrueAsync(
            async () => (await host.Get<FileJobQuery>().ListAsync(viewer, Token))![0].Fault is FileJobFault.FilterGone,
            "it says that its filter is gone");
        Assert.Equal(AuditActions.FileNotMade, (await AuditTrail.OfAsync(host))[^1].Action);
        Assert.Empty(FileDesk.Names(host));
    }

    private static long EndOfLine(byte[] text, int lines)
    {
        var end = 0;
        for (var line = 0; line < lines; line++)
            end += text.AsSpan(end).IndexOf((byte)'\n') + 1;
        Assert.InRange(end, 1, text.Length - 1);
        Assert.NotEmpty(Encoding.UTF8.GetString(text[end..]));
        return end;
    }
}
