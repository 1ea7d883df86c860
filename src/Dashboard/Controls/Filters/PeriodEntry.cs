using Dashboard.Data.Foundation;
using Dashboard.Formats;
using Dashboard.Links;

namespace Dashboard.Controls.Filters;

/// <summary>What stands in the fields of a first and a last day, and what is wrong with it. Neither field ever changes the other.</summary>
/// <param name="From">As it was typed.</param>
/// <param name="To">As it was typed.</param>
/// <param name="IsToLast">Whether the last day was typed last: where the two do not go together, it is said there.</param>
internal sealed record PeriodEntry(string From, string To, bool IsToLast = false)
{
    /// <summary>The days, once both fields hold one and they go together.</summary>
    public Period? Period => FromProblem is null && ToProblem is null ? new Period(Day(From)!.Value, Day(To)!.Value) : null;

    /// <summary>What is wrong with the first day; null for nothing.</summary>
    public string? FromProblem => ProblemOf(From) ?? (IsToLast ? null : ProblemOfBoth(ControlWords.AfterLastDay));

    /// <summary>What is wrong with the last day; null for nothing.</summary>
    public string? ToProblem => ProblemOf(To) ?? (IsToLast ? ProblemOfBoth(ControlWords.BeforeFirstDay) : null);

    /// <summary>The fields of a period.</summary>
    public static PeriodEntry Of(Period period) => new(TypedDays.Write(period.From), TypedDays.Write(period.To));

    private static DateOnly? Day(string typed) => TypedDays.Read(typed);

    private static string? ProblemOf(string typed) => Day(typed) switch
    {
        null => Phrases.Of(ControlWords.NotADay, TypedDays.Write(new DateOnly(2026, 11, 21))),
        { } day when !PeriodQuery.Covers(day) =>
            Phrases.Of(ControlWords.DayOutOfRange, Dates.Day(PeriodQuery.Earliest), Dates.Day(PeriodQuery.Latest)),
        _ => null,
    };

    private string? ProblemOfBoth(string reversed)
    {
        if (Day(From) is not { } from || Day(To) is not { } to || ProblemOf(From) is not null || ProblemOf(To) is not null)
            return null;
        return from > to ? reversed
            : to.DayNumber - from.DayNumber >= PeriodQuery.MostDays ? ControlWords.PeriodTooLong
            : null;
    }
}
