using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.Store.Instances;

/// <summary>
/// On PostgreSQL, where several instances share a store: whether this one has the settings that the installation has. One with another time
/// zone would move everybody's days as soon as it leads, one with other keys would make the accounts' tokens unreadable. What the
/// installation has is what the first instance had, until somebody adopts something else. On SQLite there is one instance, which may change
/// its settings as it likes.
/// </summary>
/// <param name="shared">The settings to agree in.</param>
/// <param name="protector">The keys of this instance.</param>
public sealed class SettingsAgreement(
    IEnumerable<SharedSetting> shared,
    IDbContextFactory<DashboardContext> contexts,
    StoreWriter writer,
    SecretProtector protector,
    IOptions<StoreOptions> options)
{
    private const string Running =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = @p0";

    private readonly SettingValues _values = new(protector);

    /// <summary>Refuses to go on with settings that differ from the installation's, and keeps those that it has not yet.</summary>
    /// <param name="isCommand">Whether only a command is to run, which needs to agree in less.</param>
    /// <exception cref="OptionsValidationException">Some differ: a sentence for each, with both values and the way on.</exception>
    public async Task RequireAsync(bool isCommand, CancellationToken cancellationToken)
    {
        if (!StoreOptions.IsPostgres(options.Value.Provider))
            return;
        SharedSetting[] own = [.. shared.Where(setting => setting.ConcernsCommands || !isCommand)];
        var kept = await ReadAsync(cancellationToken);
        if (!own.All(setting => kept.ContainsKey(setting.Name)))
            kept = await writer.WriteAsync((context, token) => CompleteAsync(context, own, token), cancellationToken);
        var others = own.Where(setting => !_values.IsSame(setting, kept[setting.Name]));
        string[] sentences = [.. others.Select(setting => Sentence(setting, kept[setting.Name]))];
        if (sentences.Length > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(SharedSetting), sentences);
    }

    /// <summary>Makes this process's settings those of the installation, while no instance runs.</summary>
    /// <param name="cancellationToken">Stops it before anything is kept.</param>
    /// <returns>The names of the settings that have changed.</returns>
    /// <exception cref="InvalidOperationException">Instances are running.</exception>
    public async Task<IReadOnlyList<string>> AdoptAsync(CancellationToken cancellationToken)
    {
        if (!StoreOptions.IsPostgres(options.Value.Provider))
            return [];
        return await writer.WriteAsync(AdoptAsync, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> AdoptAsync(DashboardContext context, CancellationToken cancellationToken)
    {
        await using (var running = context.CreateCommand(Running, [PostgresConnections.LeaderName]))
        {
            if (await running.ExecuteScalarAsync(cancellationToken) is not 0L)
                throw new InvalidOperationException("Instances are running with the settings as they were: stop them all first.");
        }

        var kept = await context.AgreedSettings.ToDictionaryAsync(setting => setting.Name, StringComparer.Ordinal, cancellationToken);
        var changed = new List<string>();
        foreach (var setting in shared)
        {
            if (!kept.TryGetValue(setting.Name, out var row))
                context.AgreedSettings.Add(new AgreedSetting { Name = setting.Name, Value = _values.Keep(setting) });
            else if (_values.IsSame(setting, row.Value))
                continue;
            else
                row.Value = _values.Keep(setting);
            changed.Add(setting.Name);
        }

        return changed;
    }

    // Of two instances that start for the first time, the second finds the key taken, and reads what the first has kept.
    private async Task<Dictionary<string, string>> CompleteAsync(
        DashboardContext context, IEnumerable<SharedSetting> own, CancellationToken cancellationToken)
    {
        var kept = await ReadAsync(context, cancellationToken);
        foreach (var setting in own.Where(setting => !kept.ContainsKey(setting.Name)))
        {
            kept[setting.Name] = _values.Keep(setting);
            context.AgreedSettings.Add(new AgreedSetting { Name = setting.Name, Value = kept[setting.Name] });
        }

        return kept;
    }

    private async Task<Dictionary<string, string>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context, cancellationToken);
    }

    private static Task<Dictionary<string, string>> ReadAsync(DashboardContext context, CancellationToken cancellationToken) =>
        context.AgreedSettings.AsNoTracking().ToDictionaryAsync(
            setting => setting.Name, setting => setting.Value, StringComparer.Ordinal, cancellationToken);

    private static string Sentence(SharedSetting setting, string kept)
    {
        const string WayOn =
            "give every instance the same; to change it for all, stop every instance and run 'settings adopt' with the new value.";
        return setting.Form switch
        {
            SettingForm.Secret => $"{setting.Name} is not the one that the installation has: {WayOn}",
            SettingForm.Keys =>
                $"{setting.Name}: '{setting.Read()}' does not hold the keys of the installation, "
                    + "by which sign-ins and tokens are encrypted: "
                    + "share one folder between all instances; if its keys are lost for good, stop every instance, "
                    + "run 'settings adopt' and add the accounts again.",
            _ => $"{setting.Name} is '{setting.Read()}' here and '{kept}' in the installation: {WayOn}",
        };
    }
}
