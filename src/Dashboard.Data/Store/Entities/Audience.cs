namespace Dashboard.Data.Store.Entities;

/// <summary>For whom something is set or noted. The numbers are stored.</summary>
public enum AudienceKind
{
    /// <summary>Everybody.</summary>
    All = 0,

    /// <summary>One account on X.</summary>
    Account = 1,

    /// <summary>One team of the help desk.</summary>
    Team = 2,
}

/// <summary>For whom something is set or noted.</summary>
/// <param name="Kind">Everybody, an account or a team.</param>
/// <param name="Id">Our key of the account or the team; 0 for everybody.</param>
public readonly record struct Audience(AudienceKind Kind, int Id)
{
    /// <summary>Everybody.</summary>
    public static Audience All => default;

    /// <summary>One account.</summary>
    public static Audience Account(int id) => new(AudienceKind.Account, id);

    /// <summary>One team.</summary>
    public static Audience Team(int id) => new(AudienceKind.Team, id);
}
