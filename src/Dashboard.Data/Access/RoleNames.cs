namespace Dashboard.Data.Access;

/// <summary>The roles as sign-in and policies name them.</summary>
public static class RoleNames
{
    /// <summary>Answers customers: sees no result at all.</summary>
    public const string Agent = "agent";

    /// <summary>Sees the results of the teams assigned to them.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Sees the results of all teams, and downloads files.</summary>
    public const string Manager = "manager";

    /// <summary>Sets accounts and people; sees no result.</summary>
    public const string Admin = "admin";

    /// <summary>All roles, from the least to the most that they set.</summary>
    public static IReadOnlyList<string> All { get; } = [Agent, Supervisor, Manager, Admin];

    /// <summary>All the roles that these names grant together.</summary>
    /// <param name="names">Names as in <see cref="All"/>; unknown ones grant nothing.</param>
    public static ViewerRoles Combine(IEnumerable<string> names) =>
        names.Aggregate(ViewerRoles.None, (roles, name) => roles | Of(name));

    private static ViewerRoles Of(string name) => name switch
    {
        Agent => ViewerRoles.Agent,
        Supervisor => ViewerRoles.Supervisor,
        Manager => ViewerRoles.Manager,
        Admin => ViewerRoles.Admin,
        _ => ViewerRoles.None,
    };
}
