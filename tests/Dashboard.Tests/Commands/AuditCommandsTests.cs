using Dashboard.Commands;
using Dashboard.Data.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class AuditCommandsTests : IAsyncDisposable
{
    private static readonly string NoSeal = "7:" + new string('0', 64);

    private readonly Shell _shell = new(more: services => services.AddSingleton(Data.Foundation.ReportingZone.Utc));

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Fact]
    public async Task Verify_WholeLog_TellsHowManyFromWhenToWhenAndTheNewestSeal()
    {
        await RecordAsync(3);

        var (code, output, error) = await _shell.RunAsync("audit", "verify");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.StartsWith("3 entries, from 20", output, StringComparison.Ordinal);
        Assert.Contains("All is as it was written. Newest seal: 3:", output, StringComparison.Ordinal);

        var seal = output.Trim().Split(' ')[^1];
        Assert.Equal(ExitCodes.Ok, (await _shell.RunAsync("audit", "verify", "--noted", seal)).Code);
    }

    [Fact]
    public async Task Verify_SealThatIsNotThere_SaysThatTheEndIsMissing()
    {
        await RecordAsync(3);

        var (code, _, error) = await _shell.RunAsync("audit", "verify", "--noted", NoSeal);

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("The end is missing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ChangedEntry_NamesIt()
    {
        await RecordAsync(3);
        await using (var context = await _shell.OpenAsync())
        {
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER \"TR_AuditLog_NoUpdate\"", Shell.Token);
            await context.Database.ExecuteSqlRawAsync("UPDATE \"AuditLog\" SET \"UserName\" = 'eve' WHERE \"Id\" = 2", Shell.Token);
        }

        var (code, output, error) = await _shell.RunAsync("audit", "verify");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.DoesNotContain("All is as it was written", output, StringComparison.Ordinal);
        Assert.Equal("At place 2 of the chain, entry 2 is not what was written, or not in its place.", error.Trim());
    }

    [Fact]
    public async Task Verify_NotedThatIsNoSeal_IsABadArgument() =>
        Assert.Equal(ExitCodes.BadArguments, (await _shell.RunAsync("audit", "verify", "--noted", "12")).Code);

    [Fact]
    public async Task Export_Days_WritesThemAsCsvAndSaysSoInTheLog()
    {
        await RecordAsync(2);

        var (code, output, error) = await _shell.RunAsync("audit", "export", "--from", "2000-01-01");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        var lines = output.Trim().Split("\r\n");
        Assert.StartsWith("Time (UTC),User,User id,Action,Details,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",audit export --from 2000-01-01,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",max@acme.example,1,download.started,?page=1,,command line", lines[2], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public async Task Export_DayThatIsNone_IsABadArgument() =>
        Assert.Equal(ExitCodes.BadArguments, (await _shell.RunAsync("audit", "export", "--from", "yesterday")).Code);

    private async Task RecordAsync(int count)
    {
        await _shell.OpenStoreAsync();
        for (var i = 0; i < count; i++)
        {
            await _shell.Services.GetRequiredService<AuditJournal>().RecordAsync(
                new Viewer("1", "max@acme.example", ViewerRoles.Manager, [], []),
                AuditActions.DownloadStarted,
                $"?page={i}",
                rows: null,
                Shell.Token);
        }
    }
}
