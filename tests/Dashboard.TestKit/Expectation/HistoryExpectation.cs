using Dashboard.Data.Store.Entities;
using Dashboard.Emulator.World;

namespace Dashboard.TestKit.Expectation;

/// <summary>Which lines the history must have, and which it may.</summary>
internal sealed class HistoryExpectation
{
    private readonly Dictionary<string, Saying> _events;
    private readonly Dictionary<string, Saying> _shown;
    private readonly HashSet<string> _acknowledged;
    private readonly HashSet<string> _sent;

    public HistoryExpectation(EmulatorWorld world, IEnumerable<string> acknowledged, IEnumerable<string> sent)
    {
        var accounts = world.Accounts.Select(account => account.UserId).Distinct(StringComparer.Ordinal).ToList();
        _events = accounts
            .SelectMany(account => WorldSayings.EventsOf(world, account))
            .ToDictionary(saying => saying.Body, StringComparer.Ordinal);
        _shown = accounts
            .SelectMany(account => WorldSayings.ShownOf(world, account))
            .ToDictionary(saying => saying.Body, StringComparer.Ordinal);
        _acknowledged = acknowledged.ToHashSet(StringComparer.Ordinal);
        _sent = sent.Concat(_acknowledged).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What the store must know: all that it claims, all that it acknowledged, and what else X said and its history has.</summary>
    public IEnumerable<Saying> Known(IReadOnlyList<Claim> claims, IEnumerable<FeedbackArrival> lines)
    {
        var held = lines.Select(line => line.Body).ToHashSet(StringComparer.Ordinal);
        return _events.Values.Where(saying => MustCome(saying, claims) || _acknowledged.Contains(saying.Body) || held.Contains(saying.Body))
            .Concat(_shown.Values.Where(saying => held.Contains(saying.Body)));
    }

    public IEnumerable<string> Differences(IReadOnlyList<Claim> claims, IReadOnlyList<FeedbackArrival> lines)
    {
        var held = lines.ToLookup(line => line.Body, StringComparer.Ordinal);
        return
        [
            .. held.Where(same => same.Skip(1).Any()).Select(same => $"history: {same.Count()} lines for {same.Key}"),
            .. lines.SelectMany(Faults),
            .. _events.Values.Where(saying => MustCome(saying, claims) && !held[saying.Body].Any(line => line.ByEventsAt is not null))
                .Select(saying => "history: never came by events: " + saying.Body),
            .. _acknowledged.Where(body => _events.ContainsKey(body) && !held[body].Any(line => line.ByWebhookAt is not null))
                .Select(body => "history: was acknowledged and never came by webhook: " + body),
        ];
    }

    private static bool MustCome(Saying saying, IReadOnlyList<Claim> claims) => claims.Any(claim => claim.Covers(saying));

    private IEnumerable<string> Faults(FeedbackArrival line)
    {
        if ((line.ByShowAt is null ? _events : _shown).GetValueOrDefault(line.Body) is not { } saying)
        {
            yield return "history: X never said " + line.Body;
            yield break;
        }

        if (
            line.FeedbackId != saying.Feedback.Id
            || line.Kind != saying.Kind
            || Seconds(line.At) != saying.At
            || Seconds(line.UpdatedAt) != saying.At)
            yield return $"history: {line.FeedbackId} {line.Kind} at {line.At:O}, updated at {line.UpdatedAt:O}, "
                + $"does not describe {line.Body}";
        if (line.Anomaly is not Anomaly.None)
            yield return $"history: X contradicted itself nowhere, but {line.Anomaly} is marked on {line.Body}";
        if (line.ByWebhookAt is not null && !_sent.Contains(line.Body))
            yield return "history: no webhook brought " + line.Body;
        if (line is { ByEventsAt: null, ByWebhookAt: null, ByShowAt: null })
            yield return "history: came by no way: " + line.Body;
        if (line.ByShowAt is not null && (line.ByEventsAt ?? line.ByWebhookAt) is not null)
            yield return "history: only show can bring " + line.Body;
    }

    private static long Seconds(DateTimeOffset instant) => instant.ToUnixTimeSeconds();
}
