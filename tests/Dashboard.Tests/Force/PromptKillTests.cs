using System.Globalization;
using System.Text.Json;
using Dashboard.Commands;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Inbox;
using Dashboard.Emulator;
using Dashboard.TestKit;
using Dashboard.TestKit.Expectation;
using Dashboard.Tests.Start;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Force;

/// <summary>
/// The product's process is killed again and again while it sends prompts, and of one in ten X's answer is lost, half of which really went
/// out. X's own log says at the end that nobody got two cards, and that every prompt is in the one state that is true.
/// </summary>
public abstract class PromptKillTests(ITestOutputHelper output, StoreKind database)
{
    private const string Variable = "DASHBOARD_TEST_KILLS";
    private const int KillsInTheSuite = 4;
    private const int PerLifeInTheSuite = 60;
    private const int AllWhenAsked = 10_000;

    /// <summary>Below X's 1,000 of an account in a day.</summary>
    private const int MostOfAnAccount = 900;

    private readonly ManualTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private int _sendings;

    private static int Kills { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } kills
        ? int.Parse(kills, CultureInfo.InvariantCulture)
        : KillsInTheSuite;

    private static bool IsAsked { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    private static TimeSpan Patience { get; } = TimeSpan.FromMinutes(IsAsked ? 15 : 2);

    /// <summary>How many customers there are for each life of the product; of more kills, as many as make 10,000 conversations.</summary>
    private static int PerLife { get; } = IsAsked ? (AllWhenAsked / 2 / (Kills + 1)) + 1 : PerLifeInTheSuite;

    private static int Accounts { get; } = Math.Max(3, (PerLife * (Kills + 1) / MostOfAnAccount) + 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Product_KilledAgainAndAgainWhileItSends_SendsNothingTwiceAndKnowsWhatIsOut()
    {
        await using var place = await TestDatabase.CreateAsync(database);
        await using var data = await DataHost.StartAsync(database: place, clock: _clock);
        await using var x = await EmulatorHost.StartAsync(
            new EmulatorOptions { EmptyWorld = true, Interference = InterfereAsync }, TimeProvider.System, Token);
        using var product = Configure(place, x);
        for (var number = 0; number < Accounts; number++)
            await AddAccountAsync(product, data, x, number);
        await CloseAsync(data, x);

        for (var life = 0; life < Kills; life++)
        {
            var before = Volatile.Read(ref _sendings);
            await using var killed = await product.ServeAsync();
            await Until.TrueAsync(() => Volatile.Read(ref _sendings) > before + (PerLife / 2), Patience, "the product is sending");
            await killed.KillAsync();
        }

        var interrupted = await CountAsync(data, PromptState.Sending);
        await using (await product.ServeAsync())
        {
            await EndLeasesAsync(data);
            await Until.TrueAsync(async () => await CountAsync(data, PromptState.Waiting) == 0, Patience, "all are judged");
            foreach (var body in ExpectedStore.BodiesSince(x, _clock.GetUtcNow().AddHours(-1)))
                await data.Get<FeedbackReceiver>().ReceiveAsync(System.Text.Encoding.UTF8.GetBytes(body), Token);
            await Until.TrueAsync(async () => await AreOutKnownAsync(data, x), Patience, "all that is out is known to be");
        }

        await ProveAsync(data, x);
        output.WriteLine($"{_sendings} sendings, {interrupted} interrupted by kills");
    }

    private static Product Configure(TestDatabase place, EmulatorHost x)
    {
        var product = Product.Configured().On(place);
        foreach (var (key, value) in new[]
        {
            ("FeedbackApi__BaseAddress", x.BaseAddress.ToString()),
            ("FeedbackApi__ConsumerKey", x.ConsumerKey),
            ("FeedbackApi__ConsumerSecret", x.ConsumerSecret),
            ("Sync__BackfillDays", "1"),
            ("Logging__LogLevel__Default", "Warning"),
            ("DOTNET_TieredPGO", "0"),
        })
            product.Settings[key] = value;
        return product;
    }

    private static async Task AddAccountAsync(Product product, DataHost data, EmulatorHost x, int number)
    {
        var handle = $"acme{number}";
        var account = x.World.AddAccount($"{7000 + number}", handle, "Acme", "https://acme.example/privacy");
        var added = await product.RunWithInputAsync(
            $"{account.Token}\n{account.TokenSecret}\n",
            "accounts", "add", "--handle", handle, "--user-id", account.UserId, "--token", "-", "--token-secret", "-",
            "--privacy-url", account.PrivacyUrl, "--display-name", account.DisplayName);
        Assert.True(added.Code is ExitCodes.Ok, added.Output + added.Error);
        await using var store = data.OpenStore();

        // Not by the editor: the audit log is sealed with the product's own key.
        store.Add(new PromptRuleSet
        {
            AccountId = (await store.Accounts.SingleAsync(one => one.Handle == handle, Token)).Id,
            Version = 1,
            Rules = """{"IsEnabled":true,"Delay":"00:00:00"}""",
            ChangedBy = "ada",
            ChangedAt = TimeProvider.System.GetUtcNow(),
        });
        await store.SaveChangesAsync(Token);
    }

    /// <summary>Two conversations of each customer: of the second one nobody is asked.</summary>
    private async Task CloseAsync(DataHost data, EmulatorHost x)
    {
        var conversations = Enumerable.Range(0, 2 * PerLife * (Kills + 1)).Select(number => new ClosedConversation
        {
            ExternalId = $"case-{number}",
            AccountUserId = $"{7000 + (number / 2 % Accounts)}",
            AgentId = "a-1",
            TeamId = "t-1",
            CustomerUserId = $"{90_000 + (number / 2)}",
            ClosedAt = _clock.GetUtcNow().AddMinutes(-5),
            Channel = "dm",
        }).ToList();
        foreach (var customer in conversations.Select(conversation => conversation.CustomerUserId!))
            x.World.SetCanDm(customer, true);
        foreach (var batch in conversations.Chunk(500))
            Assert.Equal(batch.Length, (await data.Get<ConversationRecorder>().RecordAsync(batch, Token)).Accepted);
    }

    private async Task InterfereAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.Value!.EndsWith("create.json", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        // As far away as X is, so that kills find prompts on their way.
        var number = Interlocked.Increment(ref _sendings);
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        switch (number % 20)
        {
            case 7:
                http.Abort();
                break;
            case 17:
                http.Response.Body = Stream.Null;
                await next(http);
                http.Abort();
                break;
            default:
                await next(http);
                break;
        }
    }

    private static async Task<int> CountAsync(DataHost data, PromptState state)
    {
        await using var store = data.OpenStore();
        return await store.Set<OutgoingPrompt>().CountAsync(prompt => prompt.State == state, Token);
    }

    // As though the minutes were over for which whoever was killed has them. Only those: the product writes the same rows meanwhile.
    private static Task EndLeasesAsync(DataHost data)
    {
        DateTimeOffset? over = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        return data.Get<StoreWriter>().WriteAsync(
            (context, token) => context.Set<OutgoingPrompt>().Where(prompt => prompt.NextAt > over)
                .ExecuteUpdateAsync(row => row.SetProperty(prompt => prompt.NextAt, over), token),
            Token);
    }

    private static async Task<bool> AreOutKnownAsync(DataHost data, EmulatorHost x)
    {
        await EndLeasesAsync(data);
        return await CountAsync(data, PromptState.Sent) == x.World.FeedbackCount;
    }

    private async Task ProveAsync(DataHost data, EmulatorHost x)
    {
        var cards = ExpectedStore.BodiesSince(x, _clock.GetUtcNow().AddHours(-1)).Select(Card).Distinct().ToList();
        Assert.Equal(x.World.FeedbackCount, cards.Count);
        Assert.DoesNotContain(cards.CountBy(card => card.Customer), customer => customer.Value > 1);
        await using var store = data.OpenStore();
        var prompts = await store.Set<OutgoingPrompt>().AsNoTracking().ToListAsync(Token);
        Assert.Equal(2 * PerLife * (Kills + 1), prompts.Count);
        Assert.Equal(
            cards.Select(card => card.Case).Order(StringComparer.Ordinal),
            prompts.Where(prompt => prompt.State is PromptState.Sent).Select(prompt => prompt.ExternalId).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(prompts, prompt => prompt.State is not PromptState.Sent && prompt.Reason is null);
        Assert.DoesNotContain(prompts, prompt => prompt.State is PromptState.Waiting or PromptState.Sending);
        Assert.Contains(prompts, prompt => prompt.State is PromptState.Uncertain);
        Assert.Equal(
            prompts.Count / 2,
            prompts.Count(prompt => prompt is { State: PromptState.HeldBack, Reason: PromptReason.CustomerThrottle }));
    }

    private static (string Case, string Customer) Card(string body)
    {
        using var json = JsonDocument.Parse(body);
        var feedback = json.RootElement.GetProperty("feedback");
        return (feedback.GetProperty("external_id").GetString()!, feedback.GetProperty("to_user_id").GetString()!);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqlitePromptKillTests(ITestOutputHelper output) : PromptKillTests(output, StoreKind.Sqlite);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresPromptKillTests(ITestOutputHelper output) : PromptKillTests(output, StoreKind.Postgres);
