namespace Dashboard.Data.Settings;

/// <summary>One account as an admin sees it; without its tokens, which nobody sees.</summary>
/// <param name="Handle">The @handle without the @.</param>
/// <param name="Version">The state that <paramref name="Settings"/> were read at; hand it back when saving.</param>
/// <param name="ConnectedAt">When the account was connected.</param>
/// <param name="Paused">Why and since when nothing is pulled; null while it runs.</param>
/// <param name="LastChange">Who changed it last; null when nobody has.</param>
public sealed record AccountListing(
    int AccountId,
    string Handle,
    AccountSettings Settings,
    Guid Version,
    DateTimeOffset ConnectedAt,
    AccountPause? Paused,
    ChangeStamp? LastChange)
{
    /// <summary>X's id of the account, a decimal string.</summary>
    public string XUserId { get; init; } = "";

    /// <summary>The name of its profile on X when it was connected last; null where X did not say.</summary>
    public string? ProfileName { get; init; }
}

/// <summary>Why an account is paused.</summary>
/// <param name="Reason">In words for an admin.</param>
/// <param name="Since">Since when; null where that is not known.</param>
public sealed record AccountPause(string Reason, DateTimeOffset? Since);

/// <summary>Who changed something, and when.</summary>
/// <param name="By">The person's email at that time.</param>
public sealed record ChangeStamp(string By, DateTimeOffset At);

/// <summary>One line of an account's history.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Setting">Which setting: a property of <see cref="AccountSettings"/>, or "Handle", "Tokens", "Connected", "Paused".</param>
/// <param name="OldValue">The value before, as text; null is none.</param>
/// <param name="NewValue">The value since, as text; null is none.</param>
public sealed record HistoryEntry(Guid Id, string Setting, string? OldValue, string? NewValue, ChangeStamp Stamp);
