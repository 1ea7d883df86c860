using Dashboard.Data.Prompting.ClosedConversations;

namespace Dashboard.Demo;

/// <summary>The teams of the demo's help desk and who is in them, by the help desk's ids, in order.</summary>
internal sealed record DemoStaff(IReadOnlyList<string> Teams, ILookup<string, string> Members)
{
    public static DemoStaff Of(IReadOnlyList<ClosedConversation> closed) => new(
        [.. closed.Select(conversation => conversation.TeamId!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        closed.Select(conversation => (Team: conversation.TeamId!, Agent: conversation.AgentId!))
            .Distinct()
            .OrderBy(pair => pair.Agent, StringComparer.Ordinal)
            .ToLookup(pair => pair.Team, pair => pair.Agent, StringComparer.Ordinal));

    public IReadOnlyList<string> AgentsOf(string? team) => team is null ? [] : [.. Members[team]];
}
