using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Store.Entities;

/// <summary>Someone who signs in, with the teams and agents that decide what they see.</summary>
public sealed class User : IdentityUser
{
    /// <summary>When they dismissed the tour for good; null while it is still offered.</summary>
    public DateTimeOffset? TourDismissedAt { get; set; }

    /// <summary>Since when they cannot sign in; null for who can. What they have noted, set and done stays.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>
    /// The 30 seconds, counted from 1970, of the last code of their authenticator that was taken: no code is taken twice (RFC 6238, 5.2).
    /// </summary>
    public long LastCodeStep { get; set; }

    /// <summary>The teams whose results a supervisor may see.</summary>
    public ICollection<UserTeam> Teams { get; } = [];

    /// <summary>The agents that this person is at the help desk: their results are never shown to this person.</summary>
    public ICollection<UserAgent> Agents { get; } = [];
}

/// <summary>A team assigned to a supervisor.</summary>
public sealed class UserTeam
{
    /// <summary>The id of the supervisor.</summary>
    public required string UserId { get; set; }

    /// <summary>The key of the team.</summary>
    public int TeamId { get; set; }
}

/// <summary>A link between someone who signs in and an agent of the help desk.</summary>
public sealed class UserAgent
{
    /// <summary>The id of the user.</summary>
    public required string UserId { get; set; }

    /// <summary>The key of the agent that the user is at the help desk.</summary>
    public int AgentId { get; set; }
}
