using System.Collections.Immutable;

namespace Dashboard.Data.Access;

/// <summary>
/// Who is looking: the answer to every question about results depends on it. Roles add up; nobody has one by default. Whatever the roles,
/// nobody ever sees feedback attributed to an agent they are themselves.
/// </summary>
/// <param name="name">The name for the audit log.</param>
/// <param name="teams">The teams assigned to a supervisor.</param>
/// <param name="ownAgents">The agents that the user is at the help desk.</param>
/// <param name="rules">What holds for results about agents, whoever looks; null for nothing of the kind.</param>
public sealed class Viewer(
    string userId,
    string name,
    ViewerRoles roles,
    IEnumerable<int> teams,
    IEnumerable<int> ownAgents,
    EmployeeDataRules? rules = null)
{
    /// <summary>Whoever can run commands on the machine that the product runs on: an admin, who sees no result.</summary>
    public static Viewer CommandLine { get; } = new(Actor.CommandLine.Id, Actor.CommandLine.Name, ViewerRoles.Admin, [], [])
    {
        IsPerson = false,
    };

    /// <summary>The product itself, when it fills its demo mode.</summary>
    public static Viewer Demo { get; } = new(Actor.Demo.Id, Actor.Demo.Name, ViewerRoles.Manager, [], []) { IsPerson = false };

    /// <summary>A machine that may read reports: it is nobody, and so sees the results of all teams.</summary>
    /// <param name="tokenId">The id of the token that it shows.</param>
    /// <param name="name">What the token is for.</param>
    /// <param name="rules">What holds for results about agents.</param>
    /// <returns>The machine, as queries know it.</returns>
    internal static Viewer OfMachine(string tokenId, string name, EmployeeDataRules rules) =>
        new($"token {tokenId}", name, ViewerRoles.Manager, [], [], rules) { IsPerson = false };

    /// <summary>Whether it is somebody who is signed in, whose rights may end in the same moment.</summary>
    internal bool IsPerson { get; init; } = true;

    /// <summary>The user's id, the same for as long as the user exists.</summary>
    public string UserId { get; } = userId;

    /// <summary>The name for the audit log.</summary>
    public string Name { get; } = name;

    /// <summary>All roles that the user holds; none may be among them.</summary>
    public ViewerRoles Roles { get; } = roles;

    /// <summary>The teams assigned to a supervisor.</summary>
    public ImmutableHashSet<int> Teams { get; } = [.. teams];

    /// <summary>
    /// The agents that the user is at the help desk, or may be: their feedback leaves every query before anything is summed.
    /// </summary>
    public ImmutableHashSet<int> OwnAgents { get; } = [.. ownAgents];

    /// <summary>Whether any result may be seen: supervisors their teams', managers all.</summary>
    public bool SeesResults => SeesAllTeams || Roles.HasFlag(ViewerRoles.Supervisor);

    /// <summary>Whether the results of all teams may be seen, but for what <see cref="Scope"/> leaves out.</summary>
    public bool SeesAllTeams => Roles.HasFlag(ViewerRoles.Manager);

    /// <summary>Whose results may be seen.</summary>
    public ViewerScope Scope { get; } = new(roles, [.. teams], [.. ownAgents], rules ?? EmployeeDataRules.None);

    /// <summary>What holds for results about agents.</summary>
    public EmployeeDataRules Rules { get; } = rules ?? EmployeeDataRules.None;

    /// <summary>Whether files may be downloaded.</summary>
    public bool Downloads => Roles.HasFlag(ViewerRoles.Manager);
}
