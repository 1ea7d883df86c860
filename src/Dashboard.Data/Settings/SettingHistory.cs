using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Settings;

/// <summary>Writes one line of history for each setting that really changes.</summary>
internal sealed class SettingHistory(DashboardContext context, Account account, string changedBy, DateTimeOffset at)
{
    private readonly List<string> _changes = [];

    /// <summary>What was noted, for the audit log: from what to what.</summary>
    public IReadOnlyList<string> Changes => _changes;

    /// <summary>Notes one setting, unless both values are the same.</summary>
    public void Note(string setting, string? oldValue, string? newValue)
    {
        if (string.Equals(oldValue, newValue, StringComparison.Ordinal))
            return;

        _changes.Add($"{setting} \"{oldValue}\" → \"{newValue}\"");
        context.SettingChanges.Add(new SettingChange
        {
            Id = Guid.CreateVersion7(at),
            AccountId = account.Id,
            Setting = setting,
            OldValue = oldValue,
            NewValue = newValue,
            ChangedBy = changedBy,
            ChangedAt = at,
        });
    }
}
