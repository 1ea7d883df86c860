using System.Security.Cryptography;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Prompting.DeskHooks;

/// <summary>The hooks of help desks: admins make, change and remove them; the door for reports opens one by its key.</summary>
public sealed class DeskHookEditor
{
    private const string What = "help desk hooks";

    private readonly IDbContextFactory<DashboardContext> _contexts;
    private readonly StoreWriter _writer;
    private readonly SecretProtector _protector;
    private readonly TimeProvider _clock;

    internal DeskHookEditor(
        IDbContextFactory<DashboardContext> contexts, StoreWriter writer, SecretProtector protector, TimeProvider clock) =>
        (_contexts, _writer, _protector, _clock) = (contexts, writer, protector, clock);

    /// <summary>All of them, by name.</summary>
    /// <param name="viewer">Who asks: an admin.</param>
    /// <returns>Them; null for whoever may not have them.</returns>
    public async Task<IReadOnlyList<HookListing>?> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.Roles.HasFlag(ViewerRoles.Admin))
            return null;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var hooks = await context.DeskHooks.AsNoTracking()
            .Join(context.Accounts, hook => hook.AccountId, account => account.Id, (hook, account) => new { Hook = hook, account.Handle })
            .ToListAsync(cancellationToken);
        return
        [
            .. hooks.OrderBy(row => row.Hook.Name, StringComparer.OrdinalIgnoreCase).Select(row => new HookListing(
                row.Hook.Id, row.Hook.Name, row.Hook.AccountId, row.Handle, row.Hook.Format, HookMapping.Read(row.Hook.Mapping),
                row.Hook.IsEnabled, row.Hook.ChangedAt, row.Hook.ChangedBy, row.Hook.Version)),
        ];
    }

    /// <summary>Opens a hook for a report.</summary>
    /// <param name="id">The last part of its address.</param>
    /// <returns>It; null where there is none, it is switched off, or its secret was encrypted with other keys.</returns>
    public async Task<OpenHook?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.DeskHooks.AsNoTracking()
            .Where(hook => hook.Id == id && hook.IsEnabled)
            .Join(context.Accounts, hook => hook.AccountId, account => account.Id, (hook, account) => new { Hook = hook, account.XUserId })
            .SingleOrDefaultAsync(cancellationToken);
        try
        {
            return found is null ? null : new OpenHook(
                found.Hook.Format,
                found.XUserId,
                new Secret(_protector.Reveal(found.Hook.ProtectedSecret)),
                HookMapping.Read(found.Hook.Mapping));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Makes a hook, or changes one.</summary>
    /// <param name="known">The one to change as it was seen; null for a new one.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <returns>What is wrong; empty when it is kept.</returns>
    public async Task<IReadOnlyList<HookError>> SaveAsync(
        HookListing? known, HookDraft draft, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(actor);
        var tidy = draft.Tidy();
        var errors = tidy.Check(isNew: known is null);
        return errors.Count > 0
            ? errors
            : await _writer.WriteAsAdminAsync(
                actor, _clock, What, (context, token) => SaveAsync(context, known, tidy, actor, token), cancellationToken);
    }

    /// <summary>Removes a hook: its address opens nothing any more.</summary>
    /// <param name="cancellationToken">Stops it before the commit.</param>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _writer.WriteAsAdminAsync(actor, _clock, What, RemoveAsync, cancellationToken);

        async Task<bool> RemoveAsync(DashboardContext context, CancellationToken token)
        {
            if (await context.DeskHooks.SingleOrDefaultAsync(hook => hook.Id == id, token) is not { } hook)
                return false;
            context.DeskHooks.Remove(hook);
            context.AuditLog.Add(AuditEntries.New(_clock, actor, AuditActions.DeskHookRemoved, hook.Name));
            return true;
        }
    }

    private async Task<IReadOnlyList<HookError>> SaveAsync(
        DashboardContext context, HookListing? known, HookDraft draft, Actor actor, CancellationToken cancellationToken)
    {
        var hooks = await context.DeskHooks.ToListAsync(cancellationToken);
        if (hooks.Exists(other => other.Id != known?.Id && string.Equals(other.Name, draft.Name, StringComparison.OrdinalIgnoreCase)))
            return [new HookError(nameof(draft.Name), HookFault.NameTaken)];
        if (!await context.Accounts.AnyAsync(account => account.Id == draft.AccountId, cancellationToken))
            return [new HookError(nameof(draft.AccountId), HookFault.Missing)];
        var hook = hooks.Find(one => one.Id == known?.Id);
        if (known is not null && hook?.Version != known.Version)
            return [new HookError(nameof(draft.Name), HookFault.ChangedMeanwhile)];
        var now = _clock.GetUtcNow();
        if (hook is null)
        {
            hook = new DeskHook
            {
                Id = Guid.CreateVersion7(now), Name = draft.Name, ProtectedSecret = "", Mapping = "", ChangedBy = actor.Name,
            };
            context.DeskHooks.Add(hook);
        }

        if (draft.Secret is { } secret)
            hook.ProtectedSecret = _protector.Protect(secret.Reveal().Trim());
        (hook.Name, hook.AccountId, hook.Format, hook.IsEnabled) = (draft.Name, draft.AccountId, draft.Format, draft.IsEnabled);
        (hook.Mapping, hook.ChangedAt, hook.ChangedBy, hook.Version) = (draft.Mapping.Write(), now, actor.Name, Guid.CreateVersion7(now));
        var what = $"{draft.Name}: {draft.Format}, {(draft.IsEnabled ? "on" : "off")}{(draft.Secret is null ? "" : ", new secret")}";
        context.AuditLog.Add(AuditEntries.New(
            _clock, actor, known is null ? AuditActions.DeskHookMade : AuditActions.DeskHookChanged, what));
        return [];
    }
}
