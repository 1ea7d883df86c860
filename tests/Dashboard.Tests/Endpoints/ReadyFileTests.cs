using System.Net;
using System.Net.Http.Headers;
using Dashboard.Data.Access;
using Dashboard.Data.FileJobs;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Dashboard.TestKit;
using Dashboard.Tests.Deliveries;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>The links of files that were made in the background.</summary>
public sealed class ReadyFileTests : IAsyncLifetime
{
    private const string Query = "?" + KnownFeedback.Days;

    private readonly AppHost _host = new();

    private static CancellationToken Token => AppHost.Token;

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Link_ByAnybodyButItsMaker_LeadsNowhere()
    {
        var file = await FileDesk.MakeAsync(_host, People.Manager, FileJobFormat.Csv, Query);
        foreach (var person in People.All.Where(person => person is not People.Manager))
        {
            using var answer = await (await _host.AsAsync(person)).GetAsync(Paths.FileOf(file.Id));
            Assert.Equal(person is People.Anonymous ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("Feedback id", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        using var mine = await (await _host.AsAsync(People.Manager)).GetAsync(Paths.FileOf(file.Id));
        Assert.Equal(
            (HttpStatusCode.OK, "text/csv", "responses.csv", "no-store"),
            (mine.StatusCode, mine.Content.Headers.ContentType!.MediaType, mine.Content.Headers.ContentDisposition!.FileName,
                mine.Headers.CacheControl!.ToString()));
    }

    [Fact]
    public async Task Link_AskedForARange_GoesOnWhereItBrokeOffAndIsInTheAuditLog()
    {
        var file = await FileDesk.MakeAsync(_host, People.Manager, FileJobFormat.Csv, Query);
        var whole = await FileDesk.BytesAsync(_host, People.Manager, Paths.FileOf(file.Id));
        using var request = new HttpRequestMessage(HttpMethod.Get, Paths.FileOf(file.Id));
        request.Headers.Range = new RangeHeaderValue(100, null);
        request.Headers.IfRange = new RangeConditionHeaderValue(new EntityTagHeaderValue($"\"{file.Id:N}\""));

        using var answer = await (await _host.AsAsync(People.Manager)).SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(whole[100..], await answer.Content.ReadAsByteArrayAsync(Token));
        await AuditTrail.UntilAsync(_host, 6);
        var log = await AuditTrail.OfAsync(_host);
        Assert.Equal(
            [
                AuditActions.FileAsked, AuditActions.FileMade, AuditActions.DownloadStarted, AuditActions.DownloadFinished,
                AuditActions.DownloadStarted, AuditActions.DownloadFinished,
            ],
            log.Select(entry => entry.Action));
        Every.OneOf(5, log.Skip(1), entry => Assert.Equal(4, entry.Rows));
        Every.OneOf(6, log, entry => Assert.Equal(People.EmailOf(People.Manager), entry.UserName));
        Assert.Equal($"{Paths.FileOf(file.Id)}, {Paths.ResponsesCsv}{Query}, bytes=100-", log[^1].Details);
        Assert.Equal(Paths.ResponsesCsv + Query, log[0].Details);
    }

    [Fact]
    public async Task Link_OnceAnAgentIsLinked_LeadsNowhereAndTheFileIsGone()
    {
        var file = await FileDesk.MakeAsync(_host, People.Manager, FileJobFormat.Csv, Query);
        Assert.Single(FileDesk.Names(_host));

        var linked = await _host.Get<UserRegistry>()
            .LinkAgentAsync(People.EmailOf(People.Manager), KnownFeedback.Ann, Actor.CommandLine, Token);

        Assert.Empty(linked.Problems);
        using var answer = await (await _host.AsAsync(People.Manager)).GetAsync(Paths.FileOf(file.Id));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await Until.TrueAsync(() => FileDesk.Names(_host).Count == 0, "the file is gone");
    }

    [Fact]
    public async Task Download_AgentIsLinkedMeanwhile_BreaksOff()
    {
        await ManyAnswers.PlantAsync(_host);
        var file = await FileDesk.MakeAsync(_host, People.Manager, FileJobFormat.Csv, "?" + ManyAnswers.Days);
        using var request = new HttpRequestMessage(HttpMethod.Get, Paths.FileOf(file.Id));
        using var answer = await (await _host.AsAsync(People.Manager)).SendAsync(request);
        await using var body = await answer.Content.ReadAsStreamAsync(Token);
        await body.ReadExactlyAsync(new byte[1_000], Token);

        await _host.Get<UserRegistry>().LinkAgentAsync(People.EmailOf(People.Manager), KnownFeedback.Ann, Actor.CommandLine, Token);

        await Until.TrueAsync(
            async () => (await AuditTrail.OfAsync(_host)).Exists(entry => entry.Action == AuditActions.DownloadAborted),
            "the download broke off");
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null, Token));
    }

    [Fact]
    public async Task File_Cancelled_LeavesNothingBehind()
    {
        await ManyAnswers.PlantAsync(_host);
        var manager = await DeliveryDesk.ViewerAsync(_host, People.EmailOf(People.Manager));
        var draft = new FileJobDraft(FileJobFormat.Xlsx, "?" + ManyAnswers.Days, "responses.xlsx");
        Assert.Equal(FileJobProblem.None, await _host.Get<FileJobEditor>().AskAsync(manager, draft, Token));
        await Until.TrueAsync(() => FileDesk.Names(_host).Count == 1, "it is begun");
        var id = Assert.Single((await _host.Get<FileJobQuery>().ListAsync(manager, Token))!).Id;

        await _host.Get<FileJobEditor>().RemoveAsync(manager, id, Token);

        await Until.TrueAsync(() => FileDesk.Names(_host).Count == 0, "nothing of it is left");
        Assert.Empty((await _host.Get<FileJobQuery>().ListAsync(manager, Token))!);
        Assert.Empty(_host.Errors);
    }
}
