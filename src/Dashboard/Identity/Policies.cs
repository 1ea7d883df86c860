using Dashboard.Data.Access;

namespace Dashboard.Identity;

/// <summary>Who may open what, as pages and endpoints name it. What is not marked at all asks for someone signed in.</summary>
public static class Policies
{
    /// <summary>Pages with results: supervisors see their teams', managers all. Which rows, the Viewer decides.</summary>
    public const string Results = "results";

    /// <summary>Files with results.</summary>
    public const string Downloads = "downloads";

    /// <summary>Accounts, people and rules.</summary>
    public const string Admin = "admin";

    /// <summary>The roles of which one is enough, by policy (metrics.md, "Who sees what").</summary>
    internal static IReadOnlyDictionary<string, string[]> Roles { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Results] = [RoleNames.Supervisor, RoleNames.Manager],
        [Downloads] = [RoleNames.Manager],
        [Admin] = [RoleNames.Admin],
    };
}
