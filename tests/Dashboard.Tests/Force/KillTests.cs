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

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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
            if (life % 3 is 0)
                await LiveAndDieAtAnyMomentAsync(stage, TimeSpan.FromMilliseconds(random.Next(MostExtraMilliseconds)));
            else
                await LiveAndDieHalfwayAsync(stage);
            halfway += await IsHalfwayAsync(stage) ? 1 : 0;
            broken += stage.Sender.BrokenOff > brokenBefore ? 1 : 0;
        }

        output.WriteLine(
            $"{broken} kills broke webhooks off, {halfway} came in the middle of a range;"
                + $" {stage.X.PagesAsked} pages, {stage.Sender.Answered} webhooks");
        Assert.True(broken > Kills * 3 / 4, $"Only {broken} of {Kills} kills broke a webhook off.");
        Assert.True(halfway > Kills / 2, $"Only {halfway} of {Kills} kills came in the middle of a range.");
        await stage.StartProductAsync();
        await stage.FinishAsync();
        await stage.ProveAsync();
    }

    /// <summary>The product is killed soon after its first page, wherever that finds it.</summary>
    private static async Task LiveAndDieAtAnyMomentAsync(Stage stage, TimeSpan extra)
    {
        var pages = stage.X.PagesAsked;
        stage.X.Allow(PagesPerLife);
        await stage.StartProductAsync();
        await Until.TrueAsync(() => stage.X.PagesAsked > pages + 1, Patience, "the product is at work");
        await Task.Delay(extra, TimeProvider.System);
        await stage.KillProductAsync();
    }

    /// <summary>
    /// The product is killed while webhooks come and a window is open of which pages are missing. After the first pages X gives out one by
    /// one until that is so, since a window may end with any of them.
    /// </summary>
    private static async Task LiveAndDieHalfwayAsync(Stage stage)
    {
        var webhooks = stage.Sender.Answered;
        stage.X.Allow(PagesPerLife / 2);
        await stage.StartProductAsync();
        await Until.TrueAsync(
            async () =>
            {
                if (!stage.X.IsHeldBack)
                    return false;
                var isHalfway = await IsHalfwayAsync(stage);
                if (!isHalfway)
                    stage.X.Allow(1);
                return isHalfway && stage.Sender.Answered > webhooks;
            },
            Patience,
            "the product is in the middle of a range");
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
