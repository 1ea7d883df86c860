using Dashboard.Data.FeedbackApi;
using Dashboard.Data.Prompting.ClosedConversations;
using Dashboard.TestKit;

namespace Dashboard.Data.Tests.Sync.Applying;

/// <summary>
/// Closings, prompts and answers made at random: few instants, so that closings tie and stand at the border of the grace; two accounts with
/// the same cases; cases in more than one spelling; prompts that are given another case or time later.
/// </summary>
internal sealed class RandomCases
{
    public const string OtherAccountUserId = "99";

    private const int Feedback = 90;
    private const int Cases = 8;

    private static readonly DateTimeOffset Noon = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly double[] ClosedAfterMinutes = [-90, 0, 9, 10, 10.001, 60, 70, 70, 1500];
    private static readonly string[] Spellings = ["case-{0}", " case-{0}", "case\u200b-{0} "];
    private static readonly string[] Tags = ["delivery", "billing", "refund"];

#pragma warning disable CA5394 // The tests' world, repeatable by its seed.
    private readonly Random _random;

    public RandomCases(int seed)
    {
        _random = new Random(seed);
        Closings = [.. Enumerable.Range(0, Cases * 8).Select(_ => NewClosing())];
        States = [.. Enumerable.Range(0, Feedback).SelectMany(NewStates)];
    }

    public IReadOnlyList<ClosedConversation> Closings { get; }

    public IReadOnlyList<FeedbackSnapshot> States { get; }

    /// <summary>Everything at least once and some of it again, in a random order, some of it together.</summary>
    public IEnumerable<(IReadOnlyList<ClosedConversation> Closings, IReadOnlyList<FeedbackSnapshot> States)> Comings()
    {
        object[] all = [.. Closings, .. States];
        object[] comings = [.. all, .. all.Where(_ => _random.Next(3) == 0)];
        _random.Shuffle(comings);
        for (var from = 0; from < comings.Length;)
        {
            var together = comings.Skip(from).Take(1 + _random.Next(30)).ToList();
            from += together.Count;
            yield return ([.. together.OfType<ClosedConversation>()], [.. together.OfType<FeedbackSnapshot>()]);
        }
    }

    private ClosedConversation NewClosing() => new()
    {
        ExternalId = Spelt(_random.Next(Cases)),
        AccountUserId = _random.Next(3) == 0 ? OtherAccountUserId : FeedbackFixture.AccountUserId,
        AgentId = $"a-{_random.Next(4)}",
        TeamId = $"t-{_random.Next(3)}",
        ClosedAt = Noon.AddMinutes(Pick(ClosedAfterMinutes)),
        Tags = [.. Tags.Where(_ => _random.Next(3) == 0)],
        OpenedAt = _random.Next(3) == 0 ? null : Noon.AddHours(-_random.Next(100)),
        AgentMessages = _random.Next(3) == 0 ? null : _random.Next(10),
        HandOvers = _random.Next(3) == 0 ? null : _random.Next(4),
    };

    private IEnumerable<FeedbackSnapshot> NewStates(int number)
    {
        var account = _random.Next(3) == 0 ? OtherAccountUserId : FeedbackFixture.AccountUserId;
        var prompt = FeedbackFixture.Prompt($"{1000 + number}", Noon, externalId: Spelt(_random.Next(Cases + 1))) with
        {
            FromUserId = account,
        };
        yield return prompt;
        var changed = _random.Next(4) switch
        {
            0 => prompt with { ExternalId = Spelt(_random.Next(Cases)) },
            1 => prompt with { CreatedAt = Noon.AddMinutes(60) },
            2 => prompt with { ExternalId = null },
            _ => prompt,
        };
        if (_random.Next(3) > 0)
            yield return FeedbackFixture.Scored(
                changed,
                1 + _random.Next(5),
                Noon.AddHours(1 + _random.Next(40)),
                _random.Next(2) == 0 ? null : "very good");
    }

    private string Spelt(int number) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(Spellings), number);

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
#pragma warning restore CA5394
}
