using Dashboard.Data.Access;
using Xunit;

namespace Dashboard.Tests.Twins;

/// <summary>Somebody who sees results and answers customers too.</summary>
/// <param name="Role">Their role.</param>
/// <param name="Teams">The teams assigned to them.</param>
/// <param name="Agents">Who they are at the help desk.</param>
public sealed record TwinPerson(string Role, string[] Teams, string[] Agents)
{
    public const string Email = "twin@acme.example";

    public const string Password = "a long enough password";

    private static readonly Dictionary<string, TwinPerson> Named = new(StringComparer.Ordinal)
    {
        ["lead"] = new(RoleNames.Supervisor, ["t-11"], [TwinWorld.Own]),
        ["linked manager"] = new(RoleNames.Manager, [], [TwinWorld.Own]),
        ["linked manager in two teams"] = new(RoleNames.Manager, ["t-11", "t-12"], [TwinWorld.Own, TwinWorld.OwnElsewhere]),
    };

    /// <summary>Each of them, with how far their own feedback has come in the two stores.</summary>
    public static TheoryData<string, OwnFeedback, OwnFeedback> Twins { get; } = new(
        from name in Named.Keys
        from pair in new[] { (OwnFeedback.Absent, OwnFeedback.Commented), (OwnFeedback.Created, OwnFeedback.Scored) }
        select (name, pair.Item1, pair.Item2));

    public static TwinPerson Of(string name) => Named[name];

    /// <summary>The same without being an agent: to them the two stores are not the same.</summary>
    public TwinPerson Unlinked => this with { Agents = [] };

    /// <summary>Lets them in.</summary>
    internal async Task EnterAsync(UserRegistry users, CancellationToken cancellationToken)
    {
        Assert.Empty((await users.AddAsync(Email, [Role], Password, Actor.CommandLine, cancellationToken)).Problems);
        foreach (var team in Teams)
            Assert.Empty((await users.AssignTeamAsync(Email, team, Actor.CommandLine, cancellationToken)).Problems);
        foreach (var agent in Agents)
            Assert.Empty((await users.LinkAgentAsync(Email, agent, Actor.CommandLine, cancellationToken)).Problems);
    }
}
