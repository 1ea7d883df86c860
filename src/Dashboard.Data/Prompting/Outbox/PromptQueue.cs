using Dashboard.Data.Access;
using Dashboard.Data.Feedback;
using Dashboard.Data.Prompting.Rules;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>
/// Judges the prompts whose time has come, and takes those that are to be sent. Only one transaction of the installation judges at a time,
/// and it writes down that a prompt is begun to be sent before anything goes out: so no two instances send to one customer, and after a
/// crash it is known which prompts may be out.
/// </summary>
internal sealed class PromptQueue(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    /// <summary>How many are judged in one transaction.</summary>
    public const int MostJudged = 100;

    /// <summary>Of how many is begun at once.</summary>
    public const int MostTaken = 5;

    /// <summary>Longer than X is waited for, however slow it is; whoever has not come back by then has crashed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Judges some, and takes a few.</summary>
    /// <returns>What was taken, and whether there may be more to judge now.</returns>
    public async Task<(IReadOnlyList<DuePrompt> Taken, bool HasMore)> TakeAsync(CancellationToken cancellationToken)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (await FirstAsync(context, cancellationToken) is null)
                return ([], false);
        }

        return await writer.WriteAsync(TakeAsync, cancellationToken);
    }

    private async Task<(IReadOnlyList<DuePrompt> Taken, bool HasMore)> TakeAsync(DashboardContext context, CancellationToken token)
    {
        await context.LockPromptsAsync(token);
        if (await FirstAsync(context, token) is not { } accountId)
            return ([], false);
        var now = clock.GetUtcNow();
        var prompts = await Due(context, accountId, now)
            .OrderBy(prompt => prompt.NextAt).ThenBy(prompt => prompt.Id)
            .Take(MostJudged)
            .ToListAsync(token);
        var account = await context.Accounts.AsNoTracking().SingleAsync(row => row.Id == accountId, token);
        var rules = await PromptRulesEditor.CurrentAsync(context, accountId, token);
        var facts = await CandidateFacts.LoadAsync(context, accountId, prompts, rules.Rules, now, token);
        var mayName = rules.Rules.NamesAgent && (await EmployeeDataRules.ReadAsync(context, token)).LetCustomersKnowAgentsOf(accountId);
        var taken = new List<DuePrompt>();
        foreach (var prompt in prompts)
        {
            if (taken.Count == MostTaken)
                break;
            prompt.RulesVersion = rules.Version;
            if (Judge(prompt, account, rules.Rules, facts, mayName, now) is { } due)
                taken.Add(due);
        }

        return (taken, true);
    }

    private static DuePrompt? Judge(
        OutgoingPrompt prompt, Account account, PromptRules rules, CandidateFacts facts, bool mayName, DateTimeOffset now)
    {
        if (facts.Of(prompt, rules, now) is not { } candidate)
        {
            prompt.End(PromptState.Withdrawn, PromptReason.Erased, now);
            return null;
        }

        if (facts.IsReopened(prompt))
        {
            prompt.End(PromptState.Withdrawn, PromptReason.Reopened, now);
            return null;
        }

        var verdict = RuleBook.Judge(candidate, rules, now);
        switch (verdict)
        {
            case { Kind: VerdictKind.HoldBack }:
                prompt.End(PromptState.HeldBack, verdict.Rule, now);
                return null;
            case { Rule: PromptReason.Reach } when candidate.Customer.ReachAsked == 0 || prompt.Reason is PromptReason.Reach:
                (prompt.Reason, prompt.NextAt) = (verdict.Rule, now + Lease);
                return DueOf(prompt, account, candidate, card: null);
            case { Until: { } until }:
                (prompt.Reason, prompt.NextAt) = (verdict.Rule, until);
                if (verdict.Rule is PromptReason.AccountDay)
                    facts.NoteDeferred();
                return null;
            default:
                var settings = AccountSettings.Of(account);
                var (kind, variant) = SurveyChoices.For(candidate, rules, settings);
                (var message, prompt.MessageLanguage) = MessageTexts.Of(candidate, rules, settings, account.Handle, mayName);
                Begin(prompt, candidate, kind, now);
                facts.Note(candidate.CustomerUserId!, now);
                return DueOf(prompt, account, candidate, new DueCard(kind, variant, message));
        }
    }

    private static void Begin(OutgoingPrompt prompt, PromptCandidate candidate, SurveyKind kind, DateTimeOffset now)
    {
        (prompt.State, prompt.Reason, prompt.Detail) = (PromptState.Sending, null, null);
        (prompt.CustomerUserId, prompt.Kind) = (candidate.CustomerUserId, kind);
        (prompt.AttemptedAt, prompt.NextAt, prompt.Tries) = (now, now + Lease, prompt.Tries + 1);
    }

    private static DuePrompt DueOf(OutgoingPrompt prompt, Account account, PromptCandidate candidate, DueCard? card) => new(
        prompt.Id, prompt.Tries, account, candidate.CustomerUserId!, prompt.ExternalId, prompt.ClosedAt, prompt.ReachAsked, card);

    private static IQueryable<OutgoingPrompt> Due(DashboardContext context, int accountId, DateTimeOffset now) =>
        context.OutgoingPrompts.Where(
            prompt => prompt.AccountId == accountId && prompt.State == PromptState.Waiting && prompt.NextAt <= now);

    /// <summary>
    /// The account whose prompt has been due for longest. What is of accounts that are paused waits, and grows too old in the end, as all
    /// does while all prompts are paused.
    /// </summary>
    private async Task<int?> FirstAsync(DashboardContext context, CancellationToken token)
    {
        if (await PromptPause.SinceAsync(context, token) is not null)
            return null;
        var now = clock.GetUtcNow();
        var accounts = await context.Accounts.AtX()
            .Where(account => account.PausedBecause == null)
            .Select(account => new
            {
                account.Id,
                DueAt = context.OutgoingPrompts
                    .Where(prompt => prompt.AccountId == account.Id && prompt.State == PromptState.Waiting && prompt.NextAt <= now)
                    .OrderBy(prompt => prompt.NextAt)
                    .Select(prompt => prompt.NextAt)
                    .FirstOrDefault(),
            })
            .ToListAsync(token);
        return accounts.Where(account => account.DueAt is not null).OrderBy(account => account.DueAt).Select(account => (int?)account.Id)
            .FirstOrDefault();
    }
}
