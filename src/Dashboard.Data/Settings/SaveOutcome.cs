namespace Dashboard.Data.Settings;

/// <summary>How saving an account's settings went.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>The settings are on disk and in force.</summary>
    /// <param name="Account">The account as it is now.</param>
    public sealed record Saved(AccountListing Account) : SaveOutcome;

    /// <summary>Somebody else saved since they were read; nothing was changed.</summary>
    /// <param name="Account">The account as the other person left it, with who and when in <see cref="AccountListing.LastChange"/>.</param>
    public sealed record Stale(AccountListing Account) : SaveOutcome;

    /// <summary>They break a rule; nothing was changed.</summary>
    /// <param name="Errors">What is wrong, at most one error a field.</param>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : SaveOutcome;
}
