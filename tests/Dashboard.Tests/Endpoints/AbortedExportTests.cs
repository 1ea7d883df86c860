using System.Net;
using Dashboard.Data.Access;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class AbortedExportTests(AppHost host) : IClassFixture<AppHost>
{
    [Theory]
    [InlineData(Paths.ResponsesCsv)]
    [InlineData(Paths.ResponsesXlsx)]
    public async Task File_ClientGoesAway_IsInTheAuditLogAsAborted(string path)
    {
        await ManyAnswers.PlantAsync(host);
        var before = (await AuditTrail.OfAsync(host)).Count;
        await GoAwayAsync(path);

        await AuditTrail.UntilAsync(host, before + 2);
        var entries = (await AuditTrail.OfAsync(host)).Skip(before).ToList();
        Assert.Equal([AuditActions.DownloadStarted, AuditActions.DownloadAborted], entries.Select(entry => entry.Action));
        Assert.InRange(entries[1].Rows!.Value, 0, ManyAnswers.Count - 1);
    }

    private async Task GoAwayAsync(string path)
    {
        var visitor = await host.AsAsync(People.Manager);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?{ManyAnswers.Days}");
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var body = await answer.Content.ReadAsStreamAsync(AppHost.Token);
        Assert.NotEqual(0, await body.ReadAsync(new byte[1000], AppHost.Token));
    }
}
