using System.Net;
using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class AbortedExportTests(AppHost host) : IClassFixture<AppHost>
{
    // Far more, also when packed, than the buffers between the server and a client that does not read.
    private const int ManyRows = 6_000;
    private static readonly DateTimeOffset Day = new(2024, 6, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Paths.ResponsesCsv)]
    [InlineData(Paths.ResponsesXlsx)]
    public async Task File_ClientGoesAway_IsInTheAuditLogAsAborted(string path)
    {
        await FillAsync();
        var before = (await AuditTrail.OfAsync(host)).Count;
        await GoAwayAsync(path);

        await AuditTrail.UntilAsync(host, before + 2);
        var entries = (await AuditTrail.OfAsync(host)).Skip(before).ToList();
        Assert.Equal([AuditActions.DownloadStarted, AuditActions.DownloadAborted], entries.Select(entry => entry.Action));
        Assert.InRange(entries[1].Rows!.Value, 0, ManyRows - 1);
    }

    private async Task GoAwayAsync(string path)
    {
        var visitor = await host.AsAsync(People.Manager);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?from=2024-06-01&to=2024-06-30");
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var body = await answer.Content.ReadAsStreamAsync(AppHost.Token);
        Assert.NotEqual(0, await body.ReadAsync(new byte[1000], AppHost.Token));
    }

    private async Task FillAsync()
    {
        await using var store = host.OpenStore();
        if (await store.Set<StoredFeedback>().AnyAsync(feedback => feedback.Id == "900000", AppHost.Token))
            return;
        var account = await store.Accounts.Select(account => account.Id).FirstAsync(AppHost.Token);
        await host.Get<StoreWriter>().WriteAsync(
            (context, _) =>
            {
                context.Set<StoredFeedback>().AddRange(Enumerable.Range(0, ManyRows).Select(number => Row(number, account)));
                return Task.CompletedTask;
            },
            AppHost.Token);
    }

    // No two alike, so that packing does not make it small.
    private static string Noise(int seed) => string.Create(2_000, (uint)seed, (text, state) =>
    {
        for (var index = 0; index < text.Length; index++)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            text[index] = (char)(0x4E00 + (state >> 19));
        }
    });

    private static StoredFeedback Row(int number, int account) => new()
    {
        Id = FormattableString.Invariant($"{900_000 + number}"),
        AccountId = account,
        Kind = SurveyKind.Csat,
        SentAt = Day,
        UpdatedAt = Day,
        Score = 3,
        ScoredAt = Day.AddSeconds(number),
        Comment = Noise(number),
        ReceivedAt = Day,
    };
}
