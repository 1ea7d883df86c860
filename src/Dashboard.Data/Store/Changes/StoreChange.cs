using System.Collections.Immutable;

namespace Dashboard.Data.Store.Changes;

/// <summary>
/// How far a change reaches: whose results it may have moved, and what else that pages show. Who may see none of it is not woken, so that
/// not even the moment of a change says that there was one. It says no more than that; who is concerned asks the store, with their own
/// eyes.
/// </summary>
public sealed class StoreChange
{
    /// <summary>Of more agents than this, results of any may have changed: a notification between instances has a limit.</summary>
    internal const int MostAgents = 300;

    /// <summary>More people than this are as good as all.</summary>
    internal const int MostPeople = 15;

    internal StoreChange(ChangeKinds kinds, ImmutableHashSet<AgentInTeam>? results, ImmutableHashSet<string>? people)
    {
        Kinds = kinds;
        Results = results is { Count: > MostAgents } ? null : results;
        People = people is { Count: > MostPeople } ? null : people;
    }

    /// <summary>Nothing that anybody is shown has changed.</summary>
    public static StoreChange Nothing { get; } = new(ChangeKinds.None, [], []);

    /// <summary>
    /// Anything may have changed, results, names and progress included. People's rights are read with every question anyway.
    /// </summary>
    public static StoreChange Anything { get; } = new(ChangeKinds.OfResultPages | ChangeKinds.Syncing, null, []);

    /// <summary>Somebody's rights have changed, and it is not known whose.</summary>
    public static StoreChange OfAnybodysRights { get; } = new(ChangeKinds.None, [], null);

    internal ChangeKinds Kinds { get; }

    /// <summary>Whose results; null for anybody's.</summary>
    internal ImmutableHashSet<AgentInTeam>? Results { get; }

    /// <summary>Whose rights, by user id; null for anybody's.</summary>
    internal ImmutableHashSet<string>? People { get; }

    /// <summary>Whose files have come further, by user id; null for anybody's.</summary>
    internal ImmutableHashSet<string>? Makers { get; private init; } = [];

    /// <summary>Results of some agents have changed, and nothing else that a page of results shows.</summary>
    /// <param name="agents">The agents, each in the team that the results are attributed to.</param>
    public static StoreChange OfResults(IEnumerable<AgentInTeam> agents) => new(ChangeKinds.None, [.. agents], []);

    /// <summary>Something beside results has changed.</summary>
    public static StoreChange OfKinds(ChangeKinds kinds) => new(kinds, [], []);

    /// <summary>Some people may see something else than before.</summary>
    public static StoreChange OfRights(params IEnumerable<string> userIds) =>
        new(ChangeKinds.None, [], userIds.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>Files that some people have made for themselves have come further, or are gone; it concerns nobody else.</summary>
    public static StoreChange OfFiles(params IEnumerable<string> userIds) =>
        Nothing.WithFilesOf(userIds.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>Whether files that somebody has made for themselves may have come further.</summary>
    public bool MovesFilesOf(string userId) => Makers is null || Makers.Contains(userId);

    /// <summary>Whether it may have moved anything that somebody sees.</summary>
    /// <param name="sees">Whether they see the results of an agent in a team.</param>
    /// <returns>Whether there is one that they see.</returns>
    public bool MovesResults(Predicate<AgentInTeam> sees) => Results is null || Results.Any(agent => sees(agent));

    /// <summary>Whether it has changed something beside results.</summary>
    /// <param name="kinds">What; one of them is enough.</param>
    public bool Is(ChangeKinds kinds) => (Kinds & kinds) != ChangeKinds.None;

    /// <summary>Whether it may have changed what somebody may see.</summary>
    /// <returns>Whether their rights must be asked for anew.</returns>
    public bool MovesRightsOf(string userId) => People is null || People.Contains(userId);

    /// <summary>Whether it may have changed what anybody may see.</summary>
    public bool MovesRightsOfAnybody => People is not { IsEmpty: true };

    /// <summary>One change that reaches as far as this and <paramref name="other"/> together.</summary>
    /// <returns>One change that reaches as far as the two.</returns>
    public StoreChange And(StoreChange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new StoreChange(
            Kinds | other.Kinds,
            Results is null || other.Results is null ? null : Results.Union(other.Results),
            People is null || other.People is null ? null : People.Union(other.People))
        {
            Makers = Makers is null || other.Makers is null ? null : Few(Makers.Union(other.Makers)),
        };
    }

    /// <summary>The same change, which moves these people's files too.</summary>
    /// <param name="makers">By user id; null for anybody's.</param>
    internal StoreChange WithFilesOf(ImmutableHashSet<string>? makers) =>
        new(Kinds, Results, People) { Makers = makers is null ? null : Few(makers) };

    private static ImmutableHashSet<string>? Few(ImmutableHashSet<string> people) => people.Count > MostPeople ? null : people;

    /// <summary>Whether anybody at all might want to know.</summary>
    internal bool IsNothing =>
        Kinds is ChangeKinds.None && Results is { IsEmpty: true } && People is { IsEmpty: true } && Makers is { IsEmpty: true };
}

/// <summary>Whose results: an agent's, as far as they are attributed to a team.</summary>
/// <param name="TeamId">The team, or 0 for Unattributed.</param>
/// <param name="AgentId">The agent, or 0 for Unattributed.</param>
public readonly record struct AgentInTeam(int TeamId, int AgentId);

/// <summary>What beside results and rights can change.</summary>
[Flags]
public enum ChangeKinds
{
    /// <summary>Nothing beside results and rights.</summary>
    None = 0,

    /// <summary>What teams, agents or accounts are called, or whose days count: every page may show it.</summary>
    Names = 1,

    /// <summary>
    /// How complete results are, and whether an account is paused: beside every number. The same whatever results came with it.
    /// </summary>
    Progress = 2,

    /// <summary>How syncing goes, which admins alone see.</summary>
    Syncing = 4,

    /// <summary>Targets and noted events, which stand in charts; they say nothing of results.</summary>
    Plans = 8,

    /// <summary>Topics, and so which comments are about what.</summary>
    Topics = 16,

    /// <summary>Reports that are sent again and again, and what became of them.</summary>
    Schedules = 32,

    /// <summary>All that pages of results show beside results.</summary>
    OfResultPages = Names | Progress | Plans | Topics,
}
