using System.Collections.Immutable;
using Dashboard.Data.Foundation;

namespace Dashboard.Data.Store.Cells;

/// <summary>Cells in memory, all as of one state of the store. Immutable: a question that holds it sees no later change.</summary>
/// <param name="Days">The days that are in memory, by day number, also those without cells.</param>
/// <param name="Groups">What all cells of the generation are about, also of days that are not in memory; null when not yet read.</param>
internal sealed record CellState(CellVersion Version, ImmutableDictionary<int, CellDay> Days, ImmutableHashSet<CellGroup>? Groups)
{
    public static CellState Empty(CellVersion version) => new(version, ImmutableDictionary<int, CellDay>.Empty, null);

    /// <summary>What its days take in memory.</summary>
    public long Bytes => Days.Values.Sum(day => day.Bytes);

    /// <summary>Whether everything that is wanted is here.</summary>
    public bool Has(CellWish wish) => (Groups is not null || !wish.Groups) && !Missing(wish).Any();

    /// <summary>The wanted days that are not here, as stretches.</summary>
    public IEnumerable<(int First, int Last)> MissingStretches(CellWish wish)
    {
        var missing = Missing(wish).Distinct().Order().ToList();
        for (int start = 0, next = 1; start < missing.Count; start = next++)
        {
            while (next < missing.Count && missing[next] == missing[next - 1] + 1)
                next++;
            yield return (missing[start], missing[next - 1]);
        }
    }

    /// <summary>The days of a period that can have cells.</summary>
    public IEnumerable<CellDay> In(Period period) => Version.DayNumbersIn(period).Select(number => Days[number]);

    private IEnumerable<int> Missing(CellWish wish) =>
        wish.Periods.SelectMany(Version.DayNumbersIn).Where(number => !Days.ContainsKey(number));
}

/// <summary>What a question needs in memory before it can be answered.</summary>
/// <param name="Groups">Whether also what all cells are about.</param>
internal sealed record CellWish(IReadOnlyCollection<Period> Periods, bool Groups = false);
