using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// All closings of some cases, and what a batch reports of them. A closing that is known keeps its place among those at the same instant
/// however often it is reported, since help desks repeat themselves in any order; the rest of it is as it was reported last.
/// </summary>
internal sealed class ClosingRows
{
    private readonly Dictionary<Closing, Closing> _rows;
    private readonly HashSet<(int AccountId, string ExternalId, DateTimeOffset ClosedAt)> _known;
    private readonly Dictionary<Closing, Closing> _reported = [];
    private readonly Dictionary<(int AccountId, string ExternalId, DateTimeOffset ClosedAt), int> _places;

    /// <summary>The closings of the cases as they are stored.</summary>
    public ClosingRows(IEnumerable<Closing> known)
    {
        _rows = known.ToDictionary(KeyOf);
        _known = _rows.Keys.Select(InstantOf).ToHashSet();
        _places = _rows.Values.GroupBy(InstantOf).ToDictionary(same => same.Key, same => same.Max(closing => closing.Place) + 1);
    }

    /// <summary>How many closings of the batch nobody had reported before, of whomever they are.</summary>
    public int Added => _reported.Keys.Select(InstantOf).Distinct().Count(instant => !_known.Contains(instant));

    /// <summary>All closings, those of the batch included.</summary>
    public IEnumerable<Closing> All => _rows.Values;

    /// <summary>The ones that must be written.</summary>
    public IReadOnlyList<Closing> Changed => [.. _reported.Values];

    /// <summary>Takes what was reported; in the order of the reports.</summary>
    public void Report(Closing closing)
    {
        var key = KeyOf(closing);
        var held = _rows.GetValueOrDefault(key);
        var row = closing with { Place = held?.Place ?? NextPlace(closing) };
        if (row == held)
            return;
        _rows[key] = row;
        _reported[key] = row;
    }

    private int NextPlace(Closing closing)
    {
        var place = _places.GetValueOrDefault(InstantOf(closing));
        _places[InstantOf(closing)] = place + 1;
        return place;
    }

    private static (int AccountId, string ExternalId, DateTimeOffset ClosedAt) InstantOf(Closing closing) =>
        (closing.AccountId, closing.ExternalId, closing.ClosedAt);

    /// <summary>What makes it this closing and no other.</summary>
    private static Closing KeyOf(Closing closing) =>
        new()
        {
            AccountId = closing.AccountId,
            ExternalId = closing.ExternalId,
            ClosedAt = closing.ClosedAt,
            AgentId = closing.AgentId,
            TeamId = closing.TeamId,
        };
}
