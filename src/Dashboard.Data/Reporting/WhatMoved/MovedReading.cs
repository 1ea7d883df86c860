using Dashboard.Data.Access;

namespace Dashboard.Data.Reporting.WhatMoved;

/// <summary>What is read of the store to explain a change, all as of one state of it.</summary>
/// <param name="All">The cells that count everything once, or by tags where the filter names any.</param>
/// <param name="Tagged">Those that count by tags; null where none agree with the others.</param>
/// <param name="Commented">Those that know languages and topics; null where none agree with the others.</param>
/// <param name="Hours">Those that know each score by itself; null where none agree with the others, or there are none yet.</param>
internal sealed record MovedReading(CellsInScope All, CellsInScope? Tagged, CellsInScope? Commented, CellsInScope? Hours)
{
    /// <summary>Whether <see cref="Hours"/> count what has tags alone, by them, where the others count all.</summary>
    public bool HasHoursOfTags { get; init; }

    /// <summary>Whether nothing is missing that there is.</summary>
    public required bool IsWhole { get; init; }
}
