using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Rules;

/// <summary>
/// Reads and changes the rules of accounts. Each change is a version of its own; two admins never overwrite each other unseen.
/// </summary>
public sealed class PromptRulesEditor
{
    private const string What = "rules of prompting";

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly StoreChanges _changes;
    private readonly TimeProvider _clock;

    internal PromptRulesEditor(
        IDbContextFactory<DashboardContext> contexts, StoreWriter writer, StoreChanges changes, TimeProvider clock) =>
        (_contexts, _writer, _changes, _clock) = (contexts, writer, changes, clock);

    /// <summary>The rules that hold now.</summary>
    /// <returns>Version 0 where nobody has set any.</returns>
    public async Task<RuleVersion> ReadAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await CurrentAsync(context, accountId, cancellationToken);
    }

    /// <summary>All versions of an account, the newest first.</summary>
    public async Task<IReadOnlyList<RuleVersion>> HistoryAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var kept = await context.PromptRuleSets.AsNoTracking()
            .Where(set => set.AccountId == accountId)
            .OrderByDescending(set => set.Version)
            .ToListAsync(cancellationToken);
        return kept.ConvertAll(RuleVersion.Of);
    }

    /// <summary>Sets rules that hold from now on, also for conversations that wait already.</summary>
    /// <param name="rules">As typed; they are tidied first.</param>
    /// <param name="expectedVersion">The version that was read.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <returns>How it went. Setting what holds already is a success that makes no version.</returns>
    /// <exception cref="RightLostException">Whoever saves is no admin any more.</exception>
    public async Task<RulesSaved> SaveAsync(
        int accountId, PromptRules rules, int expectedVersion, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var tidy = RuleChecks.Tidy(rules);
        if (RuleChecks.Check(tidy) is { Count: > 0 } faults)
            return new RulesSaved.Invalid(faults);
        var saved = await _writer.WriteAsAdminAsync(actor, _clock, What, WorkAsync, cancellationToken);
        _changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));
        return saved;

        async Task<RulesSaved> WorkAsync(DashboardContext context, CancellationToken token)
        {
            await context.LockPromptsAsync(token);
            var current = await CurrentAsync(context, accountId, token);
            if (current.Version != expectedVersion)
                return new RulesSaved.Stale(current);
            if (current.Version > 0 && string.Equals(RuleVersion.Write(tidy), RuleVersion.Write(current.Rules), StringComparison.Ordinal))
                return new RulesSaved.Saved(current);
            return new RulesSaved.Saved(await AddAsync(context, current, tidy, actor, token));
        }
    }

    /// <summary>The rules that hold, for whoever judges by them.</summary>
    internal static async Task<RuleVersion> CurrentAsync(DashboardContext context, int accountId, CancellationToken cancellationToken) =>
        await context.PromptRuleSets.AsNoTracking()
            .Where(set => set.AccountId == accountId)
            .OrderByDescending(set => set.Version)
            .FirstOrDefaultAsync(cancellationToken) is { } kept
            ? RuleVersion.Of(kept)
            : RuleVersion.None(accountId);

    private async Task<RuleVersion> AddAsync(
        DashboardContext context, RuleVersion before, PromptRules rules, Actor actor, CancellationToken cancellationToken)
    {
        var handle = await context.Accounts.AtX().Where(account => account.Id == before.AccountId)
            .Select(account => account.Handle).SingleAsync(cancellationToken);
        var set = new PromptRuleSet
        {
            AccountId = before.AccountId,
            Version = before.Version + 1,
            Rules = RuleVersion.Write(rules),
            ChangedBy = actor.Name,
            ChangedAt = _clock.GetUtcNow(),
        };
        context.PromptRuleSets.Add(set);
        context.AuditLog.Add(AuditEntries.New(
            _clock, actor, AuditActions.PromptRulesChanged, $"{handle}: {RuleVersion.Difference(before.Rules, rules)}"));
        return RuleVersion.Of(set);
    }
}
