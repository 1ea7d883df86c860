using Dashboard.Data.Access;
using Dashboard.Data.Access.Rights;
using Dashboard.Data.Foundation;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Changes;
using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Settings;

/// <summary>Lists and changes what admins set for accounts. Two admins never overwrite each other unseen.</summary>
/// <param name="writer">The one way to change the store.</param>
/// <param name="changes">Tells the pages of other admins.</param>
public sealed class AccountSettingsEditor(
    IDbContextFactory<DashboardContext> contexts, StoreWriter writer, StoreChanges changes, TimeProvider clock)
{
    /// <summary>Lists every account, by handle.</summary>
    /// <returns>The accounts with their settings, version and last change.</returns>
    public async Task<IReadOnlyList<AccountListing>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var accounts = await context.Accounts.AtX().AsNoTracking().Listed(context).ToListAsync(cancellationToken);
        return [.. accounts.OrderBy(account => account.Handle, NameOrder.ForReader)];
    }

    /// <summary>Saves settings, when they keep the rules and nobody else saved since they were read.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="settings">As typed; they are tidied first.</param>
    /// <param name="expectedVersion">The version that was read with the settings.</param>
    /// <param name="actor">Who saves.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <returns>How it went. Saving what is already set is a success that leaves no trace.</returns>
    /// <exception cref="RightLostException">Whoever saves is no admin any more.</exception>
    /// <exception cref="InvalidOperationException">There is no such account.</exception>
    public async Task<SaveOutcome> SaveAsync(
        int accountId, AccountSettings settings, Guid expectedVersion, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(actor);
        var tidy = AccountSettingsRules.Tidy(settings);
        var errors = AccountSettingsRules.Check(tidy);
        if (errors.Count > 0)
            return new SaveOutcome.Invalid(errors);

        var hidAgents = (await ReadAsync(accountId, cancellationToken)).Settings.HidesAgents;
        var saved = await TryWriteAsync(accountId, tidy, expectedVersion, actor, cancellationToken);
        if (saved)
        {
            // Who may see what has changed for everybody: open pages read at once who is looking.
            changes.Publish(hidAgents == tidy.HidesAgents
                ? StoreChange.OfKinds(ChangeKinds.Syncing)
                : StoreChange.Anything.And(StoreChange.OfAnybodysRights));
        }

        var current = await ReadAsync(accountId, cancellationToken);
        return saved ? new SaveOutcome.Saved(current) : new SaveOutcome.Stale(current);
    }

    /// <summary>
    /// Sets one setting back to a value of the history, as a change of its own; the others stay. It keeps the rules of
    /// <see cref="SaveAsync"/>.
    /// </summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="entry">The line of the history whose old value counts again.</param>
    /// <param name="expectedVersion">The version of the account that was read.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="RightLostException">Whoever saves is no admin any more.</exception>
    /// <exception cref="InvalidOperationException">There is no such account, or the line is of no setting.</exception>
    public async Task<SaveOutcome> RevertAsync(
        int accountId, HistoryEntry entry, Guid expectedVersion, Actor actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var current = await ReadAsync(accountId, cancellationToken);
        return current.Version == expectedVersion
            ? await SaveAsync(
                accountId, SettingValues.With(current.Settings, entry.Setting, entry.OldValue), expectedVersion, actor, cancellationToken)
            : new SaveOutcome.Stale(current);
    }

    /// <summary>Finds an account by its handle, in any case of its letters.</summary>
    /// <returns>The account; null when there is none.</returns>
    public async Task<AccountListing?> FindAsync(string handle, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken))
            .FirstOrDefault(account => string.Equals(account.Handle, handle, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the history of an account, a page at a time.</summary>
    /// <param name="accountId">Our key of the account.</param>
    /// <param name="isOldestFirst">Whether it begins with the oldest change rather than the newest.</param>
    /// <returns>One line for each changed setting.</returns>
    public async Task<RowPage<HistoryEntry>> HistoryAsync(
        int accountId, bool isOldestFirst, RowRange range, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.SettingChanges.AsNoTracking()
            .Where(change => change.AccountId == accountId)
            .SortedBy(change => change.ChangedAt, !isOldestFirst).ThenByDescending(change => change.Id)
            .PageAsync(
                range,
                change => new HistoryEntry(
                    change.Id, change.Setting, change.OldValue, change.NewValue, new ChangeStamp(change.ChangedBy, change.ChangedAt)),
                cancellationToken);
    }

    private async Task<bool> TryWriteAsync(
        int accountId, AccountSettings settings, Guid expectedVersion, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await writer.WriteAsAdminAsync(actor, clock, "settings of an account", WorkAsync, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process saved between our reading and our writing.
            return false;
        }

        async Task<bool> WorkAsync(DashboardContext context, CancellationToken token)
        {
            var account = await context.Accounts.AtX().FirstOrDefaultAsync(account => account.Id == accountId, token)
                ?? throw Missing(accountId);
            if (account.Version != expectedVersion)
                return false;

            Apply(context, account, settings, actor);
            return true;
        }
    }

    private void Apply(DashboardContext context, Account account, AccountSettings settings, Actor actor)
    {
        var now = clock.GetUtcNow();
        var history = new SettingHistory(context, account, actor.Name, now);
        var before = SettingValues.Of(AccountSettings.Of(account))
            .ToDictionary(value => value.Setting, value => value.Value, StringComparer.Ordinal);
        foreach (var (setting, value) in SettingValues.Of(settings))
            history.Note(setting, before[setting], value);
        if (history.Changes.Count == 0)
            return;

        context.AuditLog.Add(AuditEntries.New(
            clock, actor, AuditActions.AccountChanged, $"{account.Handle}: {string.Join("; ", history.Changes)}"));
        if (account.HidesAgents != settings.HidesAgents)
        {
            context.AuditLog.Add(AuditEntries.New(
                clock, actor, settings.HidesAgents ? AuditActions.AgentLevelHidden : AuditActions.AgentLevelShown, account.Handle));
        }

        settings.ApplyTo(account);
        account.Version = Guid.CreateVersion7(now);
    }

    private async Task<AccountListing> ReadAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accounts.AtX().AsNoTracking()
            .Where(account => account.Id == accountId)
            .Listed(context)
            .FirstOrDefaultAsync(cancellationToken) ?? throw Missing(accountId);
    }

    private static InvalidOperationException Missing(int accountId) => new($"There is no account with the key {accountId:D}.");
}
