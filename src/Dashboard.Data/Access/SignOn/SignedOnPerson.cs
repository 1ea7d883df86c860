namespace Dashboard.Data.Access.SignOn;

/// <summary>Whom a provider of single sign-on says has signed in there.</summary>
/// <param name="Issuer">The provider, by its issuer address.</param>
/// <param name="Subject">The person's id there, which never changes and is never given to another one (OpenID Connect Core 1.0, 2).</param>
/// <param name="Email">Their e-mail address; null where the provider tells none.</param>
/// <param name="IsEmailVerified">Whether the provider says that the address is theirs.</param>
/// <param name="Rights">What they are here by their groups there.</param>
public sealed record SignedOnPerson(string Issuer, string Subject, string? Email, bool IsEmailVerified, SignOnRights Rights);

/// <summary>What somebody is here by what the provider says of them.</summary>
/// <param name="Roles">Names from <see cref="RoleNames.All"/>; null where admins give roles.</param>
/// <param name="Teams">The help desk's ids of the teams that they supervise; null where admins give teams.</param>
/// <param name="Agents">The help desk's ids of agents that they are, beside those that admins have said.</param>
public sealed record SignOnRights(
    IReadOnlyCollection<string>? Roles, IReadOnlyCollection<string>? Teams, IReadOnlyCollection<string> Agents)
{
    /// <summary>Nothing: all of it is the admins' to say.</summary>
    public static SignOnRights LeftToAdmins { get; } = new(null, null, []);
}

/// <summary>Whom single sign-on lets in.</summary>
/// <param name="LinksByEmail">People who are here already, by their verified e-mail address the first time.</param>
/// <param name="AddsPeople">People who are not here yet.</param>
/// <param name="BreakGlass">
/// The e-mail address of the admin who is for the day on which the provider fails, and whom no provider may be.
/// </param>
public sealed record SignOnRules(bool LinksByEmail, bool AddsPeople, string BreakGlass);

/// <summary>What became of somebody whom a provider has signed in.</summary>
/// <param name="Refusal">Why they are not let in; <see cref="SignOnRefusal.None"/> where they are.</param>
/// <param name="UserId">Who they are here; null where they are not let in.</param>
public sealed record SignOnAnswer(SignOnRefusal Refusal, string? UserId);

/// <summary>Why somebody whom a provider has signed in is not let in here.</summary>
public enum SignOnRefusal
{
    /// <summary>They are let in.</summary>
    None = 0,

    /// <summary>Nobody here is them, and nobody is added.</summary>
    Unknown = 1,

    /// <summary>Their e-mail address is missing, or the provider does not say that it is theirs.</summary>
    Unverified = 2,

    /// <summary>They are disabled here.</summary>
    Disabled = 3,

    /// <summary>None of their groups gives a role here.</summary>
    NoGroup = 4,

    /// <summary>They would be the admin who is for the day on which the provider fails.</summary>
    BreakGlass = 5,

    /// <summary>By their groups nobody would be an admin any more.</summary>
    LastAdmin = 6,
}
