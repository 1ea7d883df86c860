using System.Linq.Expressions;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Store.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Dashboard.Data.Reporting;

/// <summary>
/// A filter by weekday and hour for what knows only instants, over the days of the filter: an instant's weekday is that of the day that it
/// counts on, its hour is what the clocks showed, also in the weeks in which they change.
/// </summary>
internal sealed class ClockTest
{
    private const int HoursPerDay = 24;
    private const int DaysPerWeek = 7;

    /// <summary>1970-01-01, where the store's hours of the week begin.</summary>
    private const DayOfWeek FirstDay = DayOfWeek.Thursday;

    /// <summary>Nobody was asked before, and nobody will ask after; each change of the clocks is one more condition.</summary>
    private static readonly Period Ever = new(new DateOnly(1970, 1, 2), new DateOnly(2099, 12, 31));

    private readonly long[] _hours;
    private readonly IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until, long Ahead)> _stretches;

    public ClockTest(ReportFilter filter, ReportingZone zone)
    {
        _hours =
        [
            .. from day in Enum.GetValues<DayOfWeek>()
               where filter.Weekdays.Allows(day)
               from hour in Enumerable.Range(0, HoursPerDay)
               where filter.Hours.Allows(hour)
               select HourOfWeek(day, hour),
        ];
        _stretches = Known(filter.Period) is { } days
            ? [.. zone.ClocksOf(days).Select(clock => (clock.Start, clock.EndExclusive, (long)clock.Ahead.TotalMilliseconds))]
            : [];
    }

    private bool IsHopeless => _hours.Length == 0 || _stretches.Count == 0;

    public IQueryable<StoredFeedback> Narrow(IQueryable<StoredFeedback> feedback)
    {
        if (IsHopeless)
            return feedback.Where(_ => false);
        var any = _stretches.Select(stretch => Within(stretch.From, stretch.Until, stretch.Ahead)).Aggregate(Either);
        return feedback.Where(any);
    }

    public SearchQuestion Narrow(SearchQuestion question) =>
        IsHopeless ? question with { IsHopeless = true } : question with { Hours = new SearchHours(_hours, _stretches) };

    private static long HourOfWeek(DayOfWeek day, int hour) =>
        ((((int)day + DaysPerWeek - (int)FirstDay) % DaysPerWeek) * HoursPerDay) + hour;

    private static Period? Known(Period days)
    {
        var from = days.From < Ever.From ? Ever.From : days.From;
        var to = days.To > Ever.To ? Ever.To : days.To;
        return from > to ? null : new Period(from, to);
    }

    private static Expression<Func<StoredFeedback, bool>> Either(
        Expression<Func<StoredFeedback, bool>> one, Expression<Func<StoredFeedback, bool>> other) =>
        Expression.Lambda<Func<StoredFeedback, bool>>(
            Expression.OrElse(one.Body, ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body)),
            one.Parameters);

    private Expression<Func<StoredFeedback, bool>> Within(DateTimeOffset from, DateTimeOffset until, long ahead) => row =>
        row.ScoredAt >= from && row.ScoredAt < until
        && EF.Parameter(_hours).Contains(StoreFunctions.HourOfWeek(row.ScoredAt!.Value, ahead));
}
