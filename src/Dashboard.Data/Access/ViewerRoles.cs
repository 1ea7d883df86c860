namespace Dashboard.Data.Access;

/// <summary>What a person may do; the values add up.</summary>
[Flags]
public enum ViewerRoles
{
    /// <summary>Signed in, and nothing more.</summary>
    None = 0,

    /// <summary>Answers customers: sees no result at all.</summary>
    Agent = 1,

    /// <summary>Sees the results of the teams assigned to them.</summary>
    Supervisor = 2,

    /// <summary>Sees the results of all teams, and downloads files.</summary>
    Manager = 4,

    /// <summary>Sets accounts and people; sees no result.</summary>
    Admin = 8,
}
