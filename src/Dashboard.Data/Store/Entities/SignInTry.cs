namespace Dashboard.Data.Store.Entities;

/// <summary>
/// How many sign-ins from one place have failed of late, in all or for one address; kept whether or not the address is anybody's.
/// </summary>
public sealed class SignInTry
{
    /// <summary>The SHA-256, in base64, of the place and, where it counts for one address alone, of the address.</summary>
    public required string Key { get; set; }

    /// <summary>Tries that failed or are still being looked at; a sign-in that succeeds takes its own back.</summary>
    public int Failures { get; set; }

    /// <summary>When the last one was.</summary>
    public DateTimeOffset LastAt { get; set; }

    /// <summary>Before this no further one is looked at.</summary>
    public DateTimeOffset BlockedUntil { get; set; }
}
