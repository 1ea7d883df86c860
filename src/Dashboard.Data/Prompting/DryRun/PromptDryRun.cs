using Dashboard.Data.Access;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.DryRun;

/// <summary>
/// Tries rules on the conversations of the last 30 days, as if they had held all the time and nothing else had sent. Nothing goes out and
/// nothing is kept.
/// </summary>
public sealed class PromptDryRun
{
    /// <summary>How far it looks back.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(30);

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly TimeProvider _clock;

    internal PromptDryRun(IDbContextFactory<DashboardContext> contexts, TimeProvider clock) => (_contexts, _clock) = (contexts, clock);

    /// <summary>Goes through the conversations as fast as it can, on a clock of its own.</summary>
    /// <param name="viewer">Who asks: an admin.</param>
    /// <param name="rules">Saved or not; they are taken as they are, but switched on.</param>
    /// <returns>The report; null for whoever may not have it.</returns>
    public async Task<DryRunReport?> RunAsync(
        Viewer viewer, int accountId, PromptRules rules, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(rules);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        var now = _clock.GetUtcNow();
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var closings = await context.Closings.AsNoTracking()
            .Where(closing => closing.AccountId == accountId && closing.ClosedAt >= now - Span)
            .ToListAsync(cancellationToken);
        var reopenings = await context.Reopenings.AsNoTracking()
            .Where(reopening => reopening.AccountId == accountId && reopening.ReopenedAt >= now - Span)
            .ToListAsync(cancellationToken);
        var names = await DeskNames.LoadAsync(context, closings, cancellationToken);
        var optedOut = await context.OptOuts.Select(optOut => optOut.CustomerUserId).ToListAsync(cancellationToken);
        return new Simulation(closings, reopenings, names, optedOut, rules with { IsEnabled = true }, now)
            .Run(now - Span, cancellationToken);
    }
}
