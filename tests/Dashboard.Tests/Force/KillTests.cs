using System.Globalization;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>
/// The product's process is killed again and again in the middle of its work: whatever it had on its hands, the store ends up exact.
/// </summary>
public abstract class KillTests(ITestOutputHelper output, StoreKind database)
{
    /// <summary>How often, where it is more than in the suite; <c>test.sh --kills</c> sets it.</summary>
    private const string Variable = "DASHBOARD_TEST_KILLS";
    private const int KillsInTheSuite = 12;
    private const int PagesPerLife = 4;
    private const int EventsPerPage = 100;

    // A score and its comment make one and a half events of a prompt; the rest is for quiet days.
    private const double PromptsPerDayAndKill = PagesPerLife * EventsPerPage / 25;
    private const int MostExtraMilliseconds = 200;

    private static int Kills { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } kills
        ? int.Parse(kills, CultureInfo.InvariantCulture)
        : KillsInTheSuite;

    [Fact]
    public async Task Product_KilledAgainAndAgainAtWork_EndsExact()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using var place = await TestDatabase.CreateAsync(database);
        await using var stage = await Stage.SetAsync(place, Kills * PromptsPerDayAndKill);
        Assert.InRange(stage.PulledEvents, Kills * PagesPerLife * EventsPerPage, int.MaxValue);
        var random = new Random(seed);
        var (broken, halfway) = (0, 0);
        for (var life = 0; life < Kills; life++)
        {
            var brokenBefore = stage.Sender.BrokenOff;
            await LiveAndDieAsync(stage, life, TimeSpan.FromMilliseconds(random.Next(MostExtraMilliseconds)));
            halfway += await IsHalfwayAsync(stage) ? 1 : 0;
            broken += stage.Sender.BrokenOff > brokenBefore ? 1 : 0;
        }

        output.WriteLine(
            $"{broken} kills broke webhooks off, {halfway} came in the middle of a range;"
                + $" {stage.X.PagesAsked} pages, {stage.Sender.Answered} webhooks");
        Assert.True(broken > Kills * 3 / 4, $"Only {broken} of {Kills} kills broke a webhook off.");
        Assert.True(halfway > Kills * 3 / 4, $"Only {halfway} of {Kills} kills came in the middle of a range.");
        await stage.StartProductAsync();
        await stage.FinishAsync();
        await stage.ProveAsync();
    }

    /// <summary>Every other time the product is killed soon after its first page, else soon after its first webhook.</summary>
    private static async Task LiveAndDieAsync(Stage stage, int life, TimeSpan extra)
    {
        var (pages, webhooks) = (stage.X.PagesAsked, stage.Sender.Answered);
        stage.X.Allow(PagesPerLife);
        await stage.StartProductAsync();
        await Until.TrueAsync(
            () => int.IsEvenInteger(life) ? stage.X.PagesAsked > pages + 1 : stage.Sender.Answered > webhooks,
            TimeSpan.FromSeconds(30),
            "the product is at work");
        await Task.Delay(extra, TimeProvider.System);
        await stage.KillProductAsync();
    }

    private static async Task<bool> IsHalfwayAsync(Stage stage)
    {
        await using var store = stage.OpenStore();
        return await store.PullRanges.AnyAsync(range => range.WindowFrom != null);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteKillTests(ITestOutputHelper output) : KillTests(output, StoreKind.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresKillTests(ITestOutputHelper output) : KillTests(output, StoreKind.Postgres);
