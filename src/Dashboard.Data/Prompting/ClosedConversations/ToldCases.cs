using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.ClosedConversations;

/// <summary>
/// When some cases were closed and opened again, as was reported. A webhook without a time of its own counts from when it was signed, and a
/// list says it to the second: what lies so near together is one closing, unless the case was opened again in between.
/// </summary>
internal sealed class ToldCases
{
    /// <summary>As much as clocks are let differ where answers are attributed.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(int AccountId, string ExternalId), List<DateTimeOffset>> _closings = [];
    private readonly Dictionary<(int AccountId, string ExternalId), List<DateTimeOffset>> _reopenings = [];

    /// <summary>Reads some cases of an account.</summary>
    public async Task AddAsync(DashboardContext context, int accountId, string[] cases, CancellationToken cancellationToken)
    {
        var closings = await context.Closings.AsNoTracking()
            .Where(closing => closing.AccountId == accountId && EF.Parameter(cases).Contains(closing.ExternalId))
            .Select(closing => new { closing.ExternalId, closing.ClosedAt })
            .ToListAsync(cancellationToken);
        var reopenings = await context.Reopenings.AsNoTracking()
            .Where(reopening => reopening.AccountId == accountId && EF.Parameter(cases).Contains(reopening.ExternalId))
            .Select(reopening => new { reopening.ExternalId, reopening.ReopenedAt })
            .ToListAsync(cancellationToken);
        foreach (var one in closings.GroupBy(closing => closing.ExternalId, StringComparer.Ordinal))
            _closings[(accountId, one.Key)] = [.. one.Select(closing => closing.ClosedAt)];
        foreach (var one in reopenings.GroupBy(reopening => reopening.ExternalId, StringComparer.Ordinal))
            _reopenings[(accountId, one.Key)] = [.. one.Select(reopening => reopening.ReopenedAt)];
    }

    /// <summary>Whether a closing was reported.</summary>
    public bool Knows(int accountId, string externalId, DateTimeOffset closedAt)
    {
        var again = _reopenings.GetValueOrDefault((accountId, externalId)) ?? [];
        return (_closings.GetValueOrDefault((accountId, externalId)) ?? []).Exists(known =>
            (known - closedAt).Duration() <= Near
            && !again.Exists(at => at > Earlier(known, closedAt) && at < Later(known, closedAt)));
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
