using System.Globalization;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Dashboard.TestKit;

namespace Dashboard.Data.Tests.Reporting;

/// <summary>
/// A store of invented feedback, written with everything that is derived from them, and the same rows beside it for plain sums.
/// </summary>
internal sealed class RandomStore(DataHost host, int seed) : IAsyncDisposable
{
    public const int Accounts = 2;
    public const int Teams = 3;
    public const int Agents = 5;

    /// <summary>A tag that only the feedback of one agent have.</summary>
    public const int TagOfOneAgent = 4;

    public const int TaggedAgent = 2;

    private static readonly int[] Questions = [0, 6, 14, 21, 30, 99];

    private static readonly IReadOnlyList<string> Words = SearchVectors.Vocabulary;

    private readonly Dictionary<string, StoredFeedback> _rows = new(StringComparer.Ordinal);

#pragma warning disable CA5394 // Invented data, the same for the same seed.
    private readonly Random _random = new(seed);

    private int _invented;

    /// <summary>The days on which everything lies, with a few more around.</summary>
    public static Period Days { get; } = new(new DateOnly(2026, 3, 10), new DateOnly(2026, 4, 20));

    public DataHost Host => host;

    public IReadOnlyCollection<StoredFeedback> Rows => _rows.Values;

    public static async Task<RandomStore> CreateAsync(StoreKind database, int seed, ReportingZone? zone = null, int feedback = 400)
    {
        var store = new RandomStore(await DataHost.StartAsync(store: database, zone: zone), seed);
        await store.Host.Get<StoreWriter>().WriteAsync(NameAsync, CancellationToken.None);
        if (feedback > 0)
            await store.AddAsync(feedback);
        return store;
    }

    /// <summary>An empty one over a database that others use too.</summary>
    public static async Task<RandomStore> OverAsync(TestDatabase database, int seed)
    {
        var store = new RandomStore(await DataHost.StartAsync(database: database), seed);
        await store.Host.Get<StoreWriter>().WriteAsync(NameAsync, CancellationToken.None);
        return store;
    }

    /// <summary>Writes new feedback in one transaction.</summary>
    public Task AddAsync(int count) => WriteAsync([.. Enumerable.Range(0, count).Select(_ => Invent())]);

    /// <summary>Changes feedback as life does: a score, a comment, somebody who handled it; and now and then all of it.</summary>
    public Task ChangeAsync(int count) => WriteAsync([.. _rows.Values.OrderBy(_ => _random.Next()).Take(count).ToList().Select(Change)]);

    /// <summary>Writes rows as the merge does, with all that is derived from them.</summary>
    public async Task WriteAsync(IReadOnlyList<StoredFeedback> rows)
    {
        var changes = rows.Select(row => FeedbackChange.Between(_rows.GetValueOrDefault(row.Id), row)).ToList();
        await host.Get<StoreWriter>().WriteFeedbackAsync(
            async (context, token) =>
            {
                await FeedbackTable.WriteAsync(context, rows, token);
                foreach (var handler in host.Get<IEnumerable<IFeedbackChangeHandler>>())
                    await handler.ApplyAsync(context, changes, token);
            },
            CancellationToken.None);
        foreach (var row in rows)
            _rows[row.Id] = row;
    }

    /// <summary>One that is not written yet.</summary>
    public StoredFeedback Invent()
    {
        var kind = _random.Next(3) == 0 ? SurveyKind.Nps : SurveyKind.Csat;
        var sent = new DateTimeOffset(2026, 3, 11, 0, 0, 0, TimeSpan.Zero).AddMinutes(_random.Next(39 * 24 * 60));
        var row = new StoredFeedback
        {
            Id = FormattableString.Invariant($"{_random.Next(1_000_000)}{_invented++:00000}"),
            AccountId = 1 + _random.Next(Accounts),
            Kind = kind,
            IsTest = _random.Next(20) == 0,
            SentAt = sent,
            UpdatedAt = sent,
            ReceivedAt = sent,
            QuestionVariant = Questions[_random.Next(Questions.Length)],
        };
        return Attributed(_random.Next(10) < 7 ? Scored(row) : row);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private StoredFeedback Change(StoredFeedback row) => _random.Next(5) switch
    {
        0 => row with { IsTest = !row.IsTest },
        1 => Attributed(row),
        2 => row with { Comment = null, CommentedAt = null },
        _ => Scored(row),
    };

    private StoredFeedback Attributed(StoredFeedback row) => _random.Next(6) == 0
        ? row with { TeamId = null, AgentId = null, Tags = "", Handling = 0 }
        : Tagged(row with { TeamId = 1 + _random.Next(Teams), AgentId = 1 + _random.Next(Agents) });

    private StoredFeedback Tagged(StoredFeedback row) => row with
    {
        Tags = TagSet.Write([
            .. Enumerable.Range(1, TagOfOneAgent - 1).Where(_ => _random.Next(3) == 0),
            .. row.AgentId == TaggedAgent ? [TagOfOneAgent] : Array.Empty<int>(),
        ]),

        // Another one with another agent; of its own numbers, so that all that is drawn stays as it is.
        Handling = (int)((long.Parse(row.Id, CultureInfo.InvariantCulture) + (37 * row.AgentId!.Value)) % 120),
    };

    private StoredFeedback Scored(StoredFeedback row)
    {
        var at = row.SentAt.AddSeconds(_random.Next(4) == 0 ? 60 : _random.Next(100_000));
        var scored = row with
        {
            Score = _random.Next(ScoreRules.Lowest(row.Kind), ScoreRules.Highest(row.Kind) + 1),
            ScoredAt = at,
            ScoreSeenIn = at,
            UpdatedAt = at,
        };
        return _random.Next(2) == 0
            ? scored with
            {
                Comment = null,
                CommentedAt = null,
            }
            : scored with
            {
                Comment = Comment(),
                CommentedAt = at,
            };
    }

    private string Comment() => string.Join(' ', Enumerable.Range(0, 1 + _random.Next(5)).Select(_ => Words[_random.Next(Words.Count)]));
#pragma warning restore CA5394

    private static Task NameAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        context.Accounts.AddRange(
            Enumerable
                .Range(1, Accounts)
                .Select(id => new Account
                {
                    Id = id,
                    XUserId = $"{id}",
                    Handle = $"acme{id}",
                    ProtectedToken = "",
                    ProtectedTokenSecret = "",
                    PrivacyUrl = "https://acme.example",
                }));
        context.Teams.AddRange(Enumerable.Range(1, Teams).Select(id => new Team { Id = id, ExternalId = $"T-{id}", Name = $"Team {id}" }));
        context.Agents.AddRange(
            Enumerable
                .Range(1, Agents)
                .Select(id => new Agent
                {
                    Id = id,
                    ExternalId = $"A-{id}",
                    Name = $"Agent {id}",
                }));
        context.Topics.AddRange(PlainTopics.Topics.Select((topic, index) => new Topic
        {
            Id = index + 1,
            Name = topic.Name,
            Phrases = string.Join('\n', topic.Phrases),
            Version = Guid.NewGuid(),
            ChangedBy = "test",
        }));
        context.Tags.AddRange(Enumerable.Range(1, TagOfOneAgent).Select(id => new Tag { Id = id, Name = $"tag {id}" }));
        return Task.CompletedTask;
    }
}
