using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>The product's process is killed again and again in the middle of its work: whatever it had on its hands, the store ends up exact.</summary>
public abstract class KillTests(ITestOutputHelper output, StoreKind database)
{
    private const int Kills = 50;
    private const int PagesPerLife = 4;
    private const int MostExtraMilliseconds = 200;

    [Fact]
    public async Task Product_KilledFiftyTimesAtWork_EndsExact()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        await using var place = await TestDatabase.CreateAsync(database);
        await using var stage = await Stage.SetAsync(place, promptsPerDay: 620);
        Assert.InRange(stage.PulledEvents, 20_000, int.MaxValue);
        var random = new Random(seed);
        var (broken, halfway) = (0, 0);
        for (var life = 0; life < Kills; life++)
        {
            var brokenBefore = stage.Sender.BrokenOff;
            await LiveAndDieAsync(stage, life, TimeSpan.FromMilliseconds(random.Next(MostExtraMilliseconds)));
            halfway += await IsHalfwayAsync(stage) ? 1 : 0;
            broken += stage.Sender.BrokenOff > brokenBefore ? 1 : 0;
        }

        output.WriteLine($"{broken} kills broke webhooks off, {halfway} came in the middle of a range; {stage.X.PagesAsked} pages, {stage.Sender.Answered} webhooks");
        Assert.True(broken > Kills * 4 / 5, $"Only {broken} of {Kills} kills broke a webhook off.");
        Assert.True(halfway > Kills * 4 / 5, $"Only {halfway} of {Kills} kills came in the middle of a range.");
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
            () => int.IsEvenInteger(life) ? stage.X.PagesAsked > pages + 1 : stage.Sender.Answered > webhooks, TimeSpan.FromSeconds(30), "the product is at work");
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
