using System.Globalization;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Settings;

/// <summary>
/// Stops all prompts of the installation at once, whatever the rules of accounts say, until an admin lets them go out again. What is closed
/// meanwhile waits and is judged then; what has grown too old by then is held back.
/// </summary>
/// <param name="writer">The one way to write.</param>
/// <param name="changes">Told of it, so that open pages read anew.</param>
public sealed class PromptPause(
    IDbContextFactory<DashboardContext> contexts, StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    private const string Setting = "prompting.paused-since";
    private const string What = "the pause of all prompts";

    /// <summary>Since when no prompt goes out; null where they do.</summary>
    public async Task<DateTimeOffset?> SinceAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await SinceAsync(context, cancellationToken);
    }

    /// <summary>Stops all prompts. Those that are being sent at this moment come to their end; no other is begun after it.</summary>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <exception cref="RightLostException">Whoever does it is no admin any more.</exception>
    public Task BeginAsync(Actor actor, CancellationToken cancellationToken) => SetAsync(actor, isPaused: true, cancellationToken);

    /// <summary>Lets them go out again.</summary>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <exception cref="RightLostException">Whoever does it is no admin any more.</exception>
    public Task EndAsync(Actor actor, CancellationToken cancellationToken) => SetAsync(actor, isPaused: false, cancellationToken);

    internal static async Task<DateTimeOffset?> SinceAsync(DashboardContext context, CancellationToken cancellationToken) =>
        await InstallationSettings.FindAsync(context, Setting, cancellationToken) is { } since
            ? DateTimeOffset.ParseExact(since, "O", CultureInfo.InvariantCulture)
            : null;

    private async Task SetAsync(Actor actor, bool isPaused, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await writer.WriteAsAdminAsync(actor, clock, What, WorkAsync, cancellationToken))
            changes.Publish(StoreChange.OfKinds(ChangeKinds.Syncing));

        async Task<bool> WorkAsync(DashboardContext context, CancellationToken token)
        {
            // Whoever judges now comes before or after, and not in the middle.
            await context.LockPromptsAsync(token);
            var before = await InstallationSettings.FindAsync(context, Setting, token);
            if (before is not null == isPaused)
                return false;
            var since = isPaused ? clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) : null;
            await InstallationSettings.SetAsync(context, Setting, since, token);
            var action = isPaused ? AuditActions.PromptsPaused : AuditActions.PromptsResumed;
            context.AuditLog.Add(
                AuditEntries.New(clock, actor, action, isPaused ? "all accounts" : $"all accounts, paused since {before}"));
            return true;
        }
    }
}
