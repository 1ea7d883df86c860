namespace Dashboard.Data.Reporting;

/// <summary>How complete the store is.</summary>
public sealed record Coverage(IReadOnlyList<AccountCoverage> Accounts)
{
    /// <summary>Up to when the events of every account are confirmed; null while there is no account.</summary>
    public DateTimeOffset? CompleteThrough => Accounts.Count == 0 ? null : Accounts.Min(account => account.CompleteThrough);

    /// <summary>Whether some account's history is still being read for the first time.</summary>
    public bool IsFirstSync => Accounts.Any(account => account.IsFirstSync);

    /// <summary>How much of the first history is read, 0 to 1.</summary>
    public double Progress => Accounts.Count == 0 ? 0 : Accounts.Average(account => account.Progress);
}

/// <summary>How complete one account is.</summary>
/// <param name="CompleteThrough">Up to when its events are confirmed.</param>
/// <param name="IsFirstSync">Whether its history is still being read for the first time.</param>
/// <param name="Progress">How much of the first history is read, in whole windows, 0 to 1; 1 after it.</param>
/// <param name="PausedBecause">Why it is paused, in words; null while it runs.</param>
public sealed record AccountCoverage(
    int AccountId,
    string Handle,
    DateTimeOffset CompleteThrough,
    bool IsFirstSync,
    double Progress,
    string? PausedBecause);
