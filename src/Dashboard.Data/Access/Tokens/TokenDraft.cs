using Dashboard.Data.Store.Entities;

namespace Dashboard.Data.Access.Tokens;

/// <summary>A token that somebody asks for.</summary>
/// <param name="Name">What it is for; 1 to <see cref="LongestName"/> characters.</param>
/// <param name="Scopes">Some of <see cref="TokenScopes.All"/>.</param>
/// <param name="Days">How long it opens; 1 to <see cref="LongestDays"/> days.</param>
public sealed record TokenDraft(string Name, IReadOnlyCollection<string> Scopes, int Days)
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int LongestName = ApiToken.LongestName;

    /// <summary>The longest life of a token, in days: a year.</summary>
    public const int LongestDays = 366;
}

/// <summary>What became of a token that was asked for.</summary>
/// <param name="Answer">Done, or why not.</param>
/// <param name="Text">The token, shown once and kept nowhere; null where there is none.</param>
public sealed record TokenAnswer(RegistryAnswer Answer, string? Text);

/// <summary>A token, as whoever may end it sees it.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Owner">Whose it is, by e-mail address; null for a machine's.</param>
/// <param name="Scopes">What it opens.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="ExpiresAt">From when on it opens nothing.</param>
/// <param name="UsedAt">When it was last used, exact to some minutes; null for never.</param>
/// <param name="IsLive">Whether it opens anything now: its time is not over, and its owner may still have it.</param>
public sealed record TokenListing(
    string Id,
    string Name,
    string? Owner,
    IReadOnlyList<string> Scopes,
    DateTimeOffset MadeAt,
    string MadeBy,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt,
    bool IsLive);

/// <summary>A token that opens something now.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Name">What it is for.</param>
/// <param name="UserId">Whose it is; null for a machine's.</param>
/// <param name="UserName">What the owner signs in with; null for a machine's.</param>
/// <param name="Scopes">What it opens.</param>
/// <param name="ExpiresAt">From when on it opens nothing.</param>
/// <param name="UsedAt">When it was last used, exact to some minutes; null for never.</param>
public sealed record LiveToken(
    string Id,
    string Name,
    string? UserId,
    string? UserName,
    IReadOnlyList<string> Scopes,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? UsedAt);
