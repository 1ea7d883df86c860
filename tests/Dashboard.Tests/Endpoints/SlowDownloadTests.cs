using System.Net;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Sessions;
using Dashboard.Data.Store;
using Dashboard.Data.Sync.Applying;
using Dashboard.Links;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>A client takes its time over a file, while everything else goes on.</summary>
public sealed class SlowDownloadTests
{
    private const int Pushes = 400;
    private const long LongestLog = 16 * 1024 * 1024;

    // Behind those that the file begins with, so that it holds them too.
    private static readonly DateTimeOffset Sent = new(2024, 6, 20, 8, 0, 0, TimeSpan.Zero);

    [Theory, Databases]
    public async Task Download_ReadSlowlyWhileWebhooksCome_IsWholeAndKeepsNoLogGrowing(StoreKind kind)
    {
        await using var host = new AppHost(kind);
        await host.InitializeAsync();
        await ManyAnswers.PlantAsync(host);
        using var answer = await BeginAsync(host);
        await using var body = await answer.Content.ReadAsStreamAsync(AppHost.Token);
        var begun = new byte[1_000];
        await body.ReadExactlyAsync(begun, AppHost.Token);

        var longest = 0L;
        for (var number = 0; number < Pushes; number++)
        {
            using var taken = await host.PushAsync(Pushed(number), MachineDoors.Webhook);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
            longest = Math.Max(longest, LogLength(host, kind));
        }

        await host.Get<InboxApplier>().DrainAsync(AppHost.Token);
        longest = Math.Max(longest, LogLength(host, kind));
        using var file = new MemoryStream();
        file.Write(begun);
        await body.CopyToAsync(file, AppHost.Token);

        Assert.InRange(longest, 0, LongestLog);
        file.Position = 0;
        var ids = CsvFile.IdsIn(file);
        Assert.Equal([.. ManyAnswers.Ids, .. Enumerable.Range(0, Pushes).Select(Id)], ids);
        await host.Get<StoreProbe>().RunAsync(AppHost.Token);
        Assert.InRange(LogLength(host, kind), 0, LongestLog / 2);
    }

    [Fact]
    public async Task Download_AgentIsLinkedMeanwhile_BreaksOffAndIsJournaledAsAborted()
    {
        await using var host = new AppHost();
        await host.InitializeAsync();
        await ManyAnswers.PlantAsync(host);
        var before = (await AuditTrail.OfAsync(host)).Count;
        using var answer = await BeginAsync(host);
        await using var body = await answer.Content.ReadAsStreamAsync(AppHost.Token);
        await body.ReadExactlyAsync(new byte[1_000], AppHost.Token);

        var linked = await host.Get<UserRegistry>()
            .LinkAgentAsync(People.EmailOf(People.Manager), KnownFeedback.Ann, Actor.CommandLine, AppHost.Token);

        Assert.Empty(linked.Problems);
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null, AppHost.Token));
        await AuditTrail.UntilAsync(host, before + 2);
        var end = (await AuditTrail.OfAsync(host))[^1];
        Assert.Equal(AuditActions.DownloadAborted, end.Action);
        Assert.InRange(end.Rows!.Value, 1, ManyAnswers.Count - 1);
    }

    // The client reads nothing meanwhile: no row is asked for, and the file ends all the same.
    [Fact]
    public async Task Download_SignedOutMeanwhile_BreaksOffThoughNobodyReads()
    {
        await using var host = new AppHost();
        await host.InitializeAsync();
        await ManyAnswers.PlantAsync(host);
        using var answer = await BeginAsync(host);
        await using var body = await answer.Content.ReadAsStreamAsync(AppHost.Token);
        await body.ReadExactlyAsync(new byte[1_000], AppHost.Token);
        await using var store = host.OpenStore();
        var email = People.EmailOf(People.Manager);
        var owner = await store.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(AppHost.Token);

        Assert.True(await host.Get<SessionRegister>().EndOthersAsync(owner, "none", AppHost.Token));

        await AuditTrail.UntilAsync(host, 2);
        Assert.Equal(AuditActions.DownloadAborted, (await AuditTrail.OfAsync(host))[^1].Action);
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null, AppHost.Token));
    }

    private static async Task<HttpResponseMessage> BeginAsync(AppHost host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Paths.ResponsesCsv}?{ManyAnswers.Days}");
        var answer = await (await host.AsAsync(People.Manager)).SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static string Id(int number) => FormattableString.Invariant($"{950_000 + number}");

    private static string Pushed(int number) =>
        new PushedEvent(Id(number), "csat", Sent.AddMinutes(number))
        {
            Score = 4,
            Comment = string.Concat(Enumerable.Repeat($"word{number} ", 200))[..800],
        }.ToJson();

    private static long LogLength(AppHost host, StoreKind kind) =>
        kind is StoreKind.Sqlite ? new FileInfo(host.Get<StoreMigrator>().Place() + "-wal").Length : 0;
}
