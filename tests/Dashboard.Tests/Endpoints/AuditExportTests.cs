using System.Net;
using Dashboard.Data.Access;
using Dashboard.Links;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class AuditExportTests(AppHost host) : IClassFixture<AppHost>
{
    [Fact]
    public async Task Csv_AsAdmin_HoldsWhatTheQuerySaysAndWhoMadeIt()
    {
        await host.Get<AuditJournal>().RecordAsync(
            new Viewer("9", "=cmd@acme.example", ViewerRoles.Manager, [], []),
            AuditActions.TopicAdded,
            "=1+1, \"x\"\r\ny",
            rows: 7,
            AppHost.Token);
        using var answer = await (await host.AsAsync(People.Admin)).GetAsync($"{Paths.AuditCsv}?action={AuditActions.TopicAdded}");

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var lines = CsvFile.Read(await answer.Content.ReadAsStreamAsync(AppHost.Token));
        Assert.Equal(2, lines.Count);
        Assert.Equal(
            ["'=cmd@acme.example", "9", AuditActions.TopicAdded, "'=1+1, \"x\" y", "7", People.EmailOf(People.Admin)],
            [.. lines[1].Skip(1).Select(cell => cell.Replace("  ", " ", StringComparison.Ordinal))]);
    }

    [Fact]
    public async Task Csv_HandedOut_IsInTheLogItself()
    {
        var query = $"{Paths.AuditCsv}?who=nobody-{Guid.NewGuid():N}";
        using var answer = await (await host.AsAsync(People.Admin)).GetAsync(query);
        await answer.Content.ReadAsByteArrayAsync(AppHost.Token);

        await Until.TrueAsync(
            async () => (await ActionsAsync(query)) is [AuditActions.DownloadStarted, AuditActions.DownloadFinished],
            "the log has the beginning and the end of the file");
    }

    [Fact]
    public async Task Csv_WrongDay_IsRefusedInWords()
    {
        using var answer = await (await host.AsAsync(People.Admin)).GetAsync($"{Paths.AuditCsv}?from=2026-02-30");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2026-01-31", await answer.Content.ReadAsStringAsync(AppHost.Token), StringComparison.Ordinal);
    }

    private async Task<List<string>> ActionsAsync(string details)
    {
        await using var store = host.OpenStore();
        return await store.AuditLog.Where(entry => entry.Details == details).OrderBy(entry => entry.Id)
            .Select(entry => entry.Action).ToListAsync(AppHost.Token);
    }
}
