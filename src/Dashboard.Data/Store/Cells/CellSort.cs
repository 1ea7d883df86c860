namespace Dashboard.Data.Store.Cells;

/// <summary>Which cells are kept in memory together.</summary>
[Flags]
internal enum CellSort
{
    /// <summary>Those of whole days that count everything once.</summary>
    Days = 0,

    /// <summary>Those that count what has tags once more, by them.</summary>
    Tagged = 1,

    /// <summary>Those that know in which hour each score was given, and how long it took.</summary>
    Hours = 2,
}
