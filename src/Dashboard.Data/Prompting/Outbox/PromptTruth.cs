using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Sync.Applying;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.Outbox;

/// <summary>
/// Finds out what became of prompts whose answer did not come, and of those that were being sent when the product was ended. One that is
/// found among what X says is out. One that is not found is known not to be out only once X has told everything of that time; before that
/// it is not sent again.
/// </summary>
internal sealed class PromptTruth(StoreWriter writer, IDbContextFactory<DashboardContext> contexts, TimeProvider clock)
{
    private const int PerTurn = 50;

    /// <summary>X's clock and ours may differ, and X may be slow to send what it was asked to.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(15);

    /// <summary>Looks once at each whose time has come.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        while (await AnyAsync(cancellationToken))
            await writer.WriteAsync(LookAsync, cancellationToken);
    }

    private async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Open(context, clock.GetUtcNow()).AnyAsync(cancellationToken);
    }

    private async Task LookAsync(DashboardContext context, CancellationToken token)
    {
        await context.LockPromptsAsync(token);
        var now = clock.GetUtcNow();
        var open = await Open(context, now).OrderBy(prompt => prompt.NextAt).ThenBy(prompt => prompt.Id).Take(PerTurn).ToListAsync(token);
        foreach (var prompt in open)
        {
            await LookAsync(context, prompt, now, token);

            // The next one of the same case must not be taken for this one.
            await context.SaveChangesAsync(token);
        }
    }

    private static async Task LookAsync(DashboardContext context, OutgoingPrompt prompt, DateTimeOffset now, CancellationToken token)
    {
        var attempted = prompt.AttemptedAt ?? prompt.ReportedAt;
        if (await FoundAsync(context, prompt, attempted - Grace, token) is { } sent)
            prompt.EndSent(sent.Id, sent.DmId, sent.SentAt, now);
        else if (await IsAllKnownAsync(context, prompt.AccountId, attempted, token))
            prompt.WaitUntil(now, PromptReason.Unreachable);
        else
            (prompt.State, prompt.Reason, prompt.NextAt) =
                (PromptState.Uncertain, PromptReason.NoAnswer, now + (now - attempted < TimeSpan.FromHours(1) ? Soon : Later));
    }

    private static Task<bool> IsAllKnownAsync(DashboardContext context, int accountId, DateTimeOffset attempted, CancellationToken token) =>
        SentPrompts.AreCompleteAsync(context, accountId, attempted - Grace, attempted + PromptQueue.Lease + Grace, token);

    private static async Task<SentPrompt?> FoundAsync(
        DashboardContext context, OutgoingPrompt prompt, DateTimeOffset since, CancellationToken token)
    {
        var candidates = await SentPrompts.OfCaseAsync(context, prompt.AccountId, prompt.ExternalId, since, token);
        var ids = candidates.Select(sent => sent.Id).ToArray();
        var taken = await context.OutgoingPrompts.Where(other => EF.Parameter(ids).Contains(other.FeedbackId))
            .Select(other => other.FeedbackId).ToListAsync(token);
        return candidates.Find(sent => !taken.Contains(sent.Id, StringComparer.Ordinal));
    }

    private static IQueryable<OutgoingPrompt> Open(DashboardContext context, DateTimeOffset now) => context.OutgoingPrompts
        .Where(prompt => (prompt.State == PromptState.Uncertain || prompt.State == PromptState.Sending) && prompt.NextAt <= now);
}
