using System.Collections.Immutable;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store.Days;

namespace Dashboard.Data.Store.Cells;

/// <summary>Cells in memory.</summary>
/// <param name="Groups">What all cells of the generation are about, also of days that are not in memory; null when not yet read.</param>
internal sealed record CellState(CellVersion Version, ImmutableDictionary<int, CellDay> Days, ImmutableHashSet<CellGroup>? Groups)
    : DayState<CellDay>(Days)
{
    public static CellState Empty(CellVersion version) => new(version, ImmutableDictionary<int, CellDay>.Empty, null);

    /// <summary>The days of a period that can have cells.</summary>
    public IEnumerable<CellDay> In(Period period) => Version.DayNumbersIn(period).Select(number => Days[number]);
}

/// <summary>What a question needs in memory before it can be answered.</summary>
/// <param name="Groups">Whether also what all cells are about.</param>
internal sealed record CellWish(IReadOnlyCollection<Period> Periods, bool Groups = false);
