using Dashboard.Data.Access;

namespace Dashboard.Identity;

/// <summary>Who may open what, as pages and endpoints name it. What is not marked at all asks for someone signed in.</summary>
public static class Policies
{
    /// <summary>Pages with results: supervisors see their teams', managers all. Which rows, the Viewer decides.</summary>
    public const string Results = "results";

    /// <summary>Files with results.</summary>
    public const string Downloads = "downloads";

    /// <summary>The same files, for programs with a token that reads reports too.</summary>
    internal const string Files = "files";

    /// <summary>Reports that are sent again and again: one's own, and to admins all, without a result.</summary>
    public const string Schedules = "schedules";

    /// <summary>Accounts, people and rules.</summary>
    public const string Admin = "admin";

    /// <summary>Programs with an API token, whatever it opens.</summary>
    internal const string AnyToken = "token";

    /// <summary>Programs with an API token that opens this.</summary>
    /// <param name="scope">One of <see cref="Dashboard.Data.Access.Tokens.TokenScopes"/>.</param>
    internal static string OfScope(string scope) => $"token {scope}";

    /// <summary>The roles of which one is enough, by policy (metrics.md, "Who sees what").</summary>
    internal static IReadOnlyDictionary<string, string[]> Roles { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Results] = [RoleNames.Supervisor, RoleNames.Manager],
        [Downloads] = [RoleNames.Manager],
        [Schedules] = [RoleNames.Supervisor, RoleNames.Manager, RoleNames.Admin],
        [Admin] = [RoleNames.Admin],
    };
}
