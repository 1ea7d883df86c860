using System.Collections.Immutable;
using System.Globalization;

namespace Dashboard.Data.Store.Changes;

/// <summary>
/// A change as it is passed to other instances, in less than the 8,000 bytes that PostgreSQL takes: the kinds, the agents in their teams,
/// the people whose rights and the people whose files, such as <c>2;7.12,7.15;;ann</c>, with a star for any.
/// </summary>
internal static class ChangeNotification
{
    private const string Any = "*";

    public static string Write(StoreChange change)
    {
        // What an instance of the version before can read, but for files, of which it knows nothing.
        var makers = change.Makers is { IsEmpty: true } ? "" : $";{List(change.Makers)}";
        return string.Create(
            CultureInfo.InvariantCulture, $"{(int)change.Kinds};{List(change.Results?.Select(Text))};{List(change.People)}{makers}");
    }

    /// <summary>Reads what <see cref="Write"/> has written; what cannot be read may be anything.</summary>
    public static StoreChange Read(string text)
    {
        if (
            text.Split(';') is not [var kinds, var results, var people, .. { Length: <= 1 } makers]
            || !int.TryParse(kinds, NumberStyles.None, CultureInfo.InvariantCulture, out var known))
            return StoreChange.Anything;
        var agents = ImmutableHashSet.CreateBuilder<AgentInTeam>();
        foreach (var part in Parts(results))
        {
            if (Agent(part) is not { } agent)
                return StoreChange.Anything;
            agents.Add(agent);
        }

        return new StoreChange(
            (ChangeKinds)known, string.Equals(results, Any, StringComparison.Ordinal) ? null : agents.ToImmutable(), People(people))
            .WithFilesOf(makers.Length == 0 ? [] : People(makers[0]));
    }

    private static ImmutableHashSet<string>? People(string list) =>
        string.Equals(list, Any, StringComparison.Ordinal) ? null : [.. Parts(list)];

    private static string List(IEnumerable<string>? items) => items is null ? Any : string.Join(',', items);

    private static string Text(AgentInTeam agent) => string.Create(CultureInfo.InvariantCulture, $"{agent.TeamId}.{agent.AgentId}");

    private static string[] Parts(string list) =>
        string.Equals(list, Any, StringComparison.Ordinal) ? [] : list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static AgentInTeam? Agent(string text) =>
        text.Split('.') is [var team, var agent]
        && int.TryParse(team, NumberStyles.None, CultureInfo.InvariantCulture, out var teamId)
        && int.TryParse(agent, NumberStyles.None, CultureInfo.InvariantCulture, out var agentId)
            ? new AgentInTeam(teamId, agentId)
            : null;
}
